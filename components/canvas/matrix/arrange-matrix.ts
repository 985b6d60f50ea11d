// Puts every card of a matrix into the slot that its fields and its neighbours give it.

import type { Editor, TLShapeId, TLShapePartial } from 'tldraw'
import { isAt, layoutMatrix } from '@/lib/document/view/matrix-layout'
import type { CardShape } from '@/lib/schema/card-shape'
import type { MatrixShape } from '@/lib/schema/matrix-shape'
import { boardCriteria } from '../board-criteria'
import { isCard } from '../card/is-card'

export function isMatrix(shape: { readonly type: string } | undefined): shape is MatrixShape {
  return shape?.type === 'matrix'
}

/** The cards of a matrix in the order in which they share a cell: by index, then by id, as on the server. */
export function cardsOfMatrix(editor: Editor, matrixId: TLShapeId): CardShape[] {
  const cards: CardShape[] = []
  for (const id of editor.getSortedChildIdsForParent(matrixId)) {
    const card = editor.getShape(id)
    if (isCard(card)) cards.push(card)
  }
  return cards
}

/** Lays the cards out, those without a cell in the tray; those in `held` are in someone's hand and stay where they are. */
export function arrangeMatrix(editor: Editor, matrix: MatrixShape, held: ReadonlySet<TLShapeId>): void {
  const cards = cardsOfMatrix(editor, matrix.id).filter((card) => !held.has(card.id))
  const places = layoutMatrix(
    { ...matrix.props, ...placed(matrix) },
    cards.map((card) => ({ ...card.props, ...placed(card) })),
    boardCriteria(editor),
  )
  const moves: TLShapePartial<CardShape>[] = []
  for (const card of cards) {
    const place = places.get(card.id)
    if (place && !isAt({ x: card.x, y: card.y, w: card.props.w, h: card.props.h }, place)) {
      moves.push({ id: card.id, type: 'card', x: place.x, y: place.y, props: { w: place.w, h: place.h } })
    }
  }
  if (moves.length > 0) editor.updateShapes(moves)
}

function placed({ id, parentId, x, y, index }: CardShape | MatrixShape) {
  return { id, parentId, x, y, index }
}
