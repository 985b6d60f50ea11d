// Takes shapes off the board in one step of undo, and gives the keyboard back to the canvas: the button that was pressed
// goes with what it deleted. Ids are the document's.

import { type Editor, isShapeId } from 'tldraw'
import { focusCanvas } from '@/components/canvas/sight/focus-canvas'

export function deleteShapes(editor: Editor, ids: readonly string[]): void {
  editor.markHistoryStoppingPoint('delete')
  editor.deleteShapes(ids.filter(isShapeId))
  focusCanvas(editor)
}
