// Exchanges two cards that are read one after the other, so that a list of cards in reading order can be put into another
// order by somebody who doesn't see the canvas. One step of undo.

import type { Editor, TLShapeId } from 'tldraw'
import { overlaps, type Point, type Rect } from '@/lib/domain/rect'
import type { CardShape } from '@/lib/schema/card-shape'
import { isCard } from '../card/is-card'
import { lockFor, sayLocked } from '../lock/host-locks'
import { isZone } from '../zone/zone-drop'
import { tidyZone } from './tidy-up'

/** Exchanges the places of two cards, of which `firstId` is read before the other. Returns false where they may not move. */
export function exchangeCards(editor: Editor, firstId: TLShapeId, secondId: TLShapeId): boolean {
  const [first, second] = [editor.getShape(firstId), editor.getShape(secondId)]
  const [a, b] = [editor.getShapePageBounds(firstId), editor.getShapePageBounds(secondId)]
  if (editor.getIsReadonly() || !isCard(first) || !isCard(second) || !a || !b) return false
  const lock = lockFor(editor, first) ?? lockFor(editor, second)
  if (lock) {
    sayLocked(editor, lock)
    return false
  }
  const places = exchanged(a, b)
  editor.markHistoryStoppingPoint('exchange cards')
  editor.run(() => {
    move(editor, first, a, places.first)
    move(editor, second, b, places.second)
    const zone = editor.getShapeParent(firstId)
    // In a zone cards lie beside each other; on a page people lay them as they like.
    if (isZone(zone) && [firstId, secondId].some((id) => isInTheWay(editor, id))) tidyZone(editor, zone.id)
  })
  return true
}

/**
 * Returns where two rectangles go that exchange their places: each to the other's corner, and those that stand one below
 * the other without changing the room that both take. Pure.
 */
export function exchanged(first: Rect, second: Rect): { readonly first: Point; readonly second: Point } {
  const gap = second.y - (first.y + first.h)
  const isColumn = gap >= 0 && Math.abs(second.x - first.x) < Math.min(first.w, second.w) / 2
  return {
    first: { x: second.x, y: isColumn ? first.y + second.h + gap : second.y },
    second: { x: first.x, y: first.y },
  }
}

/** Moves a card to a place on its page; what holds it may be turned. */
function move(editor: Editor, { id, type, x, y }: CardShape, from: Rect, to: Point): void {
  const origin = editor.getPointInParentSpace(id, from)
  const target = editor.getPointInParentSpace(id, to)
  editor.updateShape<CardShape>({ id, type, x: x + target.x - origin.x, y: y + target.y - origin.y })
}

/** Returns whether a card of a zone lies on another one, or out of the zone's frame. */
function isInTheWay(editor: Editor, id: TLShapeId): boolean {
  const zone = editor.getShapeParent(id)
  const own = editor.getShapePageBounds(id)
  const frame = zone && editor.getShapePageBounds(zone.id)
  if (!zone || !own || !frame) return false
  if (own.y + own.h > frame.y + frame.h || own.x + own.w > frame.x + frame.w) return true
  return editor.getSortedChildIdsForParent(zone.id).some((otherId) => {
    const other = editor.getShapePageBounds(otherId)
    return otherId !== id && other !== undefined && isCard(editor.getShape(otherId)) && overlaps(own, other)
  })
}
