// Deletes what the inspector shows, and gives the keyboard back to the canvas: the button that was pressed goes with it.

import type { Editor } from 'tldraw'
import { deleteShapes } from '@/components/canvas/edit/delete-shapes'
import { focusCanvas } from '@/components/canvas/sight/focus-canvas'

/** Ids are the document's. */
export function deleteSelected(editor: Editor, ids: readonly string[]): void {
  deleteShapes(editor, ids)
  focusCanvas(editor)
}
