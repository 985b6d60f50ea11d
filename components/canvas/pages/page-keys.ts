// Alt and an arrow turn the pages of a board, as in tldraw: ↑ to the page before, ↓ to the next one. Its other pair, ← and
// →, is the browser's way back and forward.

import type { Editor } from 'tldraw'
import { openPage, pagesInOrder } from './board-pages'

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 }

/** Listens before tldraw does, which would also move what is selected. Returns how to stop. */
export function turnPagesByKeys(editor: Editor): () => void {
  const { ownerDocument } = editor.getContainer()
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (!step || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    // Keys that are meant for something else come with an open menu (canvas-keys).
    if (editor.menus.hasAnyOpenMenus() || editor.getEditingShapeId() || !editor.getInstanceState().isFocused) return
    if (editor.inputs.isPointing) return
    event.preventDefault()
    event.stopImmediatePropagation()
    turnPage(editor, step)
  }
  ownerDocument.addEventListener('keydown', onKeyDown, { capture: true })
  return () => ownerDocument.removeEventListener('keydown', onKeyDown, { capture: true })
}

/** Shows the page so many steps on in the order; at its ends nothing happens. */
function turnPage(editor: Editor, step: number): void {
  const pages = pagesInOrder(editor)
  const next = pages[pages.findIndex(({ id }) => id === editor.getCurrentPageId()) + step]
  if (next) openPage(editor, next.id)
}
