// Gives the keyboard to the canvas.

import type { Editor } from 'tldraw'

/** tldraw's own `focus` does nothing while it believes to have the focus, and it does so also behind a closed menu. */
export function focusCanvas(editor: Editor): void {
  editor.focus({ focusContainer: false })
  editor.getContainer().focus()
}
