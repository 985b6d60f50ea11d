// tldraw's arrow, which draws itself as a link if its `meta` marks it as one. Other arrows stay tldraw's own; their
// labels can show Japanese.

import type { ReactNode } from 'react'
import {
  ArrowShapeUtil,
  type Editor,
  Group2d,
  getArrowInfo,
  Rectangle2d,
  type SvgExportContext,
  type TLArrowShape,
  type TLHandle,
  type TLShapePartial,
  track,
  useIsDarkMode,
  useValue,
} from 'tldraw'
import type { Link } from '@/lib/domain/cards/link'
import { canvasTheme } from '../colours/canvas-theme'
import { facesFor, japaneseFacesFor } from '../text/canvas-fonts'
import { measureText } from '../text/measure-text'
import { withSvgLabels } from '../text/svg-label'
import { canvasWords } from '../words/canvas-words'
import { say } from '../words/say'
import { drawnLink, inArrow, outlineOfLink, seenLine, wordsOnLink } from './drawn-link'
import { isApart, placeOfApart } from './link-apart'
import { bendHandleOf, LinkBehind, LinkFace } from './link-face'
import { seenGeometry } from './link-geometry'
import { linkLabel } from './link-label'
import { linkOf } from './link-meta'
import { linkInfo, picturedWords } from './link-room'
import { isLinkInPlace, unlink } from './make-link'

export class LinkShapeUtil extends ArrowShapeUtil {
  /** A link's words follow from its kind and effect, not from typing. */
  override canEdit(arrow?: TLArrowShape) {
    return !(arrow && linkOf(arrow))
  }

  override getFontFaces(arrow: TLArrowShape) {
    if (linkOf(arrow)) return facesFor(this.label(arrow))
    return [...super.getFontFaces(arrow), ...japaneseFacesFor(arrow.props.text)]
  }

  override getAriaDescriptor(arrow: TLArrowShape) {
    return linkOf(arrow) ? this.label(arrow) : super.getAriaDescriptor(arrow)
  }

  /**
   * An arrow whose ends meet has no length, and tldraw puts its words at NaN: the bounds of everything around it, such as
   * what is shown of the whole board, would be NaN, too.
   */
  override getGeometry(arrow: TLArrowShape): Group2d {
    if (isApart(this.editor, arrow.id)) {
      const { x, y } = placeOfApart(this.editor, arrow)
      return new Group2d({ children: [new Rectangle2d({ x, y, width: 1, height: 1, isFilled: false })] })
    }
    const seen = linkOf(arrow) ? seenGeometry(this.editor, arrow) : undefined
    if (seen) return seen
    const geometry = super.getGeometry(arrow)
    const info = getArrowInfo(this.editor, arrow)
    if (!info || info.isValid || geometry.children.length < 2) return geometry
    const { x, y } = info.start.point
    const words = new Rectangle2d({ x, y, width: 1, height: 1, isFilled: true, isLabel: true })
    return new Group2d({ children: [...geometry.children.slice(0, 1), words] })
  }

  override component(arrow: TLArrowShape) {
    const link = linkOf(arrow)
    if (!link) return <Drawn draw={() => super.component(arrow)} />
    return <LinkView editor={this.editor} arrow={arrow} link={link} label={this.label(arrow)} />
  }

  /**
   * A link's ends are held where they are seen, and its bend beside its words. tldraw holds the ends in the middle of the
   * cards, where a hand that means to move a card would pull the link off it.
   */
  override getHandles(arrow: TLArrowShape): TLHandle[] {
    const handles = super.getHandles(arrow)
    const info = linkOf(arrow) ? linkInfo(this.editor, arrow) : undefined
    if (!info?.isValid) return handles
    const seen: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
      start: info.start.point,
      middle: bendHandleOf(info, this.label(arrow), measureText),
      end: info.end.point,
    }
    return handles.map((handle) => {
      const point = seen[handle.id]
      return point ? { ...handle, x: point.x, y: point.y } : handle
    })
  }

  /** A link stays between its cards: tldraw would take its line off both of them. */
  override onTranslateStart(arrow: TLArrowShape) {
    return linkOf(arrow) ? undefined : super.onTranslateStart(arrow)
  }

  override onTranslate(before: TLArrowShape, arrow: TLArrowShape) {
    if (!linkOf(arrow)) return super.onTranslate(before, arrow)
    return { id: arrow.id, type: arrow.type, x: before.x, y: before.y }
  }

  /** Handles a moved end. An arrow that joins no two cards that its kind may join is a plain arrow, not a link. */
  override onHandleDragEnd(arrow: TLArrowShape): TLShapePartial<TLArrowShape> | undefined {
    if (!linkOf(arrow) || isLinkInPlace(this.editor, arrow)) return undefined
    unlink(this.editor, arrow)
    say(this.editor, ({ canvas }) => canvas('linkDetached'))
    return undefined
  }

  override indicator(arrow: TLArrowShape) {
    if (!linkOf(arrow)) return <Drawn draw={() => super.indicator(arrow)} />
    return <LinkOutline editor={this.editor} arrow={arrow} label={this.label(arrow)} />
  }

  override toSvg(arrow: TLArrowShape, context: SvgExportContext) {
    const link = linkOf(arrow)
    const info = link ? linkInfo(this.editor, arrow, true) : getArrowInfo(this.editor, arrow)
    // The screen shows nothing either. tldraw would draw words at NaN.
    if (!info?.isValid || isApart(this.editor, arrow.id)) return <g />
    if (!link) {
      const drawn = super.toSvg(arrow, context)
      return withSvgLabels(this.editor, drawn, { kind: 'arrow', isDark: context.isDarkMode })
    }
    const theme = canvasTheme(context.isDarkMode)
    const words = inArrow(this.editor, arrow, picturedWords(this.editor, arrow.id))
    const seen = seenLine(this.editor, arrow, info, true)
    return (
      <>
        <LinkFace link={link} info={info} theme={theme} seen={seen} words={words} />
        {seen.behind.length > 0 ? <LinkBehind link={link} theme={theme} seen={seen} /> : null}
      </>
    )
  }

  /** Returns the label in the reader's language; the language of the person who drew the link doesn't matter. */
  private label(arrow: TLArrowShape): string {
    const link = linkOf(arrow)
    return link ? linkLabel(link, canvasWords(this.editor).card) : arrow.props.text
  }
}

/**
 * tldraw draws arrows by functions with hooks in them. As a component of their own they may come and go while an arrow
 * becomes a link or stops being one; what they read is tracked there, such as how wide a label is once its face is here.
 */
const Drawn = track(function Drawn({ draw }: { readonly draw: () => ReactNode }) {
  return draw()
})

interface LinkViewProps {
  readonly editor: Editor
  readonly arrow: TLArrowShape
  readonly link: Link
  readonly label: string
}

function LinkView({ editor, arrow, link, label }: LinkViewProps) {
  const isDark = useIsDarkMode()
  const drawn = useValue('drawn link', () => drawnLink(editor, arrow), [editor, arrow])
  const words = useValue('words', () => wordsOnLink(editor, arrow, label), [editor, arrow, label])
  if (!drawn) return null
  return (
    <svg className="tl-svg-container canvas-link" role="presentation">
      {words?.text === label ? null : <title>{label}</title>}
      <LinkFace link={link} {...drawn} theme={canvasTheme(isDark)} words={words} />
    </svg>
  )
}

/** tldraw keeps one for every link of the page, and shows those of links that are pointed at or selected. */
function LinkOutline({ editor, arrow, label }: Omit<LinkViewProps, 'link'>) {
  const path = useValue('outline of a link', () => outlineOfLink(editor, arrow, label), [editor, arrow, label])
  return <path d={path} />
}
