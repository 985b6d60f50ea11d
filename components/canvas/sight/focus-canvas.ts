// Gives the keyboard to the canvas, or to the view that stands in front of it.

import type { Editor } from 'tldraw'
import { viewInFront } from './view-in-front'

/** Returns whether the canvas is in front and has the keyboard, or nothing has it. */
export function hasKeyboard(editor: Editor, focused: EventTarget | null): boolean {
  if (viewInFront(editor) || !(focused instanceof Node)) return false
  return focused === document.body || editor.getContainer().contains(focused)
}

/**
 * tldraw's own `focus` does nothing while it believes that it has the focus, and it believes so also behind a closed
 * menu.
 */
export function focusCanvas(editor: Editor): void {
  const view = viewInFront(editor)
  if (view) {
    view.focus()
    return
  }
  editor.focus({ focusContainer: false })
  editor.getContainer().focus()
}
