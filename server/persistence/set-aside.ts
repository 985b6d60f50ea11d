// Moves a stored part that can't be read into quarantine, so that one bad byte never keeps a board shut (F26).

import type { Logger } from '@/server/log/logger'
import type { UpdateLog } from './update-log'

export interface DamagedPart {
  readonly kind: 'row' | 'snapshot'
  readonly id: number
  readonly bytes: Uint8Array
  readonly reason: string
}

/** The reason for setting a part aside that differs from the bytes that were written. */
export const CHECKSUM_MISMATCH = 'The checksum does not match.'

/** Sets a part of the board aside, with an alert. Rejects when the database fails; doing it twice does no harm. */
export async function setAside(
  log: UpdateLog,
  board: { readonly boardId: string; readonly epoch: number },
  part: DamagedPart,
  logger: Logger,
): Promise<void> {
  const { kind, id, bytes, reason } = part
  logger.error({ ...board, kind, id, reason }, 'A stored change can not be read and was set aside')
  // The copy first: a crash in between leaves two, and never none.
  await log.quarantine({ ...board, bytes, reason })
  await (kind === 'row' ? log.deleteUpdates([id]) : log.deleteSnapshots([id]))
}
