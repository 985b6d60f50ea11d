// How tall a card stands on the board.

import type { Editor, TLShapeId } from 'tldraw'
import type { Rect } from '@/lib/domain/rect'
import type { CardShape } from '@/lib/schema/card-shape'
import type { CardShapeUtil } from './card-shape-util'
import { isInMatrix } from './card-view'
import { isCard } from './is-card'
import { roomBelow } from './room-below'

/**
 * Lets a card outside the matrices be as tall as its text, as far as it has room: it never grows over what stands below,
 * because people put that there, and its title ends with an ellipsis instead.
 */
export function fitHeight(editor: Editor, id: TLShapeId): void {
  const card = editor.getShape(id)
  if (!isCard(card) || isInMatrix(editor, card)) return
  const wanted = editor.getShapeUtil<CardShapeUtil>('card').contentHeight(card)
  const { w, h: before } = card.props
  const h = wanted <= before ? wanted : roomBelow({ x: card.x, y: card.y, w, h: before }, wanted, beside(editor, card))
  if (h !== card.props.h) editor.updateShape<CardShape>({ id, type: 'card', props: { h } })
}

/** The boxes of what has the same parent; lines run over cards anyway. */
function beside(editor: Editor, card: CardShape): Rect[] {
  return editor.getSortedChildIdsForParent(card.parentId).flatMap((id) => {
    const shape = id === card.id ? undefined : editor.getShape(id)
    if (!shape || shape.type === 'arrow' || shape.type === 'line' || shape.type === 'draw') return []
    const { w, h } = editor.getShapeGeometry(shape).bounds
    return [{ x: shape.x, y: shape.y, w, h }]
  })
}
