// Draws one picture of a board: the one way for the dialog, the thumbnail, and the server's browser.

import type { Editor } from 'tldraw'
import type { PictureContext } from '@/lib/picture/picture-context'
import { isDrawable, largestWidthPx, needsTiles } from '@/lib/picture/picture-limits'
import type { PictureRequest } from '@/lib/picture/picture-request'
import { PAPER_DPI } from '@/lib/picture/picture-size'
import { carryingBoard } from './carried-board'
import { drawLargePng } from './draw-large-png'
import { type PictureSvg, pictureSvg } from './picture-svg'
import { rasterizeSvg } from './rasterize-svg'
import { svgToLeave } from './svg-fonts/svg-to-leave'

export interface DrawnPicture {
  readonly blob: Blob
  readonly widthPx: number
  readonly heightPx: number
}

/** More px than can be drawn in this format; nothing is ever cut off or made smaller unasked. */
export class PictureTooLarge extends Error {
  /** The largest width that would work, with the same proportions. */
  readonly largestWidthPx: number

  constructor(largest: number) {
    super(`This picture has more pixels than a browser can draw. The largest that works is ${largest} px wide.`)
    this.largestWidthPx = largest
  }
}

/**
 * One picture as a file: not PDF, which has pages, nor a part that is several (drawPieces). Rejects with
 * `NothingToDraw`, `PictureTooLarge`, the signal's reason, or an Error where the browser can't draw it.
 */
export async function drawPicture(
  editor: Editor,
  request: PictureRequest,
  context: PictureContext,
  signal?: AbortSignal,
): Promise<DrawnPicture> {
  const drawn = await fileOf(await pictureSvg(editor, request, context, signal), request.format, signal)
  return { ...drawn, blob: await carryingBoard(drawn.blob, editor, request, context, signal) }
}

/** Returns the file of a finished drawing, without the board's data. */
export async function fileOf(
  { text, layout }: PictureSvg,
  format: PictureRequest['format'],
  signal?: AbortSignal,
): Promise<DrawnPicture> {
  const { widthPx, heightPx, paperMm } = layout
  if (format === 'pdf') throw new Error('A PDF is made of pages, not of one picture.')
  if (format === 'svg') {
    const svg = await svgToLeave(text, signal)
    return { blob: new Blob([svg], { type: 'image/svg+xml' }), widthPx, heightPx }
  }
  const size = { w: widthPx, h: heightPx }
  if (!isDrawable(format, size)) throw new PictureTooLarge(largestWidthPx(format, size))
  const dpi = paperMm && PAPER_DPI
  const blob =
    format === 'png' && needsTiles(size)
      ? await drawLargePng(text, { widthPx, heightPx, dpi }, signal)
      : await rasterizeSvg(text, { format, widthPx, heightPx, dpi }, signal)
  return { blob, widthPx, heightPx }
}
