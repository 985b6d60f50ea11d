// I10 as checks: whatever one socket does, what the server holds for it stays within the limits. Each check tries to
// exceed one limit, and passes when the server closes the socket.

import * as Y from 'yjs'
import { encodeAck, encodeUpdate } from '@/lib/protocol/frames'
import type { Limits } from '@/lib/protocol/limits'
import { MESSAGE_SYNC } from '@/lib/protocol/message-type'
import type { FaultyLog } from '../sync/faulty-log'
import { RawSocket } from '../sync/raw-socket'
import type { SyncServer } from '../sync/sync-server'
import { waitFor } from '../wait-for'
import { mustCome } from './breach'

/** Small limits, so that each of BOUNDS is reached quickly. */
export const SMALL_LIMITS = {
  maxPendingStructsBytes: 2_000,
  maxPendingStructs: 20,
  maxQueuedFramesWhileLoading: 5,
  maxConnectionsPerUserPerBoard: 3,
} as const satisfies Partial<Limits>

export interface Bound {
  readonly limit: keyof typeof SMALL_LIMITS
  /** Other limits that would also end the attempt. */
  readonly alsoEndedBy?: readonly (keyof typeof SMALL_LIMITS)[]
  readonly exceed: (server: SyncServer, log: FaultyLog, patienceMs: number) => Promise<void>
}

const open = (server: SyncServer, user: string) => RawSocket.open(`${server.url}/board?user=${user}`)

/** Waits until the server closes the socket with a code of its own. */
async function mustBeTurnedAway(limit: string, raw: RawSocket, patienceMs: number): Promise<void> {
  const isTurnedAway = () => raw.closed !== null && raw.closed.code >= 4400
  await mustCome('I10', `nothing stops a socket beyond ${limit}`, isTurnedAway, patienceMs)
}

/** Keeps sending updates whose predecessor never arrives: the server asks for it once before it closes the socket. */
async function floodWithPending(server: SyncServer, limit: string, size: number, patienceMs: number): Promise<void> {
  const source = new Y.Doc()
  const updates: Uint8Array[] = []
  source.on('update', (update) => updates.push(update))
  for (let i = 0; i < 60; i++) source.getMap('records').set(`r${i}`, 'x'.repeat(size))
  const raw = await open(server, 'eve')
  await waitFor('eve is asked what she has', () => raw.ofType(MESSAGE_SYNC).length === 1)
  const flood = () => {
    for (const update of updates.slice(1)) raw.send(encodeUpdate(update))
  }
  flood()
  const isAsked = () => raw.closed !== null || raw.ofType(MESSAGE_SYNC).length > 1
  await mustCome('I10', `nothing stops a socket beyond ${limit}`, isAsked, patienceMs)
  flood()
  await mustBeTurnedAway(limit, raw, patienceMs)
}

export const BOUNDS: readonly Bound[] = [
  {
    limit: 'maxPendingStructsBytes',
    alsoEndedBy: ['maxPendingStructs'],
    exceed: (server, _log, patienceMs) => floodWithPending(server, 'maxPendingStructsBytes', 100, patienceMs),
  },
  {
    limit: 'maxPendingStructs',
    alsoEndedBy: ['maxPendingStructsBytes'],
    exceed: (server, _log, patienceMs) => floodWithPending(server, 'maxPendingStructs', 1, patienceMs),
  },
  {
    limit: 'maxQueuedFramesWhileLoading',
    async exceed(server, log, patienceMs) {
      let finishLoading = () => {}
      const mayFinish = new Promise<void>((resolve) => {
        finishLoading = resolve
      })
      log.before = (method) => (method === 'load' ? mayFinish : undefined)
      const raw = await open(server, 'eve')
      for (let i = 1; i <= 50; i++) raw.send(encodeAck({ type: 'mark', mark: i }))
      try {
        await mustBeTurnedAway('maxQueuedFramesWhileLoading', raw, patienceMs)
      } finally {
        finishLoading()
      }
    },
  },
  {
    limit: 'maxConnectionsPerUserPerBoard',
    async exceed(server, _log, patienceMs) {
      const all = Array.from({ length: 8 }, () => new RawSocket(`${server.url}/board?user=eve`))
      await waitFor('everybody was answered', () => all.every((raw) => raw.closed !== null || raw.frames.length > 0))
      const inside = () => all.filter((raw) => raw.closed === null).length
      const isWithin = () => inside() <= SMALL_LIMITS.maxConnectionsPerUserPerBoard
      try {
        // A socket that will be refused is open for a moment.
        await mustCome('I10', 'nothing stops a socket beyond maxConnectionsPerUserPerBoard', isWithin, patienceMs)
      } finally {
        for (const raw of all) raw.socket.terminate()
      }
    },
  },
]
