// What people do with pages, each as one step of undo: add, name, order, duplicate and delete them. tldraw's own page
// commands stay off (board-canvas), because they know nothing of links, locks and our names.

import { type Editor, getIndexAbove, getIndexBetween, PageRecordType, type TLPage, type TLPageId } from 'tldraw'
import { copiedName, isNamedPage, MAX_PAGE_NAME_CHARS, unnamedPage } from '@/lib/domain/boards/page-name'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import { announce } from '../announce/announcement'
import { linksAt } from '../link/make-link'
import { isHost, lockAmong, sayLocked } from '../lock/host-locks'
import { canvasLocale, canvasWords } from '../words/canvas-words'
import { offerUndo } from '../words/offer-undo'
import { say } from '../words/say'
import { nameOfPage, openPage, pagesInOrder } from './board-pages'
import { pageContent } from './page-content'

/** Adds an empty page after the last one and shows it. Returns its id; undefined, and says why, if it can't. */
export function addPage(editor: Editor): TLPageId | undefined {
  if (!hasRoomForPage(editor)) return undefined
  editor.markHistoryStoppingPoint('add page')
  const id = createPage(editor)
  editor.setCurrentPage(id)
  return id
}

/** Makes an empty page after the last one, as a part of a step that the caller begins. Ask `hasRoomForPage` first. */
export function createPage(editor: Editor): TLPageId {
  const pages = pagesInOrder(editor)
  const id = PageRecordType.createId()
  putPage(editor, { id, index: indexAfter(pages, pages.at(-1)), ...unnamedPage(pages, canvasLocale(editor)) })
  return id
}

/** Names a page. Without a word it keeps its name. */
export function renamePage(editor: Editor, pageId: TLPageId, typed: string): void {
  if (editor.getIsReadonly() || typed.trim() === nameOfPage(editor, pageId)) return
  editor.markHistoryStoppingPoint('rename page')
  namePage(editor, pageId, typed)
}

/** Names a page that was just made, as a part of the same step. */
export function namePage(editor: Editor, pageId: TLPageId, name: string): void {
  const short = name.trim().slice(0, MAX_PAGE_NAME_CHARS)
  if (short !== '') editor.store.update(pageId, (page) => ({ ...page, name: short }))
}

/** Puts a page at a place in the order, counted from 0 without the page itself. */
export function placePage(editor: Editor, pageId: TLPageId, place: number): void {
  const pages = pagesInOrder(editor)
  const before = pages.findIndex(({ id }) => id === pageId)
  if (editor.getIsReadonly() || before < 0 || before === place) return
  const others = pages.filter(({ id }) => id !== pageId)
  const to = Math.max(0, Math.min(place, others.length))
  const index = getIndexBetween(others[to - 1]?.index, others[to]?.index)
  editor.markHistoryStoppingPoint('order pages')
  editor.store.update(pageId, (page) => ({ ...page, index }))
  announce(editor, canvasWords(editor).canvas('pages.placed', { name: nameOfPage(editor, pageId), number: to + 1 }))
}

/** Makes a page with copies of everything on another one, right after it, and shows it. Its cards are new cards. */
export function duplicatePage(editor: Editor, pageId: TLPageId): TLPageId | undefined {
  const page = editor.getPage(pageId)
  if (!page || !hasRoomForPage(editor)) return undefined
  const pages = pagesInOrder(editor)
  const locale = canvasLocale(editor)
  const copy = PageRecordType.createId()
  const named = isNamedPage(page) ? { name: copiedName(page.name, pages), meta: {} } : unnamedPage(pages, locale)
  openPage(editor, pageId)
  const camera = editor.getCamera()
  const content = editor.getContentFromCurrentPage(editor.getSortedChildIdsForParent(pageId))
  editor.markHistoryStoppingPoint('duplicate page')
  editor.run(() => {
    putPage(editor, { id: copy, index: indexAfter(pages, page), ...named })
    editor.setCurrentPage(copy)
    editor.setCamera({ x: camera.x, y: camera.y, z: camera.z })
    if (content) editor.putContentOntoCurrentPage(content, { preservePosition: true })
    editor.selectNone()
  })
  return copy
}

/**
 * Deletes a page with everything on it, and offers the way back. The last page stays, and so does one with something
 * that hosts have locked against this person; both are said.
 */
export function deletePage(editor: Editor, pageId: TLPageId): boolean {
  const pages = pagesInOrder(editor)
  const place = pages.findIndex(({ id }) => id === pageId)
  if (editor.getIsReadonly() || place < 0) return false
  const next = pages[place - 1] ?? pages[place + 1]
  if (!next) {
    say(editor, ({ canvas }) => canvas('pages.last'))
    return false
  }
  const { ids, cards } = pageContent(editor, pageId)
  const lock = isHost(editor) ? undefined : lockAmong(editor, ids)
  if (lock) {
    sayLocked(editor, lock)
    return false
  }
  const name = nameOfPage(editor, pageId)
  const isShown = editor.getCurrentPageId() === pageId
  editor.markHistoryStoppingPoint('delete page')
  editor.run(
    () => {
      if (isShown) editor.setCurrentPage(next.id)
      // Cards are listed one by one, because those of a holder that is deleted alone stay on the board.
      editor.deleteShapes([...ids, ...linksAt(editor, ids).filter((id) => !ids.has(id))])
      editor.store.remove([pageId])
    },
    { ignoreShapeLock: true },
  )
  const { canvas } = canvasWords(editor)
  offerUndo(editor, canvas('pages.deleted', { name, count: cards }), canvas('pages.undo'), () => {
    if (isShown) openPage(editor, pageId)
  })
  return true
}

/** Whether the board may get one more page by this person; says so where it is full. */
export function hasRoomForPage(editor: Editor): boolean {
  if (editor.getIsReadonly()) return false
  const count = DEFAULT_LIMITS.maxPagesPerBoard
  if (editor.getPages().length < count) return true
  say(editor, ({ canvas }) => canvas('pages.full', { count }))
  return false
}

function indexAfter(pages: readonly TLPage[], page: TLPage | undefined): TLPage['index'] {
  const above = page && pages[pages.indexOf(page) + 1]
  return above && page ? getIndexBetween(page.index, above.index) : getIndexAbove(page?.index)
}

function putPage(editor: Editor, page: Pick<TLPage, 'id' | 'name' | 'index' | 'meta'>): void {
  editor.store.put([PageRecordType.create(page)])
}
