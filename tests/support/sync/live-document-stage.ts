// A board's document at the server, with its log in memory and no sockets: tests look at what people's changes become
// there.

import * as Y from 'yjs'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import { createLogger } from '@/server/log/logger'
import { LogWriter } from '@/server/persistence/log-writer'
import { ClientOwners } from '@/server/sync/board/client-owners'
import { CommitLine } from '@/server/sync/board/commit-line'
import { type ClientUpdate, type CommittedUpdate, LiveDocument } from '@/server/sync/board/live-document'
import type { RepairBoard } from '@/server/sync/board/repair-until-stable'
import { SyncCounters } from '@/server/sync/sockets/sync-counters'
import { ManualClock } from '../manual-clock'
import { MemoryUpdateLog } from '../persistence/memory-update-log'

/** The result of a repair that found nothing wrong. */
export const SOUND = { repaired: 0, invalid: 0 }

/** A log in memory, and its writer. */
export function memoryWriter() {
  const log = new MemoryUpdateLog()
  const writer = new LogWriter({
    log,
    limits: DEFAULT_LIMITS,
    clock: new ManualClock(),
    logger: createLogger('silent'),
    counters: new SyncCounters(),
  })
  return { log, writer }
}

/** An empty board, its commits, and the number of repairs reported to it. */
export function stageDocument(repair: RepairBoard = () => SOUND) {
  const { log, writer } = memoryWriter()
  const commits = new CommitLine(writer)
  const committed: CommittedUpdate[] = []
  let repairs = 0
  const live = new LiveDocument({
    boardId: 'board',
    epoch: 1,
    doc: new Y.Doc(),
    owners: new ClientOwners('board', new Map()),
    repair,
    hasLocks: () => false,
    storedBytes: 0,
    submit: (row, claims, each) => commits.submit(row, claims, () => committed.push(each)),
    onRepaired: (count) => {
      repairs += count
    },
  })
  return { log, writer, committed, live, repairs: () => repairs }
}

/** An update of `user` on connection `c-<user>`. */
export function updateOf(user: string, update: Uint8Array): ClientUpdate {
  return { update, decoded: Y.decodeUpdate(update), connectionId: `c-${user}`, userId: user }
}

/** The update that `change` makes in `doc`. */
export function changeOf(doc: Y.Doc, change: () => void): Uint8Array {
  const before = Y.encodeStateVector(doc)
  doc.transact(change)
  return Y.encodeStateAsUpdate(doc, before)
}

/** Applies the update that `change` makes in `doc`, as ann. */
export function send(live: LiveDocument, doc: Y.Doc, change: () => void) {
  return live.ingest([updateOf('ann', changeOf(doc, change))])
}

/** The record `id` of a board. */
export const recordIn = (doc: Y.Doc, id: string) => doc.getMap<Y.Map<unknown>>('records').get(id)
