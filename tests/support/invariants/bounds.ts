// I10 as checks: whatever one socket does, what the server holds for it stays within the limits. Each check tries to go
// beyond one limit, and is content when the socket that tried is turned away.

import * as Y from 'yjs'
import { encodeAck, encodePresence, encodePresenceEntry, encodeUpdate } from '@/lib/protocol/frames'
import type { Limits } from '@/lib/protocol/limits'
import type { FaultyLog } from '../sync/faulty-log'
import { RawSocket } from '../sync/raw-socket'
import type { SyncServer } from '../sync/sync-server'
import { waitFor } from '../wait-for'
import { Breach, mustHold } from './breach'

/** Small limits under which each of BOUNDS is quickly at its end. */
export const SMALL_LIMITS = {
  maxPresenceBytes: 500,
  maxPendingStructsBytes: 2_000,
  maxPendingStructs: 20,
  maxQueuedFramesWhileLoading: 5,
  maxConnectionsPerUserPerBoard: 3,
} as const satisfies Partial<Limits>

export interface Bound {
  readonly limit: keyof typeof SMALL_LIMITS
  /** The other limits that would end the attempt as well. */
  readonly alsoEndedBy?: readonly (keyof typeof SMALL_LIMITS)[]
  readonly exceed: (server: SyncServer, log: FaultyLog) => Promise<void>
}

/** Waits until the socket is closed, or has an answer to a mark after all that it sent: then it got through. */
async function mustBeTurnedAway(limit: string, raw: RawSocket): Promise<void> {
  const before = raw.ofType(121).length
  raw.send(new Uint8Array([121, 16, ...new TextEncoder().encode('{"type":"hello"}')]))
  await waitFor('the server has read everything', () => raw.closed !== null || raw.ofType(121).length > before)
  raw.socket.terminate()
  mustHold('I10', `nothing stops a socket beyond ${limit}`, raw.closed !== null && raw.closed.code >= 4400)
}

const open = (server: SyncServer, user: string) => RawSocket.open(`${server.url}/board?user=${user}`)

/** Updates of which the first never comes. */
async function floodWithPending(server: SyncServer, limit: string, size: number): Promise<void> {
  const source = new Y.Doc()
  const updates: Uint8Array[] = []
  source.on('update', (update) => updates.push(update))
  for (let i = 0; i < 120; i++) source.getMap('records').set(`r${i}`, 'x'.repeat(size))
  const raw = await open(server, 'eve')
  // In two waves: the server asks once for what is missing before it closes.
  for (const update of updates.slice(1)) raw.send(encodeUpdate(update))
  await mustBeTurnedAway(limit, raw)
}

export const BOUNDS: readonly Bound[] = [
  {
    limit: 'maxPresenceBytes',
    async exceed(server) {
      const raw = await open(server, 'eve')
      const json = JSON.stringify({ chatMessage: 'x'.repeat(1_000) })
      raw.send(encodePresence([encodePresenceEntry({ clientId: 1, clock: 1, json })]))
      await mustBeTurnedAway('maxPresenceBytes', raw)
    },
  },
  {
    limit: 'maxPendingStructsBytes',
    alsoEndedBy: ['maxPendingStructs'],
    exceed: (server) => floodWithPending(server, 'maxPendingStructsBytes', 100),
  },
  {
    limit: 'maxPendingStructs',
    alsoEndedBy: ['maxPendingStructsBytes'],
    exceed: (server) => floodWithPending(server, 'maxPendingStructs', 1),
  },
  {
    limit: 'maxQueuedFramesWhileLoading',
    async exceed(server, log) {
      let finishLoading = () => {}
      const mayFinish = new Promise<void>((resolve) => {
        finishLoading = resolve
      })
      log.before = (method) => (method === 'load' ? mayFinish : undefined)
      const raw = await open(server, 'eve')
      for (let i = 1; i <= 50; i++) raw.send(encodeAck({ type: 'mark', mark: i }))
      const mallory = await open(server, 'mallory')
      mallory.socket.terminate()
      await waitFor('the frames were read', () => raw.closed !== null || server.rooms.people('board').length === 1)
      finishLoading()
      await mustBeTurnedAway('maxQueuedFramesWhileLoading', raw)
    },
  },
  {
    limit: 'maxConnectionsPerUserPerBoard',
    async exceed(server) {
      const all = Array.from({ length: 8 }, () => new RawSocket(`${server.url}/board?user=eve`))
      await waitFor('everybody was answered', () => all.every((raw) => raw.closed !== null || raw.frames.length > 0))
      const inside = all.filter((raw) => raw.closed === null).length
      for (const raw of all) raw.socket.terminate()
      if (inside > SMALL_LIMITS.maxConnectionsPerUserPerBoard) {
        throw new Breach('I10', `nothing stops a socket beyond maxConnectionsPerUserPerBoard: ${inside} are in`)
      }
    },
  },
]
