// A canvas that gets another size keeps the place of its upper left corner. Code that wants something else to stay in
// view learns of the change here, and moves the camera once the canvas is at rest.
//
// If a camera moves in the frame in which the canvas gets another size, Chromium (150) leaves SVG text where it was: it
// lays the letters out by the old camera, and takes them for right until the zoom changes by much. The next animation
// frame isn't late enough, since it may belong to the very frame in which the window reports its size; nor is any fixed
// number of frames while somebody drags the window's edge.

import { type Editor, react } from 'tldraw'

/**
 * Calls `onResized` when the canvas has got another size, in the first animation frame that finds it as the frame before
 * did: once for all sizes until then. Returns what ends that.
 */
export function whenResized(editor: Editor, onResized: () => void): () => void {
  const told = () => {
    const { w, h } = editor.getViewportScreenBounds()
    return `${w} ${h}`
  }
  let lastTold = told()
  let stopWaiting: (() => void) | undefined
  const stopReacting = react('canvas resized', () => {
    const now = told()
    if (now === lastTold) return
    lastTold = now
    stopWaiting ??= whenAtRest(editor, () => {
      stopWaiting = undefined
      onResized()
    })
  })
  return () => {
    stopReacting()
    stopWaiting?.()
  }
}

/** Calls `onRest` once, in the first animation frame that finds the canvas as large as the frame before did. */
function whenAtRest(editor: Editor, onRest: () => void): () => void {
  const { timers } = editor
  const container = editor.getContainer()
  const look = (before: string | undefined) => () => {
    // Read the container: the editor's own size is up to 200 ms late while sizes come one after another.
    const size = `${container.clientWidth} ${container.clientHeight}`
    if (size === before) onRest()
    else frame = timers.requestAnimationFrame(look(size))
  }
  let frame = timers.requestAnimationFrame(look(undefined))
  return () => cancelAnimationFrame(frame)
}
