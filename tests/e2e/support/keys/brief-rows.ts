// The effect of each key of the sheet in the brief.

import { CARD_KINDS } from '@/lib/domain/cards/card-kind'
import { expect } from '../fixtures'
import type { KeyBoard } from './key-board'
import type { Row } from './row'

/** Keys in the brief, with a sentence of it selected by keys. */
export const BRIEF_ROWS: Readonly<Record<string, Row>> = {
  paragraph: async (board, [up = '', down = '']) => {
    await board.press(down)
    await expect(board.blocks.nth(2)).toBeFocused()
    await board.press(up)
    await expect(board.blocks.nth(1)).toBeFocused()
  },
  sentence: async (board, [left = '', right = '']) => {
    const first = await selectedText(board)
    await board.press(right)
    await expect.poll(() => selectedText(board)).not.toBe(first)
    await board.press(left)
    await expect.poll(() => selectedText(board)).toBe(first)
  },
  extend: async (board, [chord = '']) => {
    const first = await selectedText(board)
    await board.press(chord)
    await expect.poll(async () => (await selectedText(board)).length).toBeGreaterThan(first.length)
    expect((await selectedText(board)).startsWith(first)).toBe(true)
  },
  passageMenu: async (board, [chord = '']) => {
    await board.press(chord)
    await expect(board.passageMenu.getByRole('button').first()).toBeFocused()
    await board.page.keyboard.press('Escape')
    await expect(board.passageMenu).toBeHidden()
  },
  passageKind: async (board, chords) => {
    for (const [i, kind] of CARD_KINDS.entries()) {
      const before = await board.cardCount(kind)
      await board.selectSentence()
      await board.press(chords[i] ?? '')
      await expect.poll(() => board.cardCount(kind), kind).toBe(before + 1)
    }
  },
  markPassage: async (board, [chord = '']) => {
    await board.press(chord)
    await expect(board.page.locator('[data-mark]').first()).toBeVisible()
  },
  notePassage: async (board, [chord = '']) => {
    await board.press(chord)
    await expect(board.page.getByRole('dialog', { name: 'Note on this passage' })).toBeVisible()
    await board.page.keyboard.press('Escape')
  },
  searchBrief: async (board, [chord = '']) => {
    await board.press(chord)
    await expect(board.page.getByRole('searchbox', { name: 'Search in the brief' })).toBeFocused()
    await board.page.keyboard.press('Escape')
  },
  nextMatch: async (board, [chord = '']) => {
    // The search begins where one reads, and other keys may have moved that.
    await board.blocks.first().evaluate((block) => block.scrollIntoView({ block: 'end' }))
    await board.press('Mod+F')
    await board.page.keyboard.type('the')
    const at = board.page.getByRole('search').getByRole('status')
    await expect(at).toHaveText(/^1 /)
    await board.press(chord)
    await expect(at).toHaveText(/^2 /)
    await board.page.keyboard.press('Escape')
  },
}

function selectedText(board: KeyBoard): Promise<string> {
  return board.page.evaluate(() => String(getSelection()))
}
