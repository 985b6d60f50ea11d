// The effect of each key of the sheet in the coverage.

import { expect } from '../fixtures'
import type { KeyBoard } from './key-board'
import { adds, type Row } from './row'

/** Keys in the coverage, on the first cell of the traceability matrix. */
export const COVERAGE_ROWS: Readonly<Record<string, Row>> = {
  coverageMove: async (board, [, , left = '', right = '']) => {
    const cells = board.page.getByRole('grid').locator('[data-row="0"]')
    await board.press(right)
    await expect(cells.nth(1)).toBeFocused()
    await board.press(left)
    await expect(cells.nth(0)).toBeFocused()
  },
  coverageOpen: adds,
  coverageStrength: async (board, chords) => {
    for (const chord of chords) await changes(board, chord)
  },
  coverageVerdict: async (board, chords) => {
    await (await board.coverageCell('Wind tunnel')).focus()
    for (const chord of chords) await changes(board, chord)
  },
  coverageDelete: async (board, [chord = '']) => {
    await changes(board, '2')
    await changes(board, chord)
  },
}

async function changes(board: KeyBoard, chord: string): Promise<void> {
  const { records } = await board.state()
  await board.press(chord)
  await expect.poll(async () => (await board.state()).records, chord).not.toBe(records)
}
