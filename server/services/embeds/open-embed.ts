// Shows an embedded board to anybody who has its address. The address is all the authority there is: no cookie is read,
// and nobody learns who looks.

import { AppError } from '@/lib/domain/errors'
import type { BoardRow } from '../../db/boards/boards'
import type { ServiceContext } from '../context'
import { findEmbed } from './embed-address'

type Known = Pick<ServiceContext, 'signAddress' | 'boardEmbeds' | 'boards'>

/** The board. Throws AppError `not-found`, the same for a wrong key, an embed that is off, and a board that is gone. */
export async function openEmbed(context: Known, boardId: string, key: string): Promise<BoardRow> {
  const embed = await findEmbed(context, boardId, key)
  const board = embed?.isOn ? await context.boards.find(boardId) : null
  if (!board || board.deletedAt) throw embedNotFound()
  return board
}

/** Origins that may hold the page in a frame: also while it is off, so that it can say so there. */
export async function embedOriginsOf(context: Known, boardId: string, key: string): Promise<readonly string[]> {
  return (await findEmbed(context, boardId, key))?.origins ?? []
}

/** Makes the `not-found` error for an address that shows no board. */
export function embedNotFound(): AppError {
  return new AppError('not-found', 'This board is not shown here any more.')
}
