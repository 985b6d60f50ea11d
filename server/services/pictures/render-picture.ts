// A picture of a board, or of all its frames, drawn on the server with what its onlooker may see. The caller has asked
// policy.

import { zip } from 'fflate'
import { AppError } from '@/lib/domain/errors'
import { boardFileName, fileName } from '@/lib/export/file-name'
import { isSeveral, type PictureFormat, type PictureRequest } from '@/lib/picture/picture-request'
import type { WorkFor } from '../../board-work/board-work'
import type { BoardRow } from '../../db/boards/boards'
import { THE_SERVER } from '../../fairness/asker'
import type { Onlooker } from '../../policies/board-policy'
import type { RenderedPicture } from '../../render/render-job'
import type { ServiceContext } from '../context'
import { type DrawnVersion, makeRenderJob } from './render-job'

export interface PictureFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly mediaType: string
  readonly fileName: string
}

const MEDIA_TYPES: Readonly<Record<PictureFormat, string>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
}

/**
 * Draws a board, or a version of it, as one file: of the parts `frames` and `pages` a ZIP with a picture each, or a PDF with a page each. Throws AppError
 * `renderer-missing`, `busy`, `too-large`, `not-found` for a shape that isn't on the board, `bad-request` for an empty
 * one or when the asker has gone away, and `internal`.
 */
export async function renderPicture(
  context: ServiceContext,
  board: BoardRow,
  onlooker: Onlooker,
  request: PictureRequest,
  { asker, signal }: WorkFor,
  version?: DrawnVersion,
): Promise<PictureFile> {
  const title = version?.title ?? board.title
  const job = await makeRenderJob(context, board, onlooker, { kind: 'picture', request }, version)
  const pictures = await context.pictures.draw(job, asker ?? THE_SERVER, signal)
  const dated = { title, at: context.now().getTime(), timeZone: 'UTC' }
  const { language } = request
  const extension = request.format === 'jpeg' ? 'jpg' : request.format
  if (isSeveral(request.part) && request.format !== 'pdf') {
    const what = request.part.kind === 'frames' ? 'This board has no frames.' : 'This board is empty.'
    if (pictures.length === 0) throw new AppError('bad-request', what)
    const bytes = await zipOf(pictures, extension)
    return { bytes, mediaType: 'application/zip', fileName: boardFileName('pictures', dated, language, 'zip') }
  }
  const [picture] = pictures
  if (!picture) throw new AppError('bad-request', 'There is nothing to draw: what was asked for is empty.')
  const name = boardFileName('picture', dated, language, extension)
  return { bytes: picture.bytes, mediaType: MEDIA_TYPES[request.format], fileName: name }
}

/** Numbered, so that they lie in the order of reading and no two have one name. */
function zipOf(pictures: readonly RenderedPicture[], extension: string): Promise<Uint8Array<ArrayBuffer>> {
  const digits = Math.max(2, String(pictures.length).length)
  const files = pictures.map(({ name, bytes }, i) => [
    fileName(`${String(i + 1).padStart(digits, '0')} ${name}`, extension),
    bytes,
  ])
  // Pictures are packed already; only SVG gets smaller.
  const level = extension === 'svg' ? 6 : 0
  return new Promise((resolve, reject) => {
    zip(Object.fromEntries(files) as Record<string, Uint8Array>, { level }, (error, bytes) => {
      if (error) reject(error)
      else resolve(new Uint8Array(bytes))
    })
  })
}
