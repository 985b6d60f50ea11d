// A small light picture of the board's first page for the list of boards.

import type { Editor } from 'tldraw'
import { pagesInOrder } from '@/components/canvas/pages/board-pages'
import { canvasLocale } from '@/components/canvas/words/canvas-words'
import { MARGIN_PX } from '@/lib/picture/margin'
import { NO_SOURCES } from '@/lib/picture/picture-context'
import type { PicturePart } from '@/lib/picture/picture-request'
import { fitWithin } from '@/lib/picture/picture-size'
import { PLAIN_PICTURE } from '@/lib/picture/plain-picture'
import { NothingToDraw, pictureSvg } from './picture-svg'
import { rasterizeSvg } from './rasterize-svg'

const BOX = { w: 480, h: 300 }
export const THUMBNAIL_MAX_BYTES = 256 * 1024

/** A WebP of at most 480 x 300 px; undefined for an empty board. Rejects when it can't be drawn within 256 KiB. */
export async function renderThumbnail(editor: Editor): Promise<Blob | undefined> {
  const drawn = await pictureSvg(
    editor,
    {
      ...PLAIN_PICTURE,
      part: firstPage(editor),
      format: 'webp',
      marginPx: MARGIN_PX.small,
      language: canvasLocale(editor),
    },
    { title: '', changedAt: '', ...NO_SOURCES },
  ).catch((error: unknown) => {
    if (error instanceof NothingToDraw) return undefined
    throw error
  })
  if (!drawn) return undefined
  const { w, h } = fitWithin({ w: drawn.layout.widthPx, h: drawn.layout.heightPx }, BOX)
  for (const share of [1, 0.5]) {
    const size = { widthPx: Math.max(1, Math.floor(w * share)), heightPx: Math.max(1, Math.floor(h * share)) }
    const blob = await rasterizeSvg(drawn.text, { format: 'webp', ...size })
    if (blob.size <= THUMBNAIL_MAX_BYTES) return blob
  }
  throw new Error('The thumbnail is larger than 256 KiB.')
}

/** Whatever page this person is on. */
function firstPage(editor: Editor): PicturePart {
  const [first] = pagesInOrder(editor)
  return first ? { kind: 'page', id: first.id } : { kind: 'board' }
}
