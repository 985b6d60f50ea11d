// What a canvas shows when it opens: the whole board, as large as there is room between the bars; or, where that would be
// too small to read, its upper left part. Until the person does something on it, a canvas that gets another size, as when
// a panel or a bar appears beside it, is fitted again.

import type { Editor } from 'tldraw'
import { whenResized } from './when-resized'

/** What stays free around the board; the tools lie in the room at the bottom. */
const MARGIN_PX = { side: 24, top: 24, bottom: 84 } as const
/** Below this, titles have no room in a size that can be read. */
const LEAST_ZOOM = 0.25
const HANDS = ['pointerdown', 'keydown', 'wheel'] as const

/** Shows the board as it opens. Returns what ends that. */
export function showOpeningView(editor: Editor): () => void {
  fitBoard(editor)
  let camera = editor.getCamera()
  const stopResizing = whenResized(editor, () => {
    // Somebody who is followed, or a session, may have moved the view in between.
    if (editor.getCamera() !== camera) return stop()
    fitBoard(editor)
    camera = editor.getCamera()
  })
  const container = editor.getContainer()
  const onHand = ({ target }: Event) => {
    // Clicks and keys in a panel or a bar don't choose a view.
    if (target === document.body || (target instanceof Node && container.contains(target))) stop()
  }
  const stop = () => {
    stopResizing()
    for (const hand of HANDS) window.removeEventListener(hand, onHand, { capture: true })
  }
  for (const hand of HANDS) window.addEventListener(hand, onHand, { capture: true, passive: true })
  return stop
}

function fitBoard(editor: Editor): void {
  const bounds = editor.getCurrentPageBounds()
  if (!bounds) return
  const { w, h } = editor.getViewportScreenBounds()
  const { side, top, bottom } = MARGIN_PX
  const room = { w: Math.max(1, w - 2 * side), h: Math.max(1, h - top - bottom) }
  const zoom = Math.min(1, room.w / bounds.w, room.h / bounds.h)
  const z = Math.max(zoom, LEAST_ZOOM)
  // What is larger than the room begins at its upper left corner.
  const x = side + Math.max(0, room.w - bounds.w * z) / 2 - bounds.x * z
  const y = top + Math.max(0, room.h - bounds.h * z) / 2 - bounds.y * z
  // On whole pixels, where letters are sharp.
  editor.setCamera({ x: Math.round(x) / z, y: Math.round(y) / z, z })
}
