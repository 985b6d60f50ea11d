// Dragging cards over a matrix and dropping them: the cell under the pointer sets the cards' fields, and the tray
// clears them.

import type { Editor, TLParentId, TLShape, TLShapeId, TLShapePartial } from 'tldraw'
import { cellAt, isInRect, type Point, trayRect } from '@/lib/domain/matrix/matrix'
import { acceptsCard } from '@/lib/domain/matrix/matrix-cells'
import type { CardShape } from '@/lib/schema/card-shape'
import type { MatrixShape } from '@/lib/schema/matrix-shape'
import { isCard } from '../card/is-card'
import { bounceOff } from '../lock/bounce-off'
import { lockFor } from '../lock/host-locks'
import { say } from '../words/say'
import { arrangeMatrix } from './arrange-matrix'
import { axesOf } from './board-axes'
import { type DropPlace, setDropCell } from './drop-cell'
import { fieldsAt } from './place-in-matrix'

/** Takes the cards that have the matrix's fields in, and shows the place under the pointer. */
export function dragIntoMatrix(editor: Editor, matrix: MatrixShape, shapes: readonly TLShape[]): void {
  if (lockFor(editor, matrix)) return
  const accepted = shapes.filter((shape) => isCard(shape) && acceptsCard(matrix.props, shape.props))
  const newcomers = accepted.filter((shape) => shape.parentId !== matrix.id)
  if (newcomers.length > 0) editor.reparentShapes(newcomers, matrix.id)
  const place = accepted.length > 0 ? placeUnderPointer(editor, matrix) : undefined
  setDropCell(editor, place && { matrixId: matrix.id, place })
}

export function dragOutOfMatrix(editor: Editor, matrix: MatrixShape | undefined, shapes: readonly TLShape[]): void {
  setDropCell(editor, undefined)
  // Another person has deleted it while this one moves the shapes.
  if (!matrix) return
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
  if (bounceOff(editor, matrix, shapes)) return
  const place = placeUnderPointer(editor, matrix)
  const cards: CardShape[] = []
  for (const { id } of shapes) {
    const card = editor.getShape(id)
    if (!isCard(card)) continue
    if (card.parentId === matrix.id) cards.push(card)
    else if (place && !acceptsCard(matrix.props, card.props)) refuse(editor, card)
  }
  if (cards.length === 0) return

  // Cards that stood in this matrix keep their distances to each other; others all go where the pointer is.
  const areOwn = cards.length > 1 && cards.every((card) => initialParents.get(card.id) === matrix.id)
  const changed: TLShapePartial<CardShape>[] = []
  for (const card of cards) {
    const target = areOwn ? placeAt(editor, matrix, middleOf(card)) : place
    if (target) changed.push(fieldsAt(editor, matrix, target, card))
  }
  if (changed.length > 0) editor.updateShapes(changed)
  // Dropped on the title or beside the cells: cards that came from elsewhere stay outside.
  const strangers = place ? [] : cards.filter((card) => initialParents.get(card.id) !== matrix.id)
  if (strangers.length > 0) editor.reparentShapes(strangers, matrix.parentId)
  arrangeMatrix(editor, matrix, new Set())
}

/** The cell or the tray at a point in the matrix's coordinates. */
export function placeAt(editor: Editor, matrix: MatrixShape, point: Point): DropPlace | undefined {
  const { grid, isWhole } = axesOf(editor, matrix)
  if (isInRect(trayRect(matrix.props), point)) return 'tray'
  return isWhole ? cellAt(grid, point) : undefined
}

function placeUnderPointer(editor: Editor, matrix: MatrixShape): DropPlace | undefined {
  return placeAt(editor, matrix, editor.getPointInShapeSpace(matrix, editor.inputs.currentPagePoint))
}

function middleOf({ x, y, props }: CardShape): Point {
  return { x: x + props.w / 2, y: y + props.h / 2 }
}

function refuse(editor: Editor, card: CardShape): void {
  say(editor, ({ card: t, canvas }) =>
    canvas('matrixRefuses', { kind: t(`kind.${card.props.kind}`), ref: card.props.ref }),
  )
}
