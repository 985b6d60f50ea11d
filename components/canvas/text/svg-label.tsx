// Replaces label text in tldraw's exports, which is HTML inside the SVG, or positioned by a middle line that only
// browsers know, with text that every program shows. Labels that can't be laid out this way stay as tldraw draws them.

import { Children, cloneElement, isValidElement, type ReactElement, type ReactNode } from 'react'
import { type BoxModel, type Editor, RichTextSVG, renderHtmlFromRichText, type TLRichText } from 'tldraw'
import { canvasTheme } from '../colours/canvas-theme'
import { LabelFace } from './label-face'
import { type LabelToPlace, placeLabel } from './place-label'

export interface LabelLook {
  readonly kind: LabelToPlace['kind']
  readonly isDark: boolean
}

/** The props of tldraw's RichTextSVG and of its arrow label, which tldraw doesn't export. */
interface DrawnLabelProps {
  readonly bounds: BoxModel & { readonly minX: number; readonly minY: number }
  readonly fontSize: number
  readonly font: string
  readonly align: string
  readonly verticalAlign: string
  readonly labelColor: string
  readonly padding: number
  readonly richText?: TLRichText
  readonly text?: string
}

/** The same drawing of a shape, its labels as plain SVG. */
export function withSvgLabels(editor: Editor, drawn: ReactNode, look: LabelLook): ReactElement {
  if (!isValidElement<{ children?: ReactNode }>(drawn) || isLabel(drawn)) return <>{svgLabel(editor, drawn, look)}</>
  return cloneElement(
    drawn,
    {},
    Children.map(drawn.props.children, (child) => svgLabel(editor, child, look)),
  )
}

/** One element: as plain SVG when it is a label. */
function svgLabel(editor: Editor, drawn: ReactNode, look: LabelLook): ReactNode {
  if (!isLabel(drawn)) return drawn
  const { bounds, richText, text, labelColor, font, fontSize, align, verticalAlign, padding } = drawn.props
  const label = placeLabel(editor, {
    ...look,
    content: richText ? { html: renderHtmlFromRichText(editor, richText) } : { text: text ?? '' },
    color: labelColor,
    size: { w: bounds.w, h: bounds.h },
    font,
    fontSize,
    align,
    verticalAlign,
    padding,
  })
  if (!label) return drawn
  return (
    <g transform={`translate(${bounds.minX}, ${bounds.minY})`}>
      <LabelFace label={label} rim={canvasTheme(look.isDark).surface} />
    </g>
  )
}

function isLabel(drawn: ReactNode): drawn is ReactElement<DrawnLabelProps> {
  if (!isValidElement<Partial<DrawnLabelProps>>(drawn)) return false
  const { text, bounds, labelColor } = drawn.props
  return drawn.type === RichTextSVG || (typeof text === 'string' && bounds !== undefined && labelColor !== undefined)
}
