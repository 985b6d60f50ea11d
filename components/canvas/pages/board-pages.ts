// The pages of a board as this canvas shows them. Each person is on one page at a time; all pages share one register.

import type { Editor, TLPage, TLPageId } from 'tldraw'
import { byIndex } from '@/lib/document/view/board-view'
import { pageName } from '@/lib/domain/boards/page-name'
import { canvasLocale } from '../words/canvas-words'

export interface ShownPage {
  readonly id: TLPageId
  /** A page that nobody has named has a name in the reader's language. */
  readonly name: string
}

/** Returns the page records in their order. Reactive. */
export function pagesInOrder(editor: Editor): TLPage[] {
  return [...editor.getPages()].sort(byIndex)
}

/** Returns the pages in their order, by the names that this reader sees. Reactive. */
export function boardPages(editor: Editor): ShownPage[] {
  const locale = canvasLocale(editor)
  return pagesInOrder(editor).map((page) => ({ id: page.id, name: pageName(page, locale) }))
}

/** Returns the name of a page for this reader; '' if it is gone. Reactive. */
export function nameOfPage(editor: Editor, pageId: TLPageId): string {
  const page = editor.getPage(pageId)
  return page ? pageName(page, canvasLocale(editor)) : ''
}

/** Shows another page. Returns false if it is gone. */
export function openPage(editor: Editor, pageId: TLPageId): boolean {
  if (!editor.getPage(pageId)) return false
  if (editor.getCurrentPageId() !== pageId) editor.setCurrentPage(pageId)
  return true
}

/** Shows the first page. A canvas that nobody has touched yet begins there, whatever page the board was made with. */
export function openFirstPage(editor: Editor): void {
  const [first] = pagesInOrder(editor)
  if (first) openPage(editor, first.id)
}
