// tldraw's note, which looks in exports as on the screen: its shadows, the colour of its words, and these as plain SVG.

import { createElement } from 'react'
import {
  Box,
  getDefaultColorTheme,
  NoteShapeUtil,
  RichTextSVG,
  rng,
  type SvgExportContext,
  type TLNoteShape,
} from 'tldraw'
import { withSvgLabels } from './svg-label'

// tldraw's own sizes, in px of a note at scale 1.
const NOTE_SIDE_PX = 200
const PADDING_PX = 16
const FONT_SIZES_PX = { s: 18, m: 22, l: 26, xl: 32 } as const

export class WordedNoteShapeUtil extends NoteShapeUtil {
  override toSvg(note: TLNoteShape, { isDarkMode: isDark }: SvgExportContext) {
    const { props } = note
    const theme = getDefaultColorTheme({ isDarkMode: isDark })
    const size = { w: NOTE_SIDE_PX, h: NOTE_SIDE_PX + props.growY / props.scale }
    const rotation = this.editor.getShapePageTransform(note).rotation()
    const words = createElement(RichTextSVG, {
      fontSize: props.fontSizeAdjustment || FONT_SIZES_PX[props.size],
      font: props.font,
      align: props.align,
      verticalAlign: props.verticalAlign,
      richText: props.richText,
      labelColor: props.labelColor === 'black' ? theme[props.color].note.text : theme[props.labelColor].fill,
      bounds: new Box(0, 0, size.w, size.h),
      padding: PADDING_PX,
      showTextOutline: false,
    })
    return (
      <>
        <NotePaper
          id={note.id}
          size={size}
          fill={theme[props.color].note.fill}
          rotation={rotation}
          scale={props.scale}
        />
        {withSvgLabels(this.editor, words, { kind: 'note', isDark })}
      </>
    )
  }
}

interface NotePaperProps {
  readonly id: string
  readonly size: { readonly w: number; readonly h: number }
  readonly fill: string
  readonly rotation: number
  readonly scale: number
}

/** The shadows that tldraw gives each note by its id, as blurred boxes; the innermost one darkens the upper edge a little. */
function NotePaper({ id, size: { w, h }, fill, rotation, scale }: NotePaperProps) {
  const random = rng(id)
  const lift = Math.abs(random()) + 0.5
  const upright = Math.cos(rotation)
  const shade = Number(((0.022 + random() * 0.005) * ((1 + upright) / 2)).toFixed(2))
  // tldraw scales all of it but the lift of the first.
  const near = { dy: 5 - lift / scale, blur: 5, spread: -5, opacity: 0.6 }
  const far = {
    dy: (4 + lift * 7) * Math.max(0, upright),
    blur: 6 + lift * 7,
    spread: -(4 + lift * 6),
    opacity: Number((0.3 + lift * 0.1).toFixed(2)),
  }
  const name = `note-${id.replaceAll(/[^\w-]/g, '')}`
  return (
    <>
      <defs>
        {[near, far].map(({ blur }) => (
          <filter key={blur} id={`${name}-${blur.toFixed(2)}`} x="-20%" y="-20%" width="140%" height="140%">
            <feGaussianBlur stdDeviation={blur / 2} />
          </filter>
        ))}
        <linearGradient id={`${name}-shade`} x1="0" y1="0" x2="0" y2={SHADE_PX} gradientUnits="userSpaceOnUse">
          {SHADE_STOPS.map(({ offset, share }) => (
            <stop key={offset} offset={offset} stopColor="#0f172c" stopOpacity={shade * share} />
          ))}
        </linearGradient>
      </defs>
      {[far, near].map(({ dy, blur, spread, opacity }) => (
        <rect
          key={blur}
          x={-spread}
          y={dy - spread}
          width={w + 2 * spread}
          height={h + 2 * spread}
          fill="#0f171f"
          fillOpacity={opacity}
          filter={`url(#${name}-${blur.toFixed(2)})`}
        />
      ))}
      <rect width={w} height={h} rx={1} fill={fill} />
      <rect width={w} height={Math.min(h, SHADE_PX)} rx={1} fill={`url(#${name}-shade)`} />
    </>
  )
}

/** An inner shadow whose edge lies 38 px below the upper one and is blurred by 10: a Gaussian's sum, in steps. */
const SHADE_PX = 50
const SHADE_STOPS = [
  { offset: 0, share: 1 },
  { offset: 0.56, share: 0.98 },
  { offset: 0.66, share: 0.84 },
  { offset: 0.76, share: 0.5 },
  { offset: 0.86, share: 0.16 },
  { offset: 0.96, share: 0.02 },
  { offset: 1, share: 0 },
] as const
