// A row of the table of keys: what a test does on the board with a key of the sheet, and the expected effect. And the
// rows that several keys share.

import { expect } from '../fixtures'
import type { KeyBoard } from './key-board'

/** Presses the chords of one key, and asserts what they do. */
export type Row = (board: KeyBoard, chords: readonly string[]) => Promise<void>

/** The key takes that tool. */
export const takes =
  (tool: string): Row =>
  async (board, [chord = '']) => {
    await board.press(chord)
    await expect.poll(async () => (await board.state()).tool).toBe(tool)
  }

/** The key makes one more shape. */
export const adds: Row = async (board, [chord = '']) => {
  const count = () => board.editor.evaluate((editor) => editor.getCurrentPageShapeIds().size)
  const before = await count()
  await board.press(chord)
  await expect.poll(count).toBe(before + 1)
}

/** The keys give the first card the steps of that scale, from the lowest. */
export const scores =
  (field: string): Row =>
  async (board, chords) => {
    for (const [i, chord] of chords.entries()) {
      await board.press(chord)
      await expect.poll(() => board.field(field), chord).toBe(i + 1)
    }
  }

/** The key opens a dialog of that name, which Escape closes. */
export function opens(name: string): Row {
  return async (board, [chord = '']) => {
    await board.press(chord)
    const dialog = board.page.getByRole('dialog', { name })
    await expect(dialog).toBeVisible()
    await board.page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  }
}
