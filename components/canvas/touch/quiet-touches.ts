// Keeps React's listeners for touches away from the canvas where all that they could do is to fail: tldraw cancels each touch in
// them, but the browser doesn't let React's listener for a beginning touch cancel anything, nor any listener one that already
// scrolls, and reports each try as an error. The canvas's own style and tldraw's own listeners have seen to the touch by then.

import type { Editor } from 'tldraw'

/** Returns how to stop. */
export function quietTouches(editor: Editor): () => void {
  const { body } = editor.getContainer().ownerDocument
  const isOnCanvas = ({ target }: Event) =>
    target instanceof Element && editor.getContainer().contains(target) && target.closest('.tl-canvas') !== null
  const onTouch = (event: TouchEvent) => {
    if ((event.type === 'touchstart' || !event.cancelable) && isOnCanvas(event)) event.stopPropagation()
  }
  // React listens on the document, after the body.
  const listening = new AbortController()
  const options = { passive: true, signal: listening.signal }
  body.addEventListener('touchstart', onTouch, options)
  body.addEventListener('touchend', onTouch, options)
  return () => listening.abort()
}
