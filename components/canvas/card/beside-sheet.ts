// A sheet lies over the canvas on a small or touched screen. What a person looks at stands in the part that it leaves free.

import type { Box, Editor } from 'tldraw'
import type { Rect } from '@/lib/domain/rect'
import { cameraInto, isInSight, leastZoom, READABLE_ZOOM } from '../sight/free-view'

/** A sheet leaves at least this much free, or it covers everything. */
const LEAST_PX = 80

/**
 * Brings a place into the middle of what the open sheet leaves free; a place that can be seen and read there stays.
 * Returns false if no sheet is open, or it leaves no room.
 */
export function showBesideSheet(editor: Editor, bounds: Box): boolean {
  const free = freeBesideSheet(editor.getContainer().getBoundingClientRect())
  if (!free) return false
  const camera = editor.getCamera()
  const isReadable = camera.z >= READABLE_ZOOM
  if (isReadable && isInSight(bounds, camera, free)) return true
  editor.setCamera(cameraInto(bounds, free, { most: isReadable ? camera.z : 1, least: leastZoom(editor) }))
  return true
}

/** The free part of the canvas beside or above the sheet, in px of the canvas; undefined without a sheet or room. */
function freeBesideSheet(canvas: DOMRect): Rect | undefined {
  const sheet = document.querySelector('[data-sheet]')?.getBoundingClientRect()
  if (!sheet) return undefined
  // A phone's sheet comes from below, any other from a side.
  if (sheet.width >= canvas.width - 1) return orNothing(0, canvas.width, sheet.top - canvas.top)
  const isRight = sheet.right >= canvas.right - 1
  return isRight
    ? orNothing(0, sheet.left - canvas.left, canvas.height)
    : orNothing(sheet.right - canvas.left, canvas.right - sheet.right, canvas.height)
}

function orNothing(x: number, w: number, h: number): Rect | undefined {
  return w < LEAST_PX || h < LEAST_PX ? undefined : { x, y: 0, w, h }
}
