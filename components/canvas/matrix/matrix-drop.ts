// What dragging cards over a matrix and dropping them does: the cell under the pointer becomes the cards' scores.

import type { Editor, TLParentId, TLShape, TLShapeId, TLShapePartial } from 'tldraw'
import { type Cell, cellAt } from '@/lib/domain/matrix'
import type { CardShape } from '@/lib/schema/card-shape'
import type { MatrixShape } from '@/lib/schema/matrix-shape'
import { isCard } from '../card/card-shape-util'
import { say } from '../say'
import { arrangeMatrix } from './arrange-matrix'
import { setDropCell } from './drop-cell'
import { acceptsCard } from './matrix-cells'

/** Takes the cards that have the matrix's fields in, and shows the cell under the pointer. */
export function dragIntoMatrix(editor: Editor, matrix: MatrixShape, shapes: readonly TLShape[]): void {
  const accepted = shapes.filter((shape) => isCard(shape) && acceptsCard(matrix.props, shape.props))
  const newcomers = accepted.filter((shape) => shape.parentId !== matrix.id)
  if (newcomers.length > 0) editor.reparentShapes(newcomers, matrix.id)
  const cell = accepted.length > 0 ? cellUnderPointer(editor, matrix) : undefined
  setDropCell(editor, cell && { matrixId: matrix.id, cell })
}

export function dragOutOfMatrix(editor: Editor, matrix: MatrixShape, shapes: readonly TLShape[]): void {
  setDropCell(editor, undefined)
  const leaving = shapes.filter((shape) => editor.getShape(shape.id)?.parentId === matrix.id)
  if (leaving.length > 0) editor.reparentShapes(leaving, matrix.parentId)
}

/** `initialParents` are the parents before the drag began. */
export function dropIntoMatrix(
  editor: Editor,
  matrix: MatrixShape,
  shapes: readonly TLShape[],
  initialParents: ReadonlyMap<TLShapeId, TLParentId>,
): void {
  setDropCell(editor, undefined)
  const cell = cellUnderPointer(editor, matrix)
  const cards: CardShape[] = []
  for (const { id } of shapes) {
    const card = editor.getShape(id)
    if (!isCard(card)) continue
    if (card.parentId === matrix.id) cards.push(card)
    else if (cell && !acceptsCard(matrix.props, card.props)) refuse(editor, card)
  }
  if (cards.length === 0) return

  // Cards that stood in this matrix keep their distances to each other; others all go where the pointer is.
  const areOwn = cards.length > 1 && cards.every((card) => initialParents.get(card.id) === matrix.id)
  const { xField, yField } = matrix.props
  const scored: TLShapePartial<CardShape>[] = []
  for (const card of cards) {
    const target = areOwn ? cellUnderMiddle(matrix, card) : cell
    if (!target) continue
    const fields = { ...card.props.fields, [xField]: target.x, [yField]: target.y }
    scored.push({ id: card.id, type: 'card', props: { fields } })
  }
  if (scored.length > 0) editor.updateShapes(scored)
  const strangers = cell ? [] : cards.filter((card) => initialParents.get(card.id) !== matrix.id)
  if (strangers.length > 0) editor.reparentShapes(strangers, matrix.parentId)
  arrangeMatrix(editor, matrix, new Set())
}

function cellUnderPointer(editor: Editor, matrix: MatrixShape): Cell | undefined {
  return cellAt(matrix.props, editor.getPointInShapeSpace(matrix, editor.inputs.currentPagePoint))
}

function cellUnderMiddle(matrix: MatrixShape, { x, y, props }: CardShape): Cell | undefined {
  return cellAt(matrix.props, { x: x + props.w / 2, y: y + props.h / 2 })
}

function refuse(editor: Editor, card: CardShape): void {
  say(editor, ({ card: t, canvas }) =>
    canvas('matrixRefuses', { kind: t(`kind.${card.props.kind}`), ref: card.props.ref }),
  )
}
