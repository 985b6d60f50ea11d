// What a canvas shows when it opens, and what stays in sight while panels and bars come and go beside it.
//
// It opens with the whole board, as large as there is room between the bars; or, where that would be too small to read,
// with its upper left part. Until the person does something, a canvas that gets another size is fitted again.
// Later, a bar or a window of another size keeps a whole board whole, and gives its size back; so does a panel while nothing is
// selected. Otherwise they move nothing and change no zoom. Only if a panel covers what is selected, the view moves just so far
// that it is in sight.
//
// A new subject, such as the first step of a session, which comes with a bar and a panel, opens the view once more: what it is
// about is brought into sight if it isn't, and again while the panels come, until the person does something. All that was sorted
// by kind is fitted so, because the brief goes then.

import { Box, type Editor, react, type TLShapeId, WeakCache } from 'tldraw'
import type { Point, Rect } from '@/lib/domain/rect'
import { bringIntoView } from '../card/find-card'
import { cameraInto, freeView, isInSight, viewAboveTools } from './free-view'
import { standStill } from './stand-still'
import { whenResized } from './when-resized'

/** Below this, titles have no room in a size that can be read. */
const LEAST_ZOOM = 0.25
const HANDS = ['pointerdown', 'keydown', 'wheel'] as const
/** A press that opens a panel may be the first of two, or begin to drag: nothing moves under it. */
const HAND_RESTS_MS = 600

type Camera = ReturnType<Editor['getCamera']>

/** A person who sees the board at so many times the size in which it is whole looks at something of it. */
const MOST_CLOSER = 1.5

/** A shape or the whole board, which may be in sight already; or a part of the page, which is fitted. */
type Subject = TLShapeId | 'board' | Box

const openers = new WeakCache<Editor, { open?: (subject: Subject) => void }>()
const openerOf = (editor: Editor) => openers.get(editor, () => ({}))

/** Brings a new subject into sight as a view opens. A person in the midst of something is left alone. */
export function openViewOf(editor: Editor, subject: Subject): void {
  openerOf(editor).open?.(subject)
}

/** Shows the board as it opens, and keeps in sight what was. Returns what ends that. */
export function showOpeningView(editor: Editor): () => void {
  let isOpening = true
  let pressedAt = Number.NEGATIVE_INFINITY
  let made: Camera | undefined
  /** What the person saw by their own choice before the canvas got another size, and the part of it that was free. */
  let chosen: Chosen | undefined
  let windowSize = sizeOfWindow()
  let free = freeOnScreen(editor)
  let timer: number | undefined
  const show = (camera: Omit<Camera, 'id' | 'typeName' | 'meta'>) => {
    editor.setCamera(camera)
    made = editor.getCamera()
  }
  let subject: Subject | undefined
  const isSubjectSeen = () => {
    const bounds = subject && !(subject instanceof Box) && boundsOf(editor, subject)
    return bounds ? isInSight(bounds, editor.getCamera(), freeView(editor)) : false
  }
  const open = () => {
    const bounds = subject ? boundsOf(editor, subject) : editor.getCurrentPageBounds()
    if (bounds && !isSubjectSeen()) show(cameraInto(bounds, freeView(editor), { most: 1, least: LEAST_ZOOM }))
    else made = editor.getCamera()
  }
  const keep = () => {
    timer = undefined
    const wait = pressedAt + HAND_RESTS_MS - performance.now()
    const isBusy = wait > 0 || !editor.isIn('select.idle') || editor.getCameraState() === 'moving'
    if (!isOpening && isBusy) {
      timer = editor.timers.setTimeout(keep, Math.max(wait, HAND_RESTS_MS / 2))
      return
    }
    const freeBefore = free
    const before = inView(editor, freeBefore)
    free = freeOnScreen(editor)
    const isOfWindow = windowSize !== sizeOfWindow()
    const isOfBar = free.y !== freeBefore.y
    windowSize = sizeOfWindow()
    // A followed person, or a session, decides what is shown.
    if (editor.getInstanceState().followingUserId) return
    const camera = editor.getCamera()
    if (camera !== made) isOpening = false
    // A subject in sight stays as large as it is, and a board that a panel has moved goes back as the panel goes.
    if (isOpening && !isSubjectSeen()) return open()
    // A panel that a selection opened isn't what the person chose, so that it counts as a change, too.
    if (camera !== made || !chosen) {
      chosen = { origin: originOnScreen(editor), z: camera.z, free: freeBefore }
      made = camera
    }
    if (isOfWindow || isOfBar || editor.getSelectedShapeIds().length === 0) {
      const kept = boardKeptInSight(editor, chosen)
      if (kept) return show(kept)
    }
    const only = editor.getOnlySelectedShape()
    const bounds = only && editor.getShapePageBounds(only)
    if (only && bounds && isInSight(bounds, camera, before)) bringIntoView(editor, only.id)
  }
  open()
  const opener = openerOf(editor)
  opener.open = (wanted) => {
    if (!mayOpen(editor, wanted)) return
    subject = wanted
    isOpening = true
    // What was chosen before the person moved the view is not what to go back to.
    if (editor.getCamera() !== made) chosen = undefined
    open()
  }
  const stopStanding = standStill(
    editor,
    () => !isOpening && !editor.getInstanceState().followingUserId,
    (before, after) => {
      if (before === made) made = after
    },
  )
  const stopResizing = whenResized(editor, () => {
    // The keyboard of a touched screen takes its half from the canvas.
    const edited = editor.getEditingShapeId()
    if (edited) bringIntoView(editor, edited)
    if (timer === undefined) keep()
  })
  const stopCovering = react('canvas covered', () => {
    const { h } = freeView(editor)
    if (isOpening && h !== free.h) editor.timers.requestAnimationFrame(() => isOpening && keep())
  })
  const container = editor.getContainer()
  const onHand = ({ target, type }: Event) => {
    isOpening = false
    const isOnCanvas = target === document.body || (target instanceof Node && container.contains(target))
    if (type === 'pointerdown' && isOnCanvas) pressedAt = performance.now()
  }
  for (const hand of HANDS) window.addEventListener(hand, onHand, { capture: true, passive: true })
  return () => {
    delete opener.open
    stopStanding()
    stopResizing()
    stopCovering()
    clearTimeout(timer)
    for (const hand of HANDS) window.removeEventListener(hand, onHand, { capture: true })
  }
}

/** Undefined for what isn't on the page that is shown. */
function boundsOf(editor: Editor, subject: Subject): Box | undefined {
  if (subject instanceof Box) return subject
  if (subject === 'board') return editor.getCurrentPageBounds()
  const isHere = editor.getAncestorPageId(subject) === editor.getCurrentPageId()
  return isHere ? editor.getShapePageBounds(subject) : undefined
}

function mayOpen(editor: Editor, subject: Subject): boolean {
  const bounds = boundsOf(editor, subject)
  if (!bounds || !editor.isIn('select.idle') || editor.getInstanceState().followingUserId) return false
  const whole = cameraInto(bounds, viewAboveTools(editor), { most: 1, least: LEAST_ZOOM })
  return subject !== 'board' || editor.getCamera().z <= whole.z * MOST_CLOSER
}

/** A view of the page in px of the window: it stays the same while panels move the canvas. */
interface Chosen {
  /** Where the origin of the page is. */
  readonly origin: Point
  readonly z: number
  readonly free: Rect
}

function originOnScreen(editor: Editor): Point {
  const { x, y, z } = editor.getCamera()
  const corner = editor.getViewportScreenBounds()
  return { x: corner.x + x * z, y: corner.y + y * z }
}

/** The view that keeps a whole board in sight; undefined where not the whole board was. */
function boardKeptInSight(editor: Editor, { origin, z, free: freeThen }: Chosen) {
  const board = editor.getCurrentPageBounds()
  const corner = editor.getViewportScreenBounds()
  const camera = { x: (origin.x - corner.x) / z, y: (origin.y - corner.y) / z, z }
  if (!board || !isInSight(board, camera, inView(editor, freeThen))) return undefined
  const free = freeView(editor)
  // A view that is smaller than what is opened with was chosen.
  return isInSight(board, camera, free) ? camera : cameraInto(board, free, { most: z, least: Math.min(LEAST_ZOOM, z) })
}

function sizeOfWindow(): string {
  return `${window.innerWidth} ${window.innerHeight}`
}

/** The free part of the canvas, in px of the window. */
function freeOnScreen(editor: Editor): Rect {
  const { x, y } = editor.getViewportScreenBounds()
  const free = freeView(editor)
  return { ...free, x: free.x + x, y: free.y + y }
}

/** A part of the window in px of the view as it is now. */
function inView(editor: Editor, part: Rect): Rect {
  const { x, y } = editor.getViewportScreenBounds()
  return { ...part, x: part.x - x, y: part.y - y }
}
