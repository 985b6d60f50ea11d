// Carries a committed update to a room's readers: one buffer for all of them. Its author needs no copy.

import * as Y from 'yjs'
import { encodeUpdate } from '@/lib/protocol/frames'
import type { CommittedUpdate } from '../board/live-document'
import { binaryMessage } from '../sockets/binary-message'

export interface Receiver {
  readonly id: string
  /** Takes a WebSocket message; returns whether it was sent. */
  offer(message: Buffer): boolean
}

/** An update with more authors than this goes to everybody: a copy of one's own edit changes nothing. */
const MAX_SEPARATE_AUTHORS = 3

/** Sends `committed` to all `receivers`; returns how many got it. */
export function broadcast(committed: CommittedUpdate, receivers: Iterable<Receiver>): number {
  const { update, parts } = committed
  const authors = new Set(parts?.map(({ connectionId }) => connectionId))
  const areSpared = parts !== null && authors.size <= MAX_SEPARATE_AUTHORS
  let all: Buffer | null = null
  let count = 0
  for (const receiver of receivers) {
    let message: Buffer | null
    if (areSpared && authors.has(receiver.id)) {
      message = messageOf(parts.flatMap((part) => (part.connectionId === receiver.id ? [] : [part.update])))
    } else {
      all ??= messageOf([update])
      message = all
    }
    if (message && receiver.offer(message)) count += 1
  }
  return count
}

function messageOf(updates: readonly Uint8Array[]): Buffer | null {
  const [only] = updates
  if (!only) return null
  return binaryMessage(encodeUpdate(updates.length === 1 ? only : Y.mergeUpdates([...updates])))
}
