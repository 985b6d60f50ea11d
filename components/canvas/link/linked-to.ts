// The links of one card, and the cards at their other ends.

import { type Editor, getArrowBindings, type TLArrowBinding, type TLArrowShape, type TLShapeId } from 'tldraw'
import { isCard } from '../card/is-card'
import { linkOf } from './link-meta'

export interface LinkedTo {
  readonly arrow: TLArrowShape
  readonly otherId: TLShapeId
}

/** Returns the links of a card that lead to another card. Reactive. */
export function linkedTo(editor: Editor, cardId: TLShapeId): LinkedTo[] {
  return editor.getBindingsToShape<TLArrowBinding>(cardId, 'arrow').flatMap(({ fromId, props }) => {
    const arrow = editor.getShape<TLArrowShape>(fromId)
    if (!arrow || !linkOf(arrow)) return []
    const { start, end } = getArrowBindings(editor, arrow)
    const other = props.terminal === 'start' ? end : start
    return other && other.toId !== cardId ? [{ arrow, otherId: other.toId }] : []
  })
}

/** Returns the shapes at the ends of an arrow; none for other shapes. Reactive. */
export function endsOfLink(editor: Editor, id: TLShapeId): TLShapeId[] {
  const shape = editor.getShape(id)
  if (shape?.type !== 'arrow') return []
  return editor.getBindingsFromShape<TLArrowBinding>(shape.id, 'arrow').map(({ toId }) => toId)
}

/** Returns the card that is selected alone; its links are shown above everything. Reactive. */
export function followedCardId(editor: Editor): TLShapeId | undefined {
  const shape = editor.getOnlySelectedShape() ?? undefined
  return isCard(shape) ? shape.id : undefined
}
