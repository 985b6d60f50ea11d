// The first view of an embed: the frame that its address names, or everything. It stays in view while the page around
// it gives the embed another size, and comes into view when an empty board gets its first thing: until the reader
// moves.

import { type Editor, react, unsafe__withoutCapture } from 'tldraw'
import { whenResized } from '@/components/canvas/when-resized'
import { showAll, showShape } from '@/components/session/show-shape'

export interface FirstView {
  readonly show: () => void
  readonly stop: () => void
}

/** `frame`: a frame, zone or matrix by its id. */
export function keepFirstView(editor: Editor, frame: string | undefined): FirstView {
  let shown: string | undefined
  const camera = () => {
    const { x, y, z } = editor.getCamera()
    return [x, y, z].join(' ')
  }
  const show = () => {
    if (frame === undefined || !showShape(editor, frame, { isCalm: true })) showAll(editor)
    shown = camera()
  }
  const keep = () => {
    const hasContent = editor.getCurrentPageShapeIds().size > 0
    if (hasContent && (shown === undefined || shown === camera())) show()
  }
  const stopWatching = react('first view of an embed', () => {
    editor.getCurrentPageShapeIds()
    unsafe__withoutCapture(keep)
  })
  const stopResizing = whenResized(editor, keep)
  return {
    show,
    stop: () => {
      stopWatching()
      stopResizing()
    },
  }
}
