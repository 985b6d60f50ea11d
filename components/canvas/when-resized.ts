// A canvas that gets another size keeps the place of its upper left corner. Who wants something else to stay in view
// learns of it here.

import { type Editor, react, unsafe__withoutCapture } from 'tldraw'

/** Calls `onResized` each time the canvas has got another size. Returns what ends that. */
export function whenResized(editor: Editor, onResized: () => void): () => void {
  const size = () => {
    const { w, h } = editor.getViewportScreenBounds()
    return `${w} ${h}`
  }
  let before = unsafe__withoutCapture(size)
  return react('canvas resized', () => {
    const now = size()
    if (now === before) return
    before = now
    unsafe__withoutCapture(onResized)
  })
}
