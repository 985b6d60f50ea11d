// Answers the repeated request of an embed's page for the changes since its state. The answer waits until there is a
// change, so that it shows at once and a board at rest costs little.

import { createHash } from 'node:crypto'
import type { PublicChange } from '../../embeds/public-board'
import type { ServiceContext } from '../context'
import { openEmbed } from './open-embed'

/** Shorter than proxies wait for an answer. */
const LONGEST_WAIT_MS = 25_000

export type EmbedNews =
  | ({ readonly kind: 'change'; readonly title: string } & PublicChange)
  /** Nothing was new for a while. `isCrowded`: too many wait, so that it was not waited for. */
  | { readonly kind: 'nothing'; readonly isCrowded: boolean }

/**
 * Reads what another site shows of a board; waits for news where the caller has `seen` the newest. Throws AppError
 * `not-found`, also while it waits: an embed that is switched off closes.
 */
export async function readEmbed(
  context: ServiceContext,
  { boardId, key }: { readonly boardId: string; readonly key: string },
  seen: string | undefined,
  signal: AbortSignal,
): Promise<EmbedNews> {
  const { boardWatch } = context
  const [seenRecords] = (seen ?? '').split('~')
  const until = performance.now() + LONGEST_WAIT_MS
  for (;;) {
    const mark = boardWatch.mark(boardId)
    const { title } = await openEmbed(context, boardId, key)
    const board = await boardWatch.read(boardId)
    const version = `${board.version}~${digestOf(title)}`
    if (version !== seen) return { kind: 'change', title, ...board.changeSince(seenRecords), version }
    const leftMs = until - performance.now()
    if (leftMs <= 0 || signal.aborted) return { kind: 'nothing', isCrowded: false }
    // It is woken, too, by what only those on the board see: then it waits on.
    if (!(await boardWatch.wait(boardId, mark, leftMs, signal))) return { kind: 'nothing', isCrowded: true }
  }
}

/** A new title is news, too. */
function digestOf(title: string): string {
  return createHash('sha256').update(title).digest('base64url').slice(0, 8)
}
