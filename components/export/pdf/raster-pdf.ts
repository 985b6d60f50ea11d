// A PDF of pixels, for a server that has no Chromium and a page that has no connection: the same pages in the same sizes,
// each one picture. Its words can be seen, but neither selected nor found.

import type { Editor } from 'tldraw'
import { PT_PER_PX, pdfPage } from '@/lib/picture/pdf-page'
import type { PictureContext } from '@/lib/picture/picture-context'
import { isDrawable, largestWidthPx } from '@/lib/picture/picture-limits'
import type { PictureRequest } from '@/lib/picture/picture-request'
import { picturePieces } from '../picture-pieces'
import { NothingToDraw, type PictureSvg, pictureSvg } from '../picture-svg'
import { rasterizeSvg } from '../rasterize-svg'

/** Pixels for one of the picture: sharp on paper, where a browser can draw as many. */
const SHARPNESS = 2

/** Rejects as drawPicture does. */
export async function rasterPdf(
  editor: Editor,
  request: PictureRequest,
  context: PictureContext,
  signal: AbortSignal,
  onProgress: (done: number, all: number) => void,
): Promise<Blob> {
  const pages = picturePieces(editor, request)
  if (pages.length === 0) throw new NothingToDraw()
  // As large as the rest of a board's page: it comes when somebody needs it.
  const { PDFDocument } = await import('@cantoo/pdf-lib')
  const pdf = await PDFDocument.create()
  pdf.setTitle(context.title, { showInWindowTitleBar: true })
  pdf.setLanguage(request.language)
  for (const [index, page] of pages.entries()) {
    onProgress(index, pages.length)
    const drawn = await pictureSvg(editor, page.request, context, signal)
    const image = await pdf.embedJpg(await (await pixelsOf(drawn, signal)).arrayBuffer())
    const { w, h } = pdfPage(drawn.layout)
    const [width, height] = [w * PT_PER_PX, h * PT_PER_PX]
    pdf.addPage([width, height]).drawImage(image, { x: 0, y: 0, width, height })
  }
  const bytes = await pdf.save()
  signal.throwIfAborted()
  return new Blob([new Uint8Array(bytes)], { type: 'application/pdf' })
}

function pixelsOf({ text, layout }: PictureSvg, signal: AbortSignal): Promise<Blob> {
  const wanted = { w: layout.widthPx * SHARPNESS, h: layout.heightPx * SHARPNESS }
  const w = isDrawable('jpeg', wanted) ? wanted.w : largestWidthPx('jpeg', wanted)
  const h = Math.max(1, Math.round((w * layout.heightPx) / layout.widthPx))
  return rasterizeSvg(text, { format: 'jpeg', widthPx: w, heightPx: h }, signal)
}
