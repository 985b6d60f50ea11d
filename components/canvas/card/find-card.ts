// Moves the view to a card.

import { Box, type Editor, type TLShapeId } from 'tldraw'

/** What the bar of tools covers at the bottom of the canvas, in screen px. */
const TOOLBAR_PX = 72

/** Selects a shape and brings it into view, without animation. False where it isn't on the board any more. */
export function findCard(editor: Editor, cardId: string): boolean {
  const shape = editor.getShape(cardId as TLShapeId)
  const bounds = shape && editor.getShapePageBounds(shape)
  if (!shape || !bounds) return false
  const pageId = editor.getAncestorPageId(shape)
  if (pageId && pageId !== editor.getCurrentPageId()) editor.setCurrentPage(pageId)
  editor.setCurrentTool('select')
  editor.select(shape.id)
  const around = Box.From(bounds).expandBy(160)
  if (!editor.getViewportPageBounds().contains(bounds) || editor.getZoomLevel() < 0.4) {
    editor.zoomToBounds(around, { targetZoom: 1, inset: 40 })
  }
  return true
}

/** Moves the view to a shape that is out of it or under the bar of tools; the zoom stays. */
export function bringIntoView(editor: Editor, id: TLShapeId): void {
  const bounds = editor.getShapePageBounds(id)
  const { x, y, w, h } = editor.getViewportPageBounds()
  const free = new Box(x, y, w, h - TOOLBAR_PX / editor.getZoomLevel())
  if (bounds && !free.contains(bounds)) editor.centerOnPoint(bounds.center)
}
