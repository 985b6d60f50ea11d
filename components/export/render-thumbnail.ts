// A small light picture of the whole board for the list of boards.

import type { Editor } from 'tldraw'
import { drawImage, imageSize } from './draw-image'

const WIDTH_PX = 480
const HEIGHT_PX = 300
export const THUMBNAIL_MAX_BYTES = 256 * 1024

/** A WebP of at most 480 x 300 px; undefined for an empty board. Rejects when it can't be drawn within 256 KiB. */
export async function renderThumbnail(editor: Editor): Promise<Blob | undefined> {
  const ids = editor.getSortedChildIdsForParent(editor.getCurrentPageId())
  const size = imageSize(editor, ids)
  if (!size) return undefined
  const fit = Math.min(WIDTH_PX / size.w, HEIGHT_PX / size.h, 1)
  for (const scale of [fit, fit / 2]) {
    const blob = await drawImage(editor, ids, { format: 'webp', scale, isDark: false, background: true })
    if (blob.size <= THUMBNAIL_MAX_BYTES) return blob
  }
  throw new Error('The thumbnail is larger than 256 KiB.')
}
