// Gives the keyboard to the canvas, or to the view that stands in front of it.

import type { Editor } from 'tldraw'
import { viewInFront } from './view-in-front'

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
