// Rooms for a test with a server in memory and a clock that the test turns, removed after each test.

import { afterEach, beforeEach, vi } from 'vitest'
import * as Y from 'yjs'
import type { LocalCopy } from '@/components/room/local-copy'
import { RoomClient } from '@/components/room/room-client'
import type { Role } from '@/lib/domain/people/role'
import { type FakeServer, socketClassOf } from './fake-server'

export interface JoinOptions {
  readonly role?: Role
  readonly localCopy?: (doc: Y.Doc) => LocalCopy
}

export class RoomStage {
  readonly #open: RoomClient[] = []

  constructor() {
    beforeEach(() => {
      const toFake = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] as const
      vi.useFakeTimers({ now: 1_000_000, toFake: [...toFake] })
    })
    afterEach(() => {
      for (const client of this.#open.splice(0)) client.dispose()
      vi.useRealTimers()
    })
  }

  readonly join = (server: FakeServer, options: JoinOptions = {}): RoomClient => {
    const client = new RoomClient({
      serverUrl: 'ws://board.test/sync',
      boardId: 'board',
      epoch: 3,
      role: options.role ?? 'editor',
      openLocalCopy: (doc) => Promise.resolve(options.localCopy?.(doc)),
      describeEnd: (closeCode) => `ended with ${closeCode}`,
      random: () => 0.5,
      WebSocketClass: socketClassOf(server),
    })
    this.#open.push(client)
    return client
  }

  /** Runs everything that is due now, then moves the clock. */
  readonly pass = (ms = 0) => vi.advanceTimersByTimeAsync(ms)
}

/** Makes one local change. */
export function edit(client: RoomClient, text = 'x'): void {
  client.doc.transact(() => client.doc.getMap('records').set(`shape:${text}`, text))
}

/** A copy on this device with so many unsaved changes; `notes` records what the room wrote down. */
export const localCopyWith = (unsaved: number, fill?: (doc: Y.Doc) => void) => (doc: Y.Doc) => {
  const notes: (number | 'saved')[] = []
  return {
    notes,
    load: () => {
      const earlier = new Y.Doc()
      fill?.(earlier)
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(earlier), 'local copy')
      return Promise.resolve(unsaved)
    },
    noteUnsaved: (changes: number) => void notes.push(changes),
    noteAllSaved: () => void notes.push('saved'),
    clear: () => Promise.resolve(),
    close: () => {},
  }
}
