// What an editor of a board with pages sees to: a board begins with its first page, and after a reload with the one that was
// shown; a page that is shown for the first time is shown whole; a person whose page somebody else deletes learns what has
// become of it; and a link that isn't drawn can't be selected.

import { type Editor, react, type TLPageId, unsafe__withoutCapture } from 'tldraw'
import { isTakingBack } from '@/components/binding/index'
import { announce } from '../announce/announcement'
import { isApart } from '../link/link-apart'
import { cameraInto, freeView } from '../sight/free-view'
import { canvasWords } from '../words/canvas-words'
import { say } from '../words/say'
import { nameOfPage, openFirstPage } from './board-pages'
import { keepShownPage, openShownPage, type PageReader } from './shown-page'

/** Below this, titles have no room in a size that can be read. */
const LEAST_ZOOM = 0.25

/** Stores that a canvas has shown: drawn again after a failure, it shows what it showed. */
const shownStores = new WeakSet<object>()

/** Nobody's page is kept without a reader, as where a board is only shown. Returns how to stop. */
export function keepPages(editor: Editor, reader?: PageReader): () => void {
  if (!shownStores.has(editor.store)) {
    if (reader) openShownPage(editor, reader)
    else openFirstPage(editor)
  }
  shownStores.add(editor.store)
  const seen = new Set<TLPageId>([editor.getCurrentPageId()])
  let shown = { id: editor.getCurrentPageId(), name: '' }
  const stopShowing = react('show a page', () => {
    const id = editor.getCurrentPageId()
    const name = nameOfPage(editor, id)
    const before = shown
    shown = { id, name }
    if (before.id === id) return
    if (reader) keepShownPage(id, reader)
    unsafe__withoutCapture(() => {
      announce(editor, canvasWords(editor).canvas('pages.opened', { name }))
      if (seen.has(id) || editor.getInstanceState().followingUserId) return
      seen.add(id)
      const bounds = editor.getCurrentPageBounds()
      if (bounds) editor.setCamera(cameraInto(bounds, freeView(editor), { most: 1, least: LEAST_ZOOM }))
    })
  })
  const stopWatching = editor.sideEffects.registerBeforeDeleteHandler('page', ({ id }, source) => {
    if (source !== 'remote' || id !== editor.getCurrentPageId() || isTakingBack(editor)) return
    const name = nameOfPage(editor, id)
    say(editor, ({ canvas }) => canvas('pages.goneUnderYou', { name }))
  })
  const stopSelecting = editor.sideEffects.registerBeforeChangeHandler('instance_page_state', (before, after) => {
    if (before.selectedShapeIds === after.selectedShapeIds) return after
    const drawn = after.selectedShapeIds.filter((id) => !isApart(editor, id))
    return drawn.length === after.selectedShapeIds.length ? after : { ...after, selectedShapeIds: drawn }
  })
  return () => {
    stopShowing()
    stopWatching()
    stopSelecting()
  }
}
