// Which cells of a matrix hold cards, so that its own large words don't lie under them.

import { type Computed, computed, type Editor, WeakCache } from 'tldraw'
import { cellOf } from '@/lib/domain/matrix/matrix-axes'
import type { MatrixShape } from '@/lib/schema/matrix-shape'
import { isPlaceCovered } from '../cover/covered-scores'
import { cardsOfMatrix } from './arrange-matrix'
import { axesOf } from './board-axes'

export interface FilledCells {
  /** How many cards lie in a cell, by `x,y`. */
  readonly cells: ReadonlyMap<string, number>
  /** No card is in its cells nor in its tray. */
  readonly isEmpty: boolean
  /** So many cards of its cells are covered. */
  readonly covered: number
}

/** Pictures draw all words in the sizes of the design, which leave room for the cards. */
export const NO_CELLS: ReadonlyMap<string, number> = new Map()

/** Returns the same object until a cell holds more or fewer cards. Reactive. */
export function filledCells(editor: Editor, matrix: MatrixShape): FilledCells {
  return signals.get(matrix, () => signalOf(editor, matrix)).get()
}

/** Says whether every card of the matrix has a cell. Reactive. */
export function isTrayEmpty(editor: Editor, matrix: MatrixShape): boolean {
  const axes = axesOf(editor, matrix)
  return cardsOfMatrix(editor, matrix.id).every(({ props }) => cellOf(axes, props.fields) !== undefined)
}

const signals = new WeakCache<MatrixShape, Computed<FilledCells>>()

function signalOf(editor: Editor, matrix: MatrixShape): Computed<FilledCells> {
  const find = () => {
    const axes = axesOf(editor, matrix)
    const cells = new Map<string, number>()
    const cards = cardsOfMatrix(editor, matrix.id)
    let covered = 0
    for (const card of cards) {
      const cell = cellOf(axes, card.props.fields)
      const key = cell && `${cell.x},${cell.y}`
      if (key && isPlaceCovered(editor, card)) covered++
      else if (key) cells.set(key, (cells.get(key) ?? 0) + 1)
    }
    return { cells, isEmpty: cards.length === 0, covered }
  }
  return computed('filled cells', find, { isEqual: isSame })
}

function isSame(a: FilledCells, b: FilledCells): boolean {
  const isSameCount = a.covered === b.covered && a.cells.size === b.cells.size
  return a.isEmpty === b.isEmpty && isSameCount && [...a.cells].every(([cell, count]) => b.cells.get(cell) === count)
}
