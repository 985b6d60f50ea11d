// Shapes dropped onto a locked zone or matrix don't go into it: they come to lie under it, and it says why.

import type { Editor, TLShape, TLShapeId } from 'tldraw'
import { lockFor, sayLocked } from './host-locks'

const GAP_PX = 24

/** Returns whether the holder is locked for this person; then the caller leaves the shapes alone. */
export function bounceOff(editor: Editor, holder: TLShape, shapes: readonly { readonly id: TLShapeId }[]): boolean {
  const lock = lockFor(editor, holder)
  if (!lock) return false
  const bottom = editor.getShapePageBounds(lock)?.maxY ?? 0
  const dropped = shapes.map(({ id }) => editor.getShape(id)).filter((shape) => shape !== undefined)
  const outside = dropped.filter((shape) => lockFor(editor, shape) === undefined)
  const top = Math.min(...outside.map((shape) => editor.getShapePageBounds(shape)?.y ?? bottom))
  const down = bottom + GAP_PX - top
  if (outside.length > 0 && down > 0) {
    editor.updateShapes(outside.map(({ id, type, x, y }) => ({ id, type, x, y: y + down })))
    sayLocked(editor, lock)
  }
  return true
}
