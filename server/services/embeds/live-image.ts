// Pictures of a board that stay fresh at addresses of their own. An address is signed over the board, a key of its
// pictures and all that it says, so that nobody makes another one of it; another key makes all of them worthless.

import { readRecordOf } from '@/lib/document/records/records'
import { AppError } from '@/lib/domain/errors'
import { type LivePicture, livePictureParts, livePictureRequest } from '@/lib/picture/live-picture'
import { isPageId } from '@/lib/picture/picture-request'
import type { RenderedPicture } from '../../embeds/rendered-pictures'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'
import { coveredRating } from '../rounds/covered-rating'

/** The path of a new address, signed. */
export async function makeLiveImage(
  context: ServiceContext,
  { board, person }: BoardAccess,
  picture: LivePicture,
): Promise<string> {
  const at = context.now()
  const found = await context.boardEmbeds.find(board.id)
  const imageKey = found?.imageKey ?? context.newId()
  if (found?.imageKey !== imageKey) await context.boardEmbeds.save(board.id, context.newId(), { imageKey }, at)
  await context.audit.add({
    at,
    action: 'live-image-made',
    actor: person,
    boardId: board.id,
    subject: board.title,
    detail: { frame: picture.frame },
  })
  const { frame, theme, scale, background, language } = picture
  const query = new URLSearchParams({
    ...(frame !== null && { frame }),
    theme,
    scale: String(scale),
    background: String(background),
    language,
    sig: context.signAddress.sign('image', board.id, imageKey, ...livePictureParts(picture)),
  })
  return `/api/boards/${board.id}/live.png?${query}`
}

/** No address of a picture of this board shows anything any more. */
export async function revokeLiveImages(context: ServiceContext, { board, person }: BoardAccess): Promise<void> {
  const at = context.now()
  await context.boardEmbeds.save(board.id, context.newId(), { imageKey: null }, at)
  await context.audit.add({
    at,
    action: 'live-images-revoked',
    actor: person,
    boardId: board.id,
    subject: board.title,
  })
}

/**
 * The picture of now. Throws AppError `not-found`, the same for a changed address, a revoked one, and a board that is
 * gone, and another for a part that was deleted from the board; and what drawing throws.
 */
export async function readLiveImage(
  context: ServiceContext,
  boardId: string,
  picture: LivePicture,
  signature: string,
): Promise<RenderedPicture> {
  const embed = await context.boardEmbeds.find(boardId)
  const parts = livePictureParts(picture)
  const isSigned =
    embed?.imageKey != null && context.signAddress.matches(signature, 'image', boardId, embed.imageKey, ...parts)
  const board = isSigned ? await context.boards.find(boardId) : null
  if (!board || board.deletedAt) {
    throw new AppError('not-found', 'This picture is not shown any more.')
  }
  // What begins to be rated is covered at once.
  const rating = await coveredRating(context, board, null)
  const name = [boardId, rating?.roundId ?? '', ...parts].join('\n')
  return context.livePictures.get(name, board.changedAt, async () => {
    await requirePart(context, boardId, picture.frame)
    // The address is the authority: it was made by somebody who may show the board to everybody.
    return context.drawing.draw(board, null, livePictureRequest(picture))
  })
}

/** Throws AppError `not-found` for a page or frame that isn't on the board any more. */
async function requirePart({ rooms }: ServiceContext, boardId: string, part: string | null): Promise<void> {
  if (part === null || (await rooms.read(boardId, (doc) => readRecordOf(doc, part) !== undefined))) return
  const what = isPageId(part) ? 'page' : 'frame'
  throw new AppError('not-found', `The ${what} that this picture showed was deleted from the board.`, 'frame')
}
