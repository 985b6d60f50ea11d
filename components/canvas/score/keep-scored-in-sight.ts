// Where the drawing whose cells are scored stands on the screen: above the strip, which stands on the tools. A person who
// scores a list sees all of it. For cards that were selected by hand, the view moves only if the strip covers them, or a
// drawing that was whole in sight.

import type { Box, Editor, TLShapeId } from 'tldraw'
import { bringIntoView, bringWholeIntoView } from '../card/find-card'
import { isMatrix } from '../matrix/arrange-matrix'
import { freeView, isInSight, READABLE_ZOOM, viewAboveTools } from '../sight/free-view'
import type { Scoring } from './scoring'

/** What a pan leaves free around a drawing, on both sides together. */
const MARGINS_PX = 64

/** Brings what is scored into sight, once the strip has its height. */
export function keepScoredInSight(editor: Editor, { ids: [first], list }: Scoring): void {
  const drawing = first && editor.getShapeParent(first)
  const about = isMatrix(drawing) ? drawing.id : first
  const bounds = about && editor.getShapePageBounds(about)
  if (!first || !about || !bounds) return
  if (list.length > 0 || isInSight(bounds, editor.getCamera(), viewAboveTools(editor)))
    bringWhole(editor, about, bounds)
  else bringIntoView(editor, first)
}

/** The zoom stays where it leaves room, and where titles can be read. */
function bringWhole(editor: Editor, id: TLShapeId, bounds: Box): void {
  const camera = editor.getCamera()
  const free = freeView(editor)
  const hasRoom = bounds.w * camera.z + MARGINS_PX <= free.w && bounds.h * camera.z + MARGINS_PX <= free.h
  if (camera.z < READABLE_ZOOM || (!hasRoom && !isInSight(bounds, camera, free))) {
    bringWholeIntoView(editor, bounds, free)
  } else if (hasRoom) bringIntoView(editor, id)
}
