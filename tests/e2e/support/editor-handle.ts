// The editor of a page's canvas, for work that no hand does in reasonable time, such as making thousands of shapes, and
// for reading positions of shapes.

import type { JSHandle, Page } from '@playwright/test'
import type { Editor } from 'tldraw'
import { type BoardInPage, findBoard } from './board-in-page'

/** Resolves when the page has a canvas. A new canvas, as after a failure, needs a new handle. */
export async function editorOf(page: Page): Promise<JSHandle<Editor>> {
  const board = (await page.waitForFunction(findBoard)) as JSHandle<BoardInPage>
  return board.evaluateHandle(({ editor }) => editor)
}
