// How tldraw handles a zone: it is taken hold of by its header and its edge, and takes in the cards of its kinds.

import {
  type Editor,
  resizeBox,
  type SvgExportContext,
  type TLDropShapesOverInfo,
  type TLResizeInfo,
  type TLShape,
  type TLShapeId,
  useIsDarkMode,
  useValue,
} from 'tldraw'
import { languageOfLetters } from '@/lib/brief/text-shape'
import { type ZoneShape, type ZoneShapeProps, zoneShapeProps } from '@/lib/schema/zone-shape'
import { isCard } from '../card/is-card'
import { canvasTheme } from '../colours/canvas-theme'
import { HolderGeometry } from '../holder/holder-geometry'
import { HolderShapeUtil } from '../holder/holder-shape-util'
import { isLocked } from '../lock/host-locks'
import { LockSign } from '../lock/lock-sign'
import { shapeWordPx } from '../sight/word-size'
import { facesFor } from '../text/canvas-fonts'
import { measureText, textMeasurer } from '../text/measure-text'
import { canvasWords, inReadersWords } from '../words/canvas-words'
import { dragIntoZone, dragOutOfZone, dropIntoZone } from './zone-drop'
import { ZONE_HEADER_PX, ZoneFace } from './zone-face'

/** Below this it can't hold a card. */
const MIN_SIZE_PX = { minWidth: 200, minHeight: 160 }

export class ZoneShapeUtil extends HolderShapeUtil<ZoneShape> {
  static override type = 'zone' as const
  static override props = zoneShapeProps

  override getDefaultProps(): ZoneShapeProps {
    return { w: 280, h: 520, title: '', hint: '', accepts: [], writeField: '', writeValue: '' }
  }

  override getGeometry({ props: { w, h } }: ZoneShape) {
    return new HolderGeometry({ w, h }, [{ x: 0, y: 0, w, h: Math.min(h, ZONE_HEADER_PX) }])
  }

  override onResize(zone: ZoneShape, info: TLResizeInfo<ZoneShape>) {
    return resizeBox(zone, info, MIN_SIZE_PX)
  }

  override onDragShapesIn(zone: ZoneShape, shapes: TLShape[]) {
    dragIntoZone(this.editor, zone, shapes)
  }

  override onDragShapesOut(zone: ZoneShape | undefined, shapes: TLShape[]) {
    dragOutOfZone(this.editor, zone, shapes)
  }

  override onDropShapesOver(zone: ZoneShape, shapes: TLShape[], { initialParentIds }: TLDropShapesOverInfo) {
    dropIntoZone(this.editor, zone, shapes, initialParentIds)
  }

  override getAriaDescriptor(zone: ZoneShape) {
    const { canvas } = canvasWords(this.editor)
    const name = canvas('aria.zone', {
      title: inReadersWords(this.editor, zone).title,
      count: countCards(this.editor, zone.id),
    })
    return isLocked(zone) ? `${name}, ${canvas('lock.aria')}` : name
  }

  override getFontFaces(zone: ZoneShape) {
    const { title, hint } = inReadersWords(this.editor, zone)
    return facesFor(title + hint)
  }

  override component(zone: ZoneShape) {
    return <ZoneView editor={this.editor} zone={zone} />
  }

  override indicator({ props }: ZoneShape) {
    return <rect width={props.w} height={props.h} rx={10} />
  }

  override toSvg(zone: ZoneShape, { isDarkMode }: SvgExportContext) {
    const count = countCards(this.editor, zone.id)
    return (
      <ZoneFace
        zone={inReadersWords(this.editor, zone)}
        count={count}
        theme={canvasTheme(isDarkMode)}
        measure={measureText}
        leastPx={0}
      />
    )
  }
}

function ZoneView({ editor, zone }: { readonly editor: Editor; readonly zone: ZoneShape }) {
  const isDark = useIsDarkMode()
  const leastPx = useValue('least words', () => shapeWordPx(editor, zone.id), [editor, zone.id])
  const count = useValue('count', () => countCards(editor, zone.id), [editor, zone.id])
  const measure = useValue('measure', textMeasurer, [])
  const shown = useValue('shown words', () => inReadersWords(editor, zone), [editor, zone])
  return (
    <svg className="tl-svg-container" role="presentation" lang={languageOfLetters(shown.title) || undefined}>
      <ZoneFace zone={shown} count={count} theme={canvasTheme(isDark)} measure={measure} leastPx={leastPx} />
      {isLocked(zone) ? <LockSign width={zone.props.w} theme={canvasTheme(isDark)} /> : null}
    </svg>
  )
}

function countCards(editor: Editor, zoneId: TLShapeId): number {
  return editor.getSortedChildIdsForParent(zoneId).filter((id) => isCard(editor.getShape(id))).length
}
