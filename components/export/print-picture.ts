// Prints a picture alone on its sheet, by the page's own print styles (app/globals.css): a frame for it would need a policy
// that lets pages be framed.

import { drawPicture } from './draw-picture'
import type { PictureJob } from './picture-job'
import { loaded } from './rasterize-svg'

/** Resolves when the browser's print window is closed. Rejects as drawPicture does. */
export async function printPicture({ editor, request, context, signal }: PictureJob): Promise<void> {
  // Lines and letters are as sharp as the printer.
  const drawn = await drawPicture(editor, { ...request, format: 'svg' }, context, signal)
  const url = URL.createObjectURL(drawn.blob)
  const sheet = document.createElement('div')
  sheet.className = drawn.widthPx > drawn.heightPx ? 'print-picture print-lying' : 'print-picture'
  const image = new Image()
  image.alt = ''
  sheet.append(image)
  document.body.append(sheet)
  try {
    await loaded(image, url)
    signal.throwIfAborted()
    window.print()
  } finally {
    sheet.remove()
    URL.revokeObjectURL(url)
  }
}
