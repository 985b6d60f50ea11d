// Brings this person's view to a shape of the board.

import type { Editor, TLShapeId } from 'tldraw'

const MOTION_MS = 150
const MARGIN_PX = 48
/** A card is not blown up to the whole screen. */
const CLOSEST_ZOOM = 2

/** Everything that is on the board. */
export function showAll(editor: Editor): void {
  const bounds = editor.getCurrentPageBounds()
  if (bounds) editor.zoomToBounds(bounds, { inset: MARGIN_PX, targetZoom: CLOSEST_ZOOM })
}

/** Brings the shape into view; false if it is gone. `isCalm` moves at once, for a screen that showed nothing before. */
export function showShape(editor: Editor, shapeId: string, options: { readonly isCalm?: boolean } = {}): boolean {
  const shape = editor.getShape(shapeId as TLShapeId)
  const bounds = shape && editor.getShapePageBounds(shape)
  if (!shape || !bounds) return false
  const page = editor.getAncestorPageId(shape)
  if (page && page !== editor.getCurrentPageId()) editor.setCurrentPage(page)
  const calm = options.isCalm === true || editor.user.getAnimationSpeed() === 0
  editor.zoomToBounds(bounds, {
    inset: MARGIN_PX,
    targetZoom: CLOSEST_ZOOM,
    ...(!calm && { animation: { duration: MOTION_MS } }),
  })
  return true
}
