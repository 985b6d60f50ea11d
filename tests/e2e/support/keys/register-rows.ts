// The effect of each key of the sheet in the register.

import { expect } from '../fixtures'
import type { KeyBoard } from './key-board'
import { type Row, scores } from './row'

/** Keys in the register, on the title of the first card. */
export const REGISTER_ROWS: Readonly<Record<string, Row>> = {
  registerMove: async (board, [up = '', down = '', left = '', right = '']) => {
    const title = board.registerCell('title')
    for (const [there, back] of [
      [down, up],
      [right, left],
    ] as const) {
      await board.press(there)
      await expect(title, there).not.toBeFocused()
      await board.press(back)
      await expect(title, back).toBeFocused()
    }
  },
  registerEdit: async (board, [chord = '']) => {
    await board.press(chord)
    await expect(board.registerCell('title').getByRole('textbox')).toBeFocused()
    await board.page.keyboard.press('Escape')
  },
  registerTab: async (board, [chord = '']) => {
    await board.press('Enter')
    for (const column of ['level', 'owner']) {
      await board.press(chord)
      await expect(board.registerCell(column)).toBeFocused()
    }
    await board.press(`Shift+${chord}`)
    await expect(board.registerCell('level')).toBeFocused()
    await board.press('Escape')
    await board.registerCell('title').focus()
  },
  registerScore: (board, chords) =>
    amongRisks(board, async () => {
      await board.registerCell('likelihoodCurrent').focus()
      await scores('likelihoodCurrent')(board, chords)
    }),
  registerSelect: async (board, [chord = '']) => {
    await board.press(chord)
    await expect(board.page.getByRole('row', { selected: true })).toHaveCount(1)
    await board.press(chord)
    await expect(board.page.getByRole('row', { selected: true })).toHaveCount(0)
  },
  registerInspect: async (board, [chord = '']) => {
    await board.press(chord)
    await expect(board.inspector.getByRole('textbox', { name: 'Title' })).toBeVisible()
    await expect(board.inspector.locator('[tabindex="-1"]:focus')).toBeVisible()
  },
  registerDuplicate: async (board, [chord = '']) => {
    await board.press(chord)
    await expect.poll(() => board.cardCount('risk')).toBe(2)
  },
  registerDelete: (board, [chord = '']) =>
    amongRisks(board, async () => {
      await board.registerCell('likelihoodCurrent').focus()
      await board.press(chord)
      await expect.poll(() => board.field('likelihoodCurrent')).toBeUndefined()
    }),
}

/** Runs in the register with the columns of risks. */
async function amongRisks(board: KeyBoard, work: () => Promise<void>): Promise<void> {
  await board.page.getByRole('button', { name: /^Risk \d/ }).press('Enter')
  await work()
  await board.page.getByRole('button', { name: /^All \d/ }).press('Enter')
}
