// Puts an uploaded image into a board's store. What refers to it is a record of the board, which the page writes.

import { AppError } from '@/lib/domain/errors'
import type { EncodedImage } from '../../assets/image-job'
import type { BoardAccess } from '../../policies/board-policy'
import type { SentFile } from '../../uploads/receive-file'
import type { ServiceContext } from '../context'
import { requireRoom } from '../workspaces/require-room'

export interface AddedAsset extends Omit<EncodedImage, 'sha256'> {
  readonly id: string
}

/**
 * Reads the image out of the request's form. `maxBoardBytes`: what the board's images may have together, this one
 * included. Throws AppError `storage-full`, `workspace-full`, and what ImageUploads throws; nothing is kept then.
 */
export async function addAsset(
  context: ServiceContext,
  { board, person }: BoardAccess,
  sent: SentFile,
  maxBoardBytes: number,
): Promise<AddedAsset> {
  await requireRoom(context, board.workspaceId)
  if ((await context.assets.bytesOf(board.id)) >= maxBoardBytes) throw storageFull(maxBoardBytes)
  return context.imageUploads.take(sent, async (id, image) => {
    const { mimeType, widthPx, heightPx, byteLength, sha256, isAnimated } = image
    await requireRoom(context, board.workspaceId, byteLength)
    const stored = { mimeType, widthPx, heightPx, byteLength, sha256 }
    const row = { id, boardId: board.id, ...stored, createdById: person.id, createdAt: context.now() }
    if (!(await context.assets.addWithin(row, maxBoardBytes))) throw storageFull(maxBoardBytes)
    return { id, mimeType, widthPx, heightPx, byteLength, isAnimated }
  })
}

function storageFull(maxBytes: number): AppError {
  return new AppError(
    'storage-full',
    `The images of a board may have ${Math.round(maxBytes / 1024 / 1024)} MB together, and this one is too much. Put it on another board, or ask whoever runs the server for more room.`,
    'file',
  )
}
