// What “select everything” takes on a board with cards: the cards wherever they stand, and what else lies on the page. The
// zones and matrices that hold cards and the links that join them stay out, so that the selection is what one works on.

import type { Editor, TLShape, TLShapeId } from 'tldraw'
import { isCard } from '../card/is-card'
import { linkOf } from '../link/link-meta'
import { isMatrix } from '../matrix/arrange-matrix'
import { isZone } from '../zone/zone-drop'

/** Returns false, and selects nothing, where the page has no card. */
export function selectAll(editor: Editor): boolean {
  const ids = allOf(editor)
  if (ids.length === 0) return false
  editor.markHistoryStoppingPoint('select all')
  // A change of tool would drop what the selecting tool's hand holds.
  if (!editor.isIn('select')) editor.setCurrentTool('select')
  editor.setSelectedShapes(ids)
  return true
}

function allOf(editor: Editor): TLShapeId[] {
  const shapes = editor.getCurrentPageShapesSorted()
  if (!shapes.some(isCard)) return []
  const pageId = editor.getCurrentPageId()
  const isTaken = (shape: TLShape) =>
    !editor.isShapeOrAncestorLocked(shape) &&
    !editor.isShapeHidden(shape) &&
    (shape.parentId === pageId
      ? !isZone(shape) && !isMatrix(shape) && !linkOf(shape)
      : isCard(shape) && holds(editor.getShape(shape.parentId)))
  return shapes.filter(isTaken).map(({ id }) => id)
}

/** Cards of a group or a frame come with it. */
function holds(parent: TLShape | undefined): boolean {
  return isZone(parent) || isMatrix(parent)
}
