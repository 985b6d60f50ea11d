// What a canvas shows when it opens, and what stays in sight while panels and bars come and go beside it.
//
// It opens with the whole board, as large as there is room between the bars; or, where that would be too small to read,
// with its upper left part. Until the person does something on it, a canvas that gets another size is fitted again.
// Later, what was whole in sight stays so: the board, the drawing into which somebody scores, or what is selected. When the panel has gone, the view that the
// person had chosen comes back. A person who looks closely at a part keeps their zoom.

import { type Editor, react } from 'tldraw'
import type { Rect } from '@/lib/domain/rect'
import { bringIntoView } from '../card/find-card'
import { isMatrix } from '../matrix/arrange-matrix'
import { scoringOf } from '../score/scoring'
import { cameraInto, freeView, isInSight } from './free-view'
import { whenResized } from './when-resized'

/** Below this, titles have no room in a size that can be read. */
const LEAST_ZOOM = 0.25
const HANDS = ['pointerdown', 'keydown', 'wheel'] as const
/** A press that opens a panel may be the first of two, or begin to drag: nothing moves under it. */
const HAND_RESTS_MS = 600

type Camera = ReturnType<Editor['getCamera']>

/** Shows the board as it opens, and keeps in sight what was. Returns what ends that. */
export function showOpeningView(editor: Editor): () => void {
  let isOpening = true
  let pressedAt = Number.NEGATIVE_INFINITY
  /** What the person saw by their own choice, and the part of the canvas that was free then. */
  let chosen: { camera: Camera; free: Rect } | undefined
  let made: Camera | undefined
  let free = freeView(editor)
  let timer: number | undefined
  const show = (camera: Omit<Camera, 'id' | 'typeName' | 'meta'>) => {
    editor.setCamera(camera)
    made = editor.getCamera()
  }
  const open = () => {
    const bounds = editor.getCurrentPageBounds()
    if (bounds) show(cameraInto(bounds, freeView(editor), { most: 1, least: LEAST_ZOOM }))
    chosen = { camera: editor.getCamera(), free: freeView(editor) }
  }
  const keep = () => {
    timer = undefined
    const wait = pressedAt + HAND_RESTS_MS - performance.now()
    if (!isOpening && (wait > 0 || !editor.isIn('select.idle'))) {
      timer = editor.timers.setTimeout(keep, Math.max(wait, HAND_RESTS_MS / 2))
      return
    }
    const before = free
    free = freeView(editor)
    // A followed person, or a session, decides what is shown.
    if (editor.getInstanceState().followingUserId) return
    const camera = editor.getCamera()
    if (camera !== made || !chosen) {
      isOpening = false
      chosen = { camera, free: before }
    }
    if (isOpening) return open()
    const kept = keptInSight(editor, chosen, free) ?? drawingKeptInSight(editor, chosen, free)
    if (kept) show(kept)
    else if (editor.getOnlySelectedShape()) keepSelected(editor, chosen)
  }
  const keepSelected = (on: Editor, { camera, free: seen }: { camera: Camera; free: Rect }) => {
    const only = on.getOnlySelectedShape()
    const bounds = only && on.getShapePageBounds(only)
    if (!only || !bounds || !isInSight(bounds, camera, seen)) return
    show(camera)
    bringIntoView(on, only.id)
    made = on.getCamera()
  }
  open()
  const stopResizing = whenResized(editor, () => {
    if (timer === undefined) keep()
  })
  const stopCovering = react('canvas covered', () => {
    const { h } = freeView(editor)
    if (isOpening && h !== free.h) editor.timers.requestAnimationFrame(() => isOpening && keep())
  })
  const container = editor.getContainer()
  const onHand = ({ target, type }: Event) => {
    // Clicks and keys in a panel or a bar don't choose a view.
    if (target !== document.body && !(target instanceof Node && container.contains(target))) return
    isOpening = false
    if (type === 'pointerdown') pressedAt = performance.now()
  }
  for (const hand of HANDS) window.addEventListener(hand, onHand, { capture: true, passive: true })
  return () => {
    stopResizing()
    stopCovering()
    clearTimeout(timer)
    for (const hand of HANDS) window.removeEventListener(hand, onHand, { capture: true })
  }
}

/** The view that keeps a whole board in sight; undefined where not the whole board was. */
function keptInSight(editor: Editor, chosen: { camera: Camera; free: Rect }, free: Rect) {
  const board = editor.getCurrentPageBounds()
  if (!board || !isInSight(board, chosen.camera, chosen.free)) return undefined
  return isInSight(board, chosen.camera, free) ? chosen.camera : cameraInto(board, free, zoomsFrom(chosen.camera))
}

/** The view that keeps the whole drawing in sight into whose cells somebody scores; undefined where it wasn't. */
function drawingKeptInSight(editor: Editor, chosen: { camera: Camera; free: Rect }, free: Rect) {
  const [first] = scoringOf(editor)?.ids ?? []
  const drawing = first && editor.getShapeParent(first)
  const bounds = isMatrix(drawing) ? editor.getShapePageBounds(drawing) : undefined
  if (!bounds || !isInSight(bounds, chosen.camera, chosen.free)) return undefined
  return isInSight(bounds, chosen.camera, free) ? chosen.camera : cameraInto(bounds, free, zoomsFrom(chosen.camera))
}

/** A view that is smaller than what is opened with was chosen. */
function zoomsFrom({ z }: Camera) {
  return { most: z, least: Math.min(LEAST_ZOOM, z) }
}
