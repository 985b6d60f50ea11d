// Where pasted things land: at the pointer, or in the middle of what is seen while the pointer is elsewhere; in the free room
// nearest to it; and in sight.

import { Box, type Editor, type TLShapeId, type VecLike } from 'tldraw'
import { bringWholeIntoView } from '../card/find-card'
import { findFreePlaceAround } from './free-place'
import { freeView } from './free-view'

/** Returns the place of a paste that happens now, on the page. */
export function pastePoint(editor: Editor): VecLike {
  const { x, y } = editor.getViewportPageBounds()
  const { w, h } = freeView(editor)
  const seen = new Box(x, y, w / editor.getZoomLevel(), h / editor.getZoomLevel())
  const pointer = editor.inputs.currentPagePoint
  return isOverCanvas(editor) && seen.containsPoint(pointer) ? pointer.toJson() : seen.center.toJson()
}

/** tldraw's own answer stays false after a dialog has closed under the pointer. */
function isOverCanvas(editor: Editor): boolean {
  const { x, y } = editor.inputs.currentScreenPoint
  // Nobody has moved a pointer yet.
  if (x === 0 && y === 0) return false
  const view = editor.getViewportScreenBounds()
  const under = editor.getContainer().ownerDocument.elementFromPoint(view.x + x, view.y + y)
  return under?.closest('.tl-canvas') != null && editor.getContainer().contains(under)
}

/** Moves new shapes together into the free room nearest to a point, and brings them into sight. Part of the current step. */
export function land(editor: Editor, ids: readonly TLShapeId[], at: VecLike): void {
  const boxes = ids.flatMap((id) => editor.getShapePageBounds(id) ?? [])
  if (boxes.length === 0) return
  const bounds = Box.Common(boxes)
  const place = findFreePlaceAround(editor, bounds, at, ids)
  editor.nudgeShapes([...ids], { x: place.x - bounds.x, y: place.y - bounds.y })
  bringWholeIntoView(editor, new Box(place.x, place.y, bounds.w, bounds.h))
}
