// Keeps the canvas's keys still while the person is in a dialog or menu of the page: tldraw listens on the whole
// document, and would take a letter typed there for a tool, or Delete for a card.

import type { Editor } from 'tldraw'

const OVERLAYS = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]'
const MENU_ID = 'overlay of the page'

/** Returns how to stop. */
export function restInOverlays(editor: Editor): () => void {
  const onKeyDown = ({ target }: KeyboardEvent) => {
    if (!(target instanceof Element) || !target.closest(OVERLAYS)) return
    // To tldraw this is one of its own menus, for as long as this one event is on its way.
    editor.menus.addOpenMenu(MENU_ID)
    setTimeout(() => editor.menus.deleteOpenMenu(MENU_ID), 0)
  }
  document.addEventListener('keydown', onKeyDown, { capture: true })
  return () => document.removeEventListener('keydown', onKeyDown, { capture: true })
}
