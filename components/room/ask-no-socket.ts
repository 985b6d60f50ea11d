// Asks the server over plain HTTP why no socket to it opens: a browser doesn't report details of a failed handshake.

import type { OfflineCause } from '@/lib/domain/boards/save-state'
import { NO_SOCKET_REASONS, type NoSocketReason } from '@/lib/protocol/no-socket'

/** A server that doesn't answer for this long counts as unreachable. */
const TIMEOUT_MS = 8_000

const CAUSES: Readonly<Record<NoSocketReason, OfflineCause>> = {
  'no-upgrade': 'no-upgrade',
  'foreign-origin': 'foreign-origin',
  wait: 'server-busy',
}

/**
 * `agoMs`: how long ago the attempt began. Never rejects: without an answer, or with a proxy's, it returns
 * `no-connection`.
 */
export async function askNoSocket(boardId: string, agoMs: number): Promise<OfflineCause> {
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS)
    const response = await fetch(`/sync/${boardId}?ago=${Math.round(agoMs)}`, {
      method: 'POST',
      credentials: 'same-origin',
      cache: 'no-store',
      signal,
    })
    const { reason } = (await response.json()) as { reason?: unknown }
    const known = NO_SOCKET_REASONS.find((each) => each === reason)
    return known ? CAUSES[known] : 'no-connection'
  } catch {
    return 'no-connection'
  }
}
