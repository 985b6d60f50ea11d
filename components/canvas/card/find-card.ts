// Moves the view to a card.

import { Box, type Editor, type TLShapeId } from 'tldraw'

/** The height that the toolbar covers at the bottom of the canvas, in screen px. */
const TOOLBAR_PX = 72

/** Selects a shape and brings it into view, without animation. Returns false if it isn't on the board any more. */
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

/** Below this zoom, nobody can read a card's title. */
const READABLE_ZOOM = 0.4
const MARGIN_PX = 32
const MOTION_MS = 250

/** Shows a whole place above the bar of tools, at most in its real size; a place already in sight stays. */
export function bringWholeIntoView(editor: Editor, bounds: Box): void {
  const page = editor.getViewportPageBounds()
  const zoom = editor.getZoomLevel()
  const seen = new Box(page.x, page.y, page.w, page.h - TOOLBAR_PX / zoom)
  if (zoom >= READABLE_ZOOM && seen.contains(bounds)) return
  const { w, h } = editor.getViewportScreenBounds()
  const free = { w: w - 2 * MARGIN_PX, h: h - TOOLBAR_PX - 2 * MARGIN_PX }
  const z = Math.max(editor.getCameraOptions().zoomSteps[0] ?? 0.1, Math.min(1, free.w / bounds.w, free.h / bounds.h))
  const x = w / 2 / z - bounds.center.x
  const y = (h - TOOLBAR_PX) / 2 / z - bounds.center.y
  const isCalm = editor.user.getAnimationSpeed() === 0
  editor.setCamera({ x, y, z }, isCalm ? {} : { animation: { duration: MOTION_MS } })
}
