// Tidies a selection up: what lies on the page into a grid where it is, or beside if others are in its way, and the cards of
// a zone into a grid within it. Cards of a matrix stay, because their place is data. One step of undo.

import { Box, type Editor, isShapeId, type TLShape, type TLShapeId, type TLShapePartial } from 'tldraw'
import { ZONE_INSET_PX } from '@/lib/document/write/free-spot'
import { overlaps, type Rect } from '@/lib/domain/rect'
import type { ZoneShape } from '@/lib/schema/zone-shape'
import { isCard } from '../card/is-card'
import { lockFor } from '../lock/host-locks'
import { freePlaceBeside } from '../sight/free-place'
import { say } from '../words/say'
import { isZone } from '../zone/zone-drop'
import { TIDY_GAP_PX, tidyGrid } from './tidy-grid'

/** Shapes that join or draw over others have no place in a grid. */
const LINES: readonly string[] = ['arrow', 'line', 'draw', 'highlight']

/** Tidies up what is selected; a zone alone tidies up its cards. */
export function tidyUp(editor: Editor): void {
  if (editor.getIsReadonly()) return
  const only = editor.getOnlySelectedShape()
  const selected = editor.getSelectedShapes()
  const zoneIds = new Set(isZone(only ?? undefined) && only ? [only.id] : zonesOf(editor, selected))
  const onPage = only ? [] : loose(editor, selected)
  if (onPage.length < 2 && zoneIds.size === 0) {
    say(editor, ({ canvas }) => canvas('tidy.nothing'))
    return
  }
  editor.markHistoryStoppingPoint('tidy up')
  editor.run(() => {
    for (const id of zoneIds) tidyZone(editor, id)
    if (onPage.length > 1) tidyPage(editor, onPage)
  })
}

/** The zones that hold some of the shapes. */
function zonesOf(editor: Editor, shapes: readonly TLShape[]): TLShapeId[] {
  return shapes.flatMap(({ parentId }) => (isShapeId(parentId) && isZone(editor.getShape(parentId)) ? [parentId] : []))
}

/** Those that lie on the page itself and may be moved. */
function loose(editor: Editor, shapes: readonly TLShape[]): TLShape[] {
  const pageId = editor.getCurrentPageId()
  return shapes.filter(
    (shape) =>
      shape.parentId === pageId &&
      !LINES.includes(shape.type) &&
      !editor.isShapeOrAncestorLocked(shape) &&
      !lockFor(editor, shape),
  )
}

function tidyPage(editor: Editor, shapes: readonly TLShape[]): void {
  const rects = shapes.flatMap((shape) => editor.getShapePageBounds(shape) ?? [])
  if (rects.length < shapes.length) return
  const before = Box.Common(rects)
  const origin = { x: before.x, y: before.y }
  const inTheWay = othersOnPage(editor, shapes).filter((rect) => !contains(rect, before))
  const here = tidyGrid(rects, origin)
  const isFree = !inTheWay.some((rect) => overlaps(rect, here.bounds))
  const { places } = isFree ? here : tidyGrid(rects, freePlaceBeside(inTheWay, { ...origin, w: 0, h: 0 }, here.bounds))
  const moves = shapes.map((shape, i): TLShapePartial => {
    const [rect, place] = [rects[i], places[i]]
    // A turned shape's corner is not its bounds' corner.
    return {
      id: shape.id,
      type: shape.type,
      x: shape.x + (place?.x ?? 0) - (rect?.x ?? 0),
      y: shape.y + (place?.y ?? 0) - (rect?.y ?? 0),
    }
  })
  editor.updateShapes(moves)
}

/** Lays the cards of a zone into a grid, in their reading order. */
export function tidyZone(editor: Editor, zoneId: TLShapeId): void {
  const zone = editor.getShape(zoneId)
  if (!isZone(zone) || lockFor(editor, zone)) return
  const cards = editor.getSortedChildIdsForParent(zoneId).flatMap((id) => {
    const card = editor.getShape(id)
    return isCard(card) && !lockFor(editor, card) ? [card] : []
  })
  if (cards.length === 0) return
  const { left, top, right, bottom } = ZONE_INSET_PX
  const rects = cards.map(({ x, y, props: { w, h } }) => ({ x, y, w, h }))
  const widest = Math.max(...rects.map(({ w }) => w))
  const most = Math.max(1, Math.floor((zone.props.w - left - right + TIDY_GAP_PX) / (widest + TIDY_GAP_PX)))
  const { places, bounds } = tidyGrid(rects, { x: left, y: top }, most)
  editor.updateShapes(cards.map((card, i): TLShapePartial => ({ id: card.id, type: 'card', ...places[i] })))
  const needed = bounds.y + bounds.h + bottom
  if (needed > zone.props.h) editor.updateShape<ZoneShape>({ id: zoneId, type: 'zone', props: { h: needed } })
}

/** Bounds of everything else at the top of the page; lines may run through a grid. */
function othersOnPage(editor: Editor, shapes: readonly TLShape[]): Rect[] {
  const own = new Set(shapes.map(({ id }) => id))
  return editor.getSortedChildIdsForParent(editor.getCurrentPageId()).flatMap((id) => {
    const shape = editor.getShape(id)
    const bounds = editor.getShapePageBounds(id)
    return !shape || !bounds || own.has(id) || LINES.includes(shape.type) ? [] : [bounds]
  })
}

function contains(outer: Rect, inner: Rect): boolean {
  return (
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    outer.x + outer.w >= inner.x + inner.w &&
    outer.y + outer.h >= inner.y + inner.h
  )
}
