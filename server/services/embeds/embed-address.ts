// Addresses that show a board without anybody signing in: signed over the board and a key of its own, so that another
// key makes every earlier address worthless.

import type { BoardEmbedRow } from '../../db/boards/board-embeds'
import type { ServiceContext } from '../context'

/** The signature of the page's address. */
export function embedKeyOf({ signAddress }: Pick<ServiceContext, 'signAddress'>, row: BoardEmbedRow): string {
  return signAddress.sign('embed', row.boardId, row.pageKey)
}

/** The path of an embed on this server. */
export function embedPath(context: Pick<ServiceContext, 'signAddress'>, row: BoardEmbedRow): string {
  return `/embed/${row.boardId}/${embedKeyOf(context, row)}`
}

/** Reads the embed that an address names, switched on or not; null for an address that isn't ours. */
export async function findEmbed(
  context: Pick<ServiceContext, 'signAddress' | 'boardEmbeds'>,
  boardId: string,
  key: string,
): Promise<BoardEmbedRow | null> {
  const row = await context.boardEmbeds.find(boardId)
  return row && context.signAddress.matches(key, 'embed', row.boardId, row.pageKey) ? row : null
}
