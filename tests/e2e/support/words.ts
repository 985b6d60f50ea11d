// The text of notes, texts and drawn shapes: tests read and edit it.

import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import type { BoardPage } from './board-page'
import { editorOf } from './editor-handle'

type Worded = 'note' | 'text' | 'geo'

/** A line or a list of a rich text, or a node in it. */
interface WordsNode {
  readonly type: string
  readonly text?: string
  readonly attrs?: { readonly level?: number }
  readonly marks?: readonly { readonly type: string }[]
  readonly content?: readonly WordsNode[]
}

/** The shapes of that kind on the page. */
export const shapeOf = ({ page }: BoardPage, type: Worded): Locator => page.locator(`[data-shape-type="${type}"]`)

/** The words while this page edits them. */
export const edited = ({ page }: Pick<BoardPage, 'page'>): Locator => page.locator('.ProseMirror')

/** The lines and lists of the only shape of the kind, from that page's store. */
async function wordsOn({ page }: BoardPage, type: Worded = 'note'): Promise<readonly WordsNode[]> {
  const editor = await editorOf(page)
  return editor.evaluate((live, wanted) => {
    const shape = live.getCurrentPageShapes().find((each) => each.type === wanted)
    const props = shape?.props as { richText?: { content?: WordsNode[] } } | undefined
    return props?.richText?.content ?? []
  }, type)
}

/** The text of the only shape of the kind, line by line. */
export async function saidOn(board: BoardPage, type: Worded = 'note'): Promise<string> {
  return (await wordsOn(board, type)).map(lettersIn).join('\n')
}

function lettersIn({ text = '', content = [] }: WordsNode): string {
  return text + content.map(lettersIn).join('')
}

/** Adds a note in the middle of the canvas and types into it; it stays open. */
export async function writeNote(board: BoardPage, text: string): Promise<void> {
  const { x, y } = await board.canvasSpot()
  await board.tool('Note').click()
  await board.page.mouse.click(x, y)
  await expect(edited(board)).toBeFocused()
  await board.page.keyboard.type(text)
  await expect.poll(() => saidOn(board)).toBe(text)
}

/**
 * Starts editing the only shape of the kind, which has one line of so many letters, with the caret at one of its ends.
 */
export async function enterWords(
  board: BoardPage,
  key: 'Home' | 'End',
  letters: number,
  type: Worded = 'note',
): Promise<void> {
  const { x, y } = await board.middleOf(shapeOf(board, type))
  await board.page.mouse.dblclick(x, y)
  await expect(edited(board)).toBeFocused()
  // tldraw gives the focus once more a moment later, and moves the caret with it.
  await expect
    .poll(async () => {
      await board.page.keyboard.press(key)
      return caretOf(board.page)
    })
    .toBe(key === 'Home' ? 0 : letters)
}

/** The letters before the caret in its text; -1 while there is a selection. */
function caretOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    const selection = getSelection()
    return selection?.isCollapsed ? selection.anchorOffset : -1
  })
}
