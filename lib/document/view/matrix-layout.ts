// Decides the place of each card in a matrix: its fields give the cell, its order gives the place in the cell, and a
// card without a cell is in the tray. The page lays cards out by this when one is dropped or changed, and the server's
// repair uses the same code.

import type { AxisLists } from '../../domain/matrix/axis'
import type { Cell, Rect } from '../../domain/matrix/matrix'
import { cellOf, kindsOfMatrix, matrixAxes } from '../../domain/matrix/matrix-axes'
import { slotsInCell, slotsInTray } from '../../domain/matrix/matrix-slots'
import { type BoardCard, type BoardMatrix, type BoardView, byIndex } from './board-view'

/** Computes the places of all cards in the matrix, in the matrix's coordinates, by card id. */
export function layoutMatrix(matrix: BoardMatrix, cards: Iterable<BoardCard>, lists: AxisLists): Map<string, Rect> {
  const axes = matrixAxes(matrix, lists)
  const byCell = new Map<string, { cell: Cell | undefined; cards: BoardCard[] }>()
  for (const card of cards) {
    if (card.parentId !== matrix.id) continue
    const cell = cellOf(axes, card.fields)
    const key = cell ? `${cell.x},${cell.y}` : 'tray'
    const entry = byCell.get(key) ?? { cell, cards: [] }
    entry.cards.push(card)
    byCell.set(key, entry)
  }
  const places = new Map<string, Rect>()
  for (const { cell, cards: inCell } of byCell.values()) {
    const slots = cell ? slotsInCell(axes.grid, cell, inCell.length) : slotsInTray(matrix, inCell.length)
    for (const [i, card] of inCell.sort(byIndex).entries()) {
      const slot = slots[i]
      if (slot) places.set(card.id, slot)
    }
  }
  return places
}

/**
 * Finds the matrix to which a new card belongs by its fields: the first of which it has every field, preferring one
 * with two axes.
 */
export function matrixFor(view: BoardView, card: Pick<BoardCard, 'kind' | 'fields'>): BoardMatrix | undefined {
  let best: { matrix: BoardMatrix; axes: number } | undefined
  for (const matrix of view.matrices) {
    const axes = matrixAxes(matrix, view.criteria)
    const count = [axes.x, axes.y].filter((axis) => axis !== undefined).length
    if (count <= (best?.axes ?? 0) || !kindsOfMatrix(matrix).includes(card.kind)) continue
    if (cellOf(axes, card.fields)) best = { matrix, axes: count }
  }
  return best?.matrix
}

/** Whether a card is where `place` says, to a thousandth of a pixel. */
export function isAt(card: Rect, place: Rect): boolean {
  return (['x', 'y', 'w', 'h'] as const).every((key) => Math.abs(card[key] - place[key]) < 0.001)
}
