// The part of the canvas that no bar covers. Whatever brings something into sight brings it there.

import { type Atom, atom, Box, type Editor, WeakCache } from 'tldraw'
import type { Point, Rect } from '@/lib/domain/rect'

/** Below this zoom, nobody can read a card's title. */
export const READABLE_ZOOM = 0.4

/** The height that the bar of tools covers, in px of the screen. */
export const TOOLBAR_PX = 72

/** The height that the mark of tldraw's makers covers at the lower right where there are no tools, in px of the screen. */
const MARK_PX = 32

/** What stays free around what is fitted into the view. */
const MARGIN_PX = { side: 24, top: 24, bottom: 12 } as const

/** A message lies above the tools, or above the card on them: the room that it gets where there is some to spare. */
const MESSAGE_PX = 64

const heights = new WeakCache<Editor, Atom<ReadonlyMap<object, number>>>()
const comingPanels = new WeakCache<Editor, Atom<number>>()

function heightsAtom(editor: Editor): Atom<ReadonlyMap<object, number>> {
  return heights.get(editor, () => atom<ReadonlyMap<object, number>>('heights of what stands on the tools', new Map()))
}

function comingPanelAtom(editor: Editor): Atom<number> {
  return comingPanels.get(editor, () => atom('width of the panel to come', 0))
}

/**
 * Says how high a card or message stands above the bar of tools, in px of the screen; 0 when it goes. `what` is any object
 * that stays the same: one may come before the other has gone.
 */
export function standOnTools(editor: Editor, what: object, heightPx: number): void {
  heightsAtom(editor).update((before) => {
    const after = new Map(before)
    if (heightPx > 0) after.set(what, heightPx)
    else after.delete(what)
    return after
  })
}

/** Says how wide the panel is that opens at the right once something is selected, in px of the screen; 0 if none does. */
export function setComingPanel(editor: Editor, widthPx: number): void {
  comingPanelAtom(editor).set(widthPx)
}

/** Returns the part of the canvas above the tools and what stands on them, in px of the view. Reactive. */
export function freeView(editor: Editor): Rect {
  const view = viewAboveTools(editor)
  return { ...view, h: Math.max(1, view.h - Math.max(0, ...heightsAtom(editor).get().values())) }
}

/** Returns the same with what a card or message on the tools covers of it. Reactive. */
export function viewAboveTools(editor: Editor): Rect {
  const { w, h } = editor.getViewportScreenBounds()
  return { x: 0, y: 0, w, h: Math.max(1, h - TOOLBAR_PX) }
}

/** Returns the same without what the panel takes that opens once something is selected, so that it need not move later. */
export function freeViewOfSelected(editor: Editor): Rect {
  const free = freeView(editor)
  return { ...free, w: Math.max(1, free.w - comingPanelAtom(editor).get()) }
}

/** Returns the part of a canvas without tools above the mark of tldraw's makers, which has to be seen. */
export function viewAboveMark(editor: Editor): Rect {
  const { w, h } = editor.getViewportScreenBounds()
  // There is no bar above it either.
  const top = MARGIN_PX.top / 2
  return { x: 0, y: -top, w, h: Math.max(1, h - MARK_PX + top) }
}

/** Returns the camera that shows `bounds`, of the page, in a free part of the canvas; what is too large begins at its corner. */
export function cameraInto(
  bounds: Rect,
  free: Rect,
  zooms: { readonly most: number; readonly least: number },
): Point & { z: number } {
  const { side, top, bottom } = MARGIN_PX
  const room = { w: Math.max(1, free.w - 2 * side), h: Math.max(1, free.h - top - bottom) }
  const z = Math.max(zooms.least, Math.min(zooms.most, room.w / bounds.w, room.h / bounds.h))
  const x = free.x + side + Math.max(0, room.w - bounds.w * z) / 2 - bounds.x * z
  const spare = Math.max(0, room.h - bounds.h * z)
  const below = Math.min(spare, Math.max(spare / 2, MESSAGE_PX))
  const y = free.y + top + spare - below - bounds.y * z
  // Letters are sharp on whole pixels.
  return { x: Math.round(x) / z, y: Math.round(y) / z, z }
}

/** Says whether a camera shows all of `bounds`, of the page, in a part of the canvas, which is in px of the view. */
export function isInSight(bounds: Box, { x, y, z }: Point & { readonly z: number }, part: Rect): boolean {
  return new Box(part.x / z - x, part.y / z - y, part.w / z, part.h / z).contains(bounds)
}

/** Returns the smallest zoom that a canvas offers. */
export function leastZoom(editor: Editor): number {
  return editor.getCameraOptions().zoomSteps[0] ?? 0.1
}

/** Returns the camera that shows all of `bounds`, of the page, in a part of the canvas, at most in its real size. */
export function wholeInto(editor: Editor, bounds: Rect, part: Rect): Point & { z: number } {
  return cameraInto(bounds, part, { most: 1, least: leastZoom(editor) })
}

/** Shows the whole board, at most in its real size; nothing moves if that takes a smaller zoom than `leastZ`. */
export function fitBoard(editor: Editor, leastZ = 0): void {
  const bounds = editor.getCurrentPageBounds()
  const camera = bounds && wholeInto(editor, bounds, freeView(editor))
  if (!camera || camera.z < leastZ) return
  editor.setCamera(camera, { animation: { duration: editor.options.animationMediumMs } })
}
