// Makes the file to save for each format: one picture, or for all frames or pages a ZIP of pictures.

import { zip } from 'fflate'
import { boardFileName, fileName } from '@/lib/export/file-name'
import { isSeveral, type PictureFormat } from '@/lib/picture/picture-request'
import { drawPicture } from './draw-picture'
import { drawPieces, type NamedPicture } from './draw-pieces'
import { makePdf } from './pdf/make-pdf'
import type { PictureFile, PictureJob } from './picture-job'

type MakeFile = (job: PictureJob) => Promise<PictureFile>

/** The formats that the dialog offers, in their order, each with the way it is made. */
export const PICTURE_MAKERS: Readonly<Partial<Record<PictureFormat, MakeFile>>> = {
  png: makePictures,
  jpeg: makePictures,
  webp: makePictures,
  svg: makePictures,
  pdf: makePdf,
}

/** Rejects as drawPicture does. */
async function makePictures({ editor, request, context, title, signal, onProgress }: PictureJob): Promise<PictureFile> {
  const extension = request.format === 'jpeg' ? 'jpg' : request.format
  const board = { title, at: Date.now() }
  if (!isSeveral(request.part)) {
    const { blob } = await drawPicture(editor, request, context, signal)
    return { blob, name: boardFileName('picture', board, request.language, extension) }
  }
  const pictures = await drawPieces(editor, request, context, { signal, onProgress })
  const name = boardFileName('pictures', board, request.language, 'zip')
  return { blob: await zipOf(pictures, extension, signal), name }
}

/** Numbered, so that they lie in the order of reading and no two have one name. */
async function zipOf(pictures: readonly NamedPicture[], extension: string, signal: AbortSignal): Promise<Blob> {
  const digits = Math.max(2, String(pictures.length).length)
  const files: Record<string, Uint8Array> = {}
  for (const [index, { name, blob }] of pictures.entries()) {
    const number = String(index + 1).padStart(digits, '0')
    files[fileName(`${number} ${name}`, extension)] = new Uint8Array(await blob.arrayBuffer())
  }
  signal.throwIfAborted()
  // Pictures are packed already; only SVG gets smaller.
  const level = extension === 'svg' ? 6 : 0
  return new Promise((resolve, reject) => {
    zip(files, { level }, (error, bytes) => {
      if (error) reject(error)
      else resolve(new Blob([new Uint8Array(bytes)], { type: 'application/zip' }))
    })
  })
}
