// The whole board as a board file: what its reader sees, without people, ballots, links that invite, or briefs' texts.
// Small images are included as data.

import type { BoardFile, FileImage } from '@/lib/board-file/board-file'
import { makeBoardFile } from '@/lib/board-file/make-board-file'
import type { BoardRecord } from '@/lib/document/records/records'
import type { BoardAccess } from '../../policies/board-policy'
import { boardRecords } from '../boards/board-records'
import type { ServiceContext } from '../context'
import { requireUncovered } from '../rounds/covered-rating'
import { boardImages } from './board-images'

/** The limit for all images together. An archive holds all of them regardless. */
const MOST_IMAGE_BYTES = 8 * 1024 * 1024

/** The person must be allowed to read the board. Throws as `requireUncovered`. */
export async function boardFile(
  context: ServiceContext,
  access: Pick<BoardAccess, 'board' | 'role'>,
): Promise<BoardFile> {
  const { board } = access
  await requireUncovered(context, access)
  return boardFileOf(context, board, await boardRecords(context, board.id), context.now())
}

/** The same of what the board was at a moment; `title` as it was then. */
export async function boardFileOf(
  context: ServiceContext,
  board: Pick<BoardAccess['board'], 'id' | 'title'>,
  records: readonly BoardRecord[],
  at: Date,
): Promise<BoardFile> {
  const images = new Map<string, FileImage>()
  let left = MOST_IMAGE_BYTES
  for (const image of await boardImages(context, board.id, records)) {
    if (image.byteLength > left) continue
    const bytes = await image.read()
    if (!bytes) continue
    left -= bytes.byteLength
    images.set(image.recordId, { mimeType: image.mimeType, base64: Buffer.from(bytes).toString('base64') })
  }
  return makeBoardFile({
    title: board.title,
    exportedAt: at.toISOString(),
    part: 'board',
    records,
    images,
    sources: await context.briefs.list(board.id),
  })
}
