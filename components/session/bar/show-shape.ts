// Brings this person's view to a shape of the board.

import type { Editor, TLShapeId } from 'tldraw'
import { cameraInto } from '@/components/canvas/sight/free-view'
import type { Rect } from '@/lib/domain/rect'

const MOTION_MS = 150
const MARGIN_PX = 48
/** A card is not blown up to the whole screen. */
const CLOSEST_ZOOM = 2
const ZOOMS = { most: CLOSEST_ZOOM, least: 0.05 } as const

/** Shows all of the board in a part of the view. */
export function showAll(editor: Editor, part: Rect): void {
  const bounds = editor.getCurrentPageBounds()
  if (bounds) editor.setCamera(cameraInto(bounds, part, ZOOMS))
}

export interface ShownHow {
  /** It moves at once, for a screen that showed nothing before. */
  readonly isCalm?: boolean
  /** The part of the view that it is fitted into; otherwise the middle of all of it. */
  readonly part?: Rect
}

/** Brings the shape into view; false if it is gone. */
export function showShape(editor: Editor, shapeId: string, { isCalm = false, part }: ShownHow = {}): boolean {
  const shape = editor.getShape(shapeId as TLShapeId)
  const bounds = shape && editor.getShapePageBounds(shape)
  if (!shape || !bounds) return false
  const page = editor.getAncestorPageId(shape)
  if (page && page !== editor.getCurrentPageId()) editor.setCurrentPage(page)
  const isStill = isCalm || editor.user.getAnimationSpeed() === 0
  const motion = isStill ? {} : { animation: { duration: MOTION_MS } }
  if (part) editor.setCamera(cameraInto(bounds, part, ZOOMS), motion)
  else editor.zoomToBounds(bounds, { inset: MARGIN_PX, targetZoom: CLOSEST_ZOOM, ...motion })
  return true
}
