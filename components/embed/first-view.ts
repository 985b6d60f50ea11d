// The first view of an embed: the frame or page that its address names, or everything. It stays in view while the page around
// it gives the embed another size, and comes into view when an empty board gets its first thing: until the reader
// moves.

import { type Editor, react, type TLPageId, type TLShapeId, unsafe__withoutCapture } from 'tldraw'
import { openPage } from '@/components/canvas/pages/board-pages'
import { viewAboveMark } from '@/components/canvas/sight/free-view'
import { whenResized } from '@/components/canvas/sight/when-resized'
import { showAll, showShape } from '@/components/session/bar/show-shape'
import { isPageId } from '@/lib/picture/picture-request'

export interface FirstView {
  readonly show: () => void
  readonly stop: () => void
}

/** Whether what the address names was deleted. Reactive. */
export function isPartGone(editor: Editor, part: string | undefined): boolean {
  return part !== undefined && editor.store.get(part as TLPageId | TLShapeId) === undefined
}

/** `part`: a frame, zone, matrix or page by its id. */
export function keepFirstView(editor: Editor, part: string | undefined): FirstView {
  let shown: string | undefined
  const camera = () => {
    const { x, y, z } = editor.getCamera()
    return [x, y, z].join(' ')
  }
  // A page is shown even while there is nothing on it.
  if (part !== undefined && isPageId(part)) openPage(editor, part as TLPageId)
  const first = editor.getCurrentPageId()
  const show = () => {
    const isPage = part !== undefined && isPageId(part) && openPage(editor, part as TLPageId)
    if (isPage || part === undefined || !showShape(editor, part, { isCalm: true }))
      showAll(editor, viewAboveMark(editor))
    shown = camera()
  }
  const keep = () => {
    const hasContent = editor.getCurrentPageShapeIds().size > 0
    // The reader has moved the view if it shows another page.
    const hasLeft = part !== undefined && isPageId(part) && editor.getCurrentPageId() !== first
    if (hasContent && !hasLeft && (shown === undefined || shown === camera())) show()
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
