// Switches a board's embed on and off, says in whose pages it may stand, and gives it another address.

import { embedOrigins, MAX_EMBED_ORIGINS } from '@/lib/domain/boards/embed-origin'
import { AppError } from '@/lib/domain/errors'
import type { BoardEmbedRow } from '../../db/boards/board-embeds'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'

export interface EmbedWishes {
  readonly isOn: boolean
  readonly origins: readonly string[]
}

/** Pages that are open close by themselves where they may not show the board any more. */
export async function changeEmbed(
  context: ServiceContext,
  access: BoardAccess,
  { isOn, origins: texts }: EmbedWishes,
): Promise<BoardEmbedRow> {
  const read = embedOrigins(texts)
  if ('wrong' in read) {
    throw new AppError('bad-request', `${JSON.stringify(read.wrong)} is no address of a site.`, 'origins')
  }
  if (read.origins.length > MAX_EMBED_ORIGINS) {
    throw new AppError('bad-request', `A board may stand in pages of at most ${MAX_EMBED_ORIGINS} sites.`, 'origins')
  }
  return save(context, access, { isOn, origins: read.origins })
}

/** Changes the embed's address, so that the old one shows nothing any more. */
export async function renewEmbed(context: ServiceContext, access: BoardAccess): Promise<BoardEmbedRow> {
  return save(context, access, { pageKey: context.newId() })
}

async function save(
  context: ServiceContext,
  { board, person }: BoardAccess,
  change: Partial<Omit<BoardEmbedRow, 'boardId'>>,
): Promise<BoardEmbedRow> {
  const at = context.now()
  const row = await context.boardEmbeds.save(board.id, context.newId(), change, at)
  context.boardWatch.wake(board.id)
  await context.audit.add({
    at,
    action: 'embed-changed',
    actor: person,
    boardId: board.id,
    subject: board.title,
    detail: { isOn: row.isOn, origins: [...row.origins], isNewAddress: change.pageKey !== undefined },
  })
  return row
}
