// One finger on the empty canvas moves the view, as it scrolls everything else on a touched screen: tldraw would select with
// it. Once a pen has drawn, the pen draws under every tool and a finger moves the view. Pens and mice select as ever, and a
// person can let the finger select.

import { type Editor, type StateNode, type TLPointerEventInfo, Vec, type VecLike } from 'tldraw'
import { keep, readKept } from '@/components/device/browser-storage'

const KEY = 'foreboard.finger'
const SELECTS = 'selects'

/** tldraw counts a touch as a drag from 6 px on: the view must be the first. */
const DRAG_PX = 5
/** The view slides on if the finger lifts faster than this, in px per millisecond. */
const LEAST_SLIDE = 0.1
/** The fastest slide, in px per millisecond. */
const MOST_SLIDE = 2
/** A touch this soon after a pen is taken for the hand that holds it. */
const PALM_MS = 500

interface Finger {
  readonly pointerId: number
  /** Where the finger came down, in px of the window. */
  readonly from: VecLike
  /** The camera when the drag began; undefined until the finger has moved far enough. */
  camera?: Vec
}

/** Returns whether one finger selects on this device, instead of moving the view. */
export function fingerSelects(): boolean {
  return readKept('device', KEY) === SELECTS
}

/** Keeps on this device whether one finger selects. */
export function setFingerSelects(selects: boolean): void {
  keep('device', KEY, selects ? SELECTS : null)
}

/** Returns how to stop. */
export function moveViewByFinger(editor: Editor): () => void {
  const container = editor.getContainer()
  let isTouch = false
  let isPenDown = false
  let penAt = Number.NEGATIVE_INFINITY
  let finger: Finger | undefined
  const palms = new Set<number>()

  const onPress = (event: PointerEvent) => {
    const { pointerType, pointerId, clientX: x, clientY: y, target, timeStamp } = event
    isTouch = pointerType === 'touch'
    if (pointerType === 'pen') isPenDown = true
    const isPalm = isPenDown || timeStamp - penAt < PALM_MS
    const isOnCanvas = target instanceof Element && target.closest('.tl-canvas') !== null
    if (isTouch && isOnCanvas && isPalm) {
      // Pen and hand together would be a pinch.
      palms.add(pointerId)
      event.stopPropagation()
      return
    }
    // A second finger pinches.
    const isAlone = finger === undefined
    finger = isTouch && isAlone && isOnCanvas ? { pointerId, from: { x, y } } : undefined
    if (finger) editor.stopCameraAnimation()
  }
  const onMove = (event: PointerEvent) => {
    const { pointerId, clientX: x, clientY: y } = event
    if (palms.has(pointerId)) event.stopPropagation()
    if (finger?.pointerId !== pointerId) return
    if (editor.inputs.isPinching) {
      finger = undefined
      return
    }
    const moved = Vec.Sub({ x, y }, finger.from)
    if (!finger.camera) {
      if (moved.len() < DRAG_PX || !movesView(editor)) return
      finger.camera = Vec.From(editor.getCamera())
      // What else the press could have become is over.
      editor.getStateDescendant('select')?.transition('idle')
    }
    const { camera } = finger
    editor.setCamera(camera.clone().add(moved.div(camera.z)), { immediate: true })
  }
  const onLift = (event: PointerEvent) => {
    const { pointerType, pointerId, timeStamp } = event
    if (palms.delete(pointerId)) event.stopPropagation()
    if (pointerType === 'pen') {
      isPenDown = false
      penAt = timeStamp
    }
    if (finger?.pointerId !== pointerId) return
    const { pointerVelocity } = editor.inputs
    const speed = Math.min(pointerVelocity.len(), MOST_SLIDE)
    if (finger.camera && speed > LEAST_SLIDE) editor.slideCamera({ speed, direction: pointerVelocity })
    finger = undefined
  }

  const listening = new AbortController()
  const options = { capture: true, signal: listening.signal }
  container.addEventListener('pointerdown', onPress, options)
  container.addEventListener('pointermove', onMove, options)
  container.addEventListener('pointerup', onLift, options)
  container.addEventListener('pointercancel', onLift, options)
  const deselectAsEver = keepSelectionUntilLifted(editor, () => isTouch && !fingerSelects())
  return () => {
    listening.abort()
    deselectAsEver()
  }
}

function movesView(editor: Editor): boolean {
  if (editor.getInstanceState().isPenMode) return true
  return !fingerSelects() && editor.isIn('select.pointing_canvas')
}

/** tldraw's state while the empty canvas is pressed. */
interface PressedCanvas extends StateNode {
  onEnter: (this: PressedCanvas, info: TLPointerEventInfo, from: string) => void
  onPointerUp: (this: PressedCanvas, info: TLPointerEventInfo) => void
}

/** A tap on the empty canvas selects nothing when it ends: what is selected stays so while the view moves. */
function keepSelectionUntilLifted(editor: Editor, isFinger: () => boolean): () => void {
  const state = editor.getStateDescendant<PressedCanvas>('select.pointing_canvas')
  if (!state) return () => undefined
  const { onEnter: deselect, onPointerUp } = Object.getPrototypeOf(state) as PressedCanvas
  let entered: [info: TLPointerEventInfo, from: string] | undefined
  state.onEnter = (...args) => {
    entered = isFinger() ? args : undefined
    if (!entered) deselect.apply(state, args)
  }
  state.onPointerUp = (info) => {
    if (entered) deselect.apply(state, entered)
    onPointerUp.call(state, info)
  }
  return () => {
    // The class's own methods are there again.
    Reflect.deleteProperty(state, 'onEnter')
    Reflect.deleteProperty(state, 'onPointerUp')
  }
}
