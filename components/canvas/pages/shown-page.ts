// The page that a person looks at, kept in this tab: a reload shows it again. Other tabs begin with the first page.

import type { Editor, TLPageId } from 'tldraw'
import { keep, readKept } from '@/components/device/browser-storage'
import { shownPageKey } from '@/components/device/kept-choices'
import { openFirstPage, openPage } from './board-pages'

/** The person and the board for which a tab remembers the page shown. */
export interface PageReader {
  readonly userId: string
  readonly boardId: string
}

/** Shows the page on which this tab was, or else the first one. */
export function openShownPage(editor: Editor, reader: PageReader): void {
  const kept = readKept('tab', keyOf(reader))
  if (!kept || !openPage(editor, kept as TLPageId)) openFirstPage(editor)
}

/** Keeps the page for a reload of this tab. */
export function keepShownPage(pageId: TLPageId, reader: PageReader): void {
  // If the browser refuses to store it, a reload shows the first page.
  keep('tab', keyOf(reader), pageId)
}

function keyOf({ userId, boardId }: PageReader): string {
  return `${shownPageKey(userId)}${boardId}`
}
