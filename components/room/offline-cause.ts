// The reason for a lost connection, as far as its close code shows: the page displays it while it tries again.

import type { OfflineCause } from '@/lib/domain/boards/save-state'
import { ERRORS } from '@/lib/domain/errors'
import { BOARD_MOVES } from '@/lib/protocol/close-code'

/** `closeCode` is undefined when this page closed the connection itself. */
export function offlineCause(closeCode: number | undefined): OfflineCause {
  // It is being updated, one process after the other.
  if (closeCode === ERRORS['server-too-old'].closeCode || closeCode === BOARD_MOVES) return 'server-updating'
  if (closeCode === ERRORS.busy.closeCode) return 'server-busy'
  return 'no-connection'
}
