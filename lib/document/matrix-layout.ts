// Which card of a matrix goes where: the cell is what its two fields say, the place in the cell its order says.
// The page lays out by this when a card is dropped or scored, and the server's repair by the same.

import { type CardFields, isStep } from '../domain/card-fields'
import { type Cell, type Rect, slotsInCell } from '../domain/matrix'
import { type BoardCard, type BoardMatrix, byIndex } from './board-view'

/** The cell that a card's fields put it in; undefined while one of the two isn't assessed. */
export function cellOf(matrix: { xField: string; yField: string }, fields: CardFields): Cell | undefined {
  const x = fields[matrix.xField]
  const y = fields[matrix.yField]
  return isStep(x) && isStep(y) ? { x, y } : undefined
}

/**
 * The places of those cards that are in the matrix and assessed, in the matrix's coordinates, by card id.
 * Cards without both fields aren't in the answer: they stay where they are.
 */
export function layoutMatrix(matrix: BoardMatrix, cards: Iterable<BoardCard>): Map<string, Rect> {
  const byCell = new Map<string, { cell: Cell; cards: BoardCard[] }>()
  for (const card of cards) {
    if (card.parentId !== matrix.id) continue
    const cell = cellOf(matrix, card.fields)
    if (!cell) continue
    const key = `${cell.x},${cell.y}`
    const entry = byCell.get(key) ?? { cell, cards: [] }
    entry.cards.push(card)
    byCell.set(key, entry)
  }
  const places = new Map<string, Rect>()
  for (const { cell, cards: inCell } of byCell.values()) {
    const slots = slotsInCell(matrix, cell, inCell.length)
    for (const [i, card] of inCell.sort(byIndex).entries()) {
      const slot = slots[i]
      if (slot) places.set(card.id, slot)
    }
  }
  return places
}

/** Whether a card is where `place` says, to a thousandth of a pixel. */
export function isAt(card: Rect, place: Rect): boolean {
  return (['x', 'y', 'w', 'h'] as const).every((key) => Math.abs(card[key] - place[key]) < 0.001)
}
