// A canvas that gets another size keeps the place of its upper left corner. Who wants something else to stay in view
// learns of it here, and moves the camera once the canvas is at rest.
//
// A camera that moves in the frame in which the canvas gets another size leaves Chromium (150) with the letters of SVG
// where they were before: it lays them out by the old camera, and takes them for right until the zoom changes by much.
// The next animation frame isn't late enough, since it may be of the very frame in which the window tells of its size;
// nor is any fixed number of frames while somebody drags the window's edge.

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
    // Not what the editor has been told: that is late by up to 200 ms while sizes come one after another.
    const size = `${container.clientWidth} ${container.clientHeight}`
    if (size === before) onRest()
    else frame = timers.requestAnimationFrame(look(size))
  }
  let frame = timers.requestAnimationFrame(look(undefined))
  return () => cancelAnimationFrame(frame)
}
