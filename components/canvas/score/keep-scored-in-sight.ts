// Where the drawing whose cells are scored stands on the screen: above the strip, which stands on the tools. A person who
// scores a list sees all of it, as large as there is room, and has the view of before back after the last card if titles in
// cells could be read there. For cards
// that were selected by hand, the view moves only if the strip covers them, or a drawing that was whole in sight.

import { type Box, type Editor, type TLCamera, type TLShapeId, WeakCache } from 'tldraw'
import { bringIntoView, bringWholeIntoView, moveView } from '../card/find-card'
import { isMatrix } from '../matrix/arrange-matrix'
import { freeView, isInSight, READABLE_ZOOM, viewAboveTools, wholeInto } from '../sight/free-view'

/** What a pan leaves free around a drawing, on both sides together. */
const MARGINS_PX = 64

/** Below this, a cell has room for some letters of a title. */
const ROOMY_ZOOM = 0.5

/** The view while a list is scored. */
interface CloserView {
  readonly list: readonly TLShapeId[]
  /** The view to go back to. */
  readonly before: TLCamera
  readonly drawing: TLShapeId
  readonly zoom: number
}

const closerViews = new WeakCache<Editor, { view?: CloserView }>()
const closerViewOf = (editor: Editor) => closerViews.get(editor, () => ({}))

/** Brings what is scored into sight, once the strip has its height. */
export function keepScoredInSight(
  editor: Editor,
  { ids: [first], list }: { readonly ids: readonly TLShapeId[]; readonly list: readonly TLShapeId[] },
): void {
  const parent = first && editor.getShapeParent(first)
  const drawing = isMatrix(parent) ? parent.id : undefined
  const about = drawing ?? first
  const bounds = about && editor.getShapePageBounds(about)
  if (!first || !about || !bounds) return
  if (drawing && list.length > 0) showCloser(editor, list, drawing, bounds)
  else if (list.length > 0 || isInSight(bounds, editor.getCamera(), viewAboveTools(editor)))
    bringWhole(editor, about, bounds)
  else bringIntoView(editor, first)
}

/**
 * Gives back the view that a person had before they scored the list, unless they have chosen another zoom since, or would
 * see what they just did as letters only.
 */
export function leaveScored(editor: Editor, list: readonly TLShapeId[]): void {
  const { view } = closerViewOf(editor)
  closerViewOf(editor).view = undefined
  if (view?.list === list && isOwn(editor, view) && view.before.z >= ROOMY_ZOOM) moveView(editor, view.before)
}

/** A person who has chosen another zoom keeps it, as far as the drawing has room. */
function showCloser(editor: Editor, list: readonly TLShapeId[], drawing: TLShapeId, bounds: Box): void {
  const state = closerViewOf(editor)
  const camera = editor.getCamera()
  const free = freeView(editor)
  const whole = wholeInto(editor, bounds, free)
  const known = state.view?.list === list ? state.view : undefined
  const isSeen = isInSight(bounds, camera, free)
  const isKept = known?.drawing === drawing ? !isOwn(editor, known) : isSeen && camera.z >= whole.z
  if (isKept) bringWhole(editor, drawing, bounds)
  else if (known?.zoom !== whole.z || !isSeen) {
    state.view = { list, before: known?.before ?? camera, drawing, zoom: whole.z }
    moveView(editor, whole)
  }
}

/** A view on its way doesn't have its zoom yet. */
function isOwn(editor: Editor, { zoom }: CloserView): boolean {
  return editor.getCameraState() === 'moving' || Math.abs(editor.getZoomLevel() - zoom) < 0.001
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
