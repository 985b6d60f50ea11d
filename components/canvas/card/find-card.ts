// Moves the view to a card.

import { Box, type Editor, type TLShapeId } from 'tldraw'
import type { Rect } from '@/lib/domain/rect'
import { isPlaceCovered } from '../cover/covered-scores'
import { freeView, freeViewOfSelected, isInSight, READABLE_ZOOM, wholeInto } from '../sight/free-view'
import { showBesideSheet } from './beside-sheet'

/** Selects a shape and brings it into view, without animation. Returns false if it isn't on the board any more. */
export function findCard(editor: Editor, cardId: string): boolean {
  const shape = editor.getShape(cardId as TLShapeId)
  // The place of a covered card must not show: its whole matrix comes into view.
  const isCovered = shape !== undefined && isPlaceCovered(editor, shape)
  const bounds = shape && editor.getShapePageBounds(isCovered ? (shape.parentId as TLShapeId) : shape)
  if (!shape || !bounds) return false
  const pageId = editor.getAncestorPageId(shape)
  if (pageId && pageId !== editor.getCurrentPageId()) editor.setCurrentPage(pageId)
  editor.setCurrentTool('select')
  editor.select(shape.id)
  if (showBesideSheet(editor, bounds)) return true
  const around = Box.From(bounds).expandBy(160)
  if (!editor.getViewportPageBounds().contains(bounds) || editor.getZoomLevel() < READABLE_ZOOM) {
    editor.zoomToBounds(around, { targetZoom: 1, inset: 40 })
  }
  if (!isCovered) bringIntoView(editor, shape.id)
  return true
}

/** Moves the view just so far that a shape of the page shown is in it and above the bars; the zoom stays. */
export function bringIntoView(editor: Editor, id: TLShapeId): void {
  const bounds = editor.getShapePageBounds(id)
  if (!bounds) return
  const page = editor.getViewportPageBounds()
  const { x, y, z } = editor.getCamera()
  const margin = MARGIN_PX / z
  const right = shiftInto(bounds.x, bounds.maxX, page.x, page.maxX, margin)
  const down = shiftInto(bounds.y, bounds.maxY, page.y, page.y + freeView(editor).h / z, margin)
  if (right !== 0 || down !== 0) editor.setCamera({ x: x - right, y: y - down, z })
}

/** How far the view has to go on one axis; what is larger than the view begins at its edge. */
function shiftInto(from: number, to: number, viewFrom: number, viewTo: number, margin: number): number {
  if (from >= viewFrom && to <= viewTo) return 0
  if (from < viewFrom || to - from + 2 * margin > viewTo - viewFrom) return from - margin - viewFrom
  return to + margin - viewTo
}

const MARGIN_PX = 32
const MOTION_MS = 250

/**
 * Shows a whole place in a part of the canvas, at most in its real size; one already in sight stays. By default above the
 * bars and beside the panel to come.
 */
export function bringWholeIntoView(editor: Editor, bounds: Box, view: Rect = freeViewOfSelected(editor)): void {
  const camera = editor.getCamera()
  if (camera.z >= READABLE_ZOOM && isInSight(bounds, camera, view)) return
  showWhole(editor, bounds, view)
}

/** Shows a whole place as large as the canvas lets it be without its bars, at most in its real size. */
export function bringWholeCloser(editor: Editor, bounds: Box): void {
  showWhole(editor, bounds, freeView(editor))
}

function showWhole(editor: Editor, bounds: Box, view: Rect): void {
  moveView(editor, wholeInto(editor, bounds, view))
}

/** Moves the view to a camera, on the way that people see unless they want no motion. */
export function moveView(
  editor: Editor,
  { x, y, z }: { readonly x: number; readonly y: number; readonly z: number },
): void {
  const isCalm = editor.user.getAnimationSpeed() === 0
  editor.setCamera({ x, y, z }, isCalm ? {} : { animation: { duration: MOTION_MS } })
}
