// I1, I2, I3 and I12 as checks of a running server: what was reported as saved, what a client saw and what is served
// are each compared with the log. `stored` is the sound log at the bottom; the server may have a broken one in between.

import type { UpdateLog } from '@/server/persistence/update-log'
import type { FaultyLog } from '../sync/faulty-log'
import { fold } from '../sync/fold'
import type { Stage } from '../sync/stage'
import type { SyncServer } from '../sync/sync-server'
import { waitFor } from '../wait-for'
import { mustCome, mustHold } from './breach'
import { isSameDocument } from './same-document'

const recordsIn = async (stored: UpdateLog) => (await fold(stored, 'board')).getMap('records')

/** I1: when a mark comes back, everything sent before it is in the log. */
export async function acknowledgedIsDurable(stage: Stage, stored: UpdateLog, rounds = 20): Promise<void> {
  const ann = await stage.connected('ann')
  for (let i = 0; i < rounds; i++) {
    ann.set(`r${i}`, 'x', i)
    await ann.saved()
    mustHold('I1', `edit ${i} is called saved and is not in the log`, (await recordsIn(stored)).has(`r${i}`))
  }
}

/** I2: a change by somebody else that a client sees is in the log. */
export async function seenIsDurable(stage: Stage, stored: UpdateLog, rounds = 20): Promise<void> {
  const [ann, ben] = await Promise.all([stage.connected('ann'), stage.connected('ben')])
  for (let i = 0; i < rounds; i++) {
    ann.set(`r${i}`, 'x', i)
    await waitFor(`ben sees edit ${i}`, () => ben.records.has(`r${i}`))
    mustHold('I2', `ben sees edit ${i}, which is not in the log`, (await recordsIn(stored)).has(`r${i}`))
  }
}

/**
 * I2: a client that joins during a commit doesn't see the changes being committed. `disk` is the log that makes commits
 * wait.
 */
export async function joinsShowOnlyWhatIsStored(
  stage: Stage,
  server: SyncServer,
  disk: FaultyLog,
  stored: UpdateLog,
): Promise<void> {
  const ann = await stage.connected('ann')
  ann.set('stored', 'x', 1)
  await ann.saved()
  let resume = () => {}
  const mayGoOn = new Promise<void>((resolve) => {
    resume = resolve
  })
  disk.before = (method) => (method === 'append' ? mayGoOn : undefined)
  try {
    ann.set('on its way', 'x', 1)
    await waitFor('the commit is under way', () => server.rooms.stats().bufferedBytes > 0)
    const ben = await stage.connected('ben')
    const seen = [...ben.records.keys()]
    const kept = await recordsIn(stored)
    const early = seen.filter((id) => !kept.has(id))
    mustHold('I2', `ben has joined and sees ${early.join(', ')}, not in the log`, early.length === 0)
    mustHold('I3', 'ben has joined and lacks what is in the log', seen.length === kept.size)
    resume()
    await mustCome('I2', 'ben sees the edit once it is stored', () => ben.records.has('on its way'))
  } finally {
    resume()
  }
}

/** I3: a fresh client of a fresh server gets what the log holds. `start` starts a server on the log under test. */
export async function durableIsServed(stage: Stage, stored: UpdateLog, start: () => Promise<unknown>): Promise<void> {
  await start()
  const ann = await stage.connected('ann')
  for (let i = 0; i < 20; i++) ann.set(`r${i}`, 'x', i)
  for (let i = 0; i < 20; i += 4) ann.records.delete(`r${i}`)
  await ann.saved()
  ann.set('last', 'x', 1)
  await ann.saved()
  ann.provider.disconnect()
  await stage.stop()
  await start()
  const fresh = await stage.connected('fresh')
  const expected = await fold(stored, 'board')
  mustHold('I3', 'a fresh client is served something else than the log holds', isSameDocument(fresh.doc, expected))
}

/**
 * I12: while commits fail, nothing is acknowledged and people get a notice within `toldWithinMs`; afterwards everything
 * is acknowledged on the same socket. `disk` is the log whose `before` makes commits fail.
 */
export async function degradesHonestly(
  stage: Stage,
  disk: FaultyLog,
  stored: UpdateLog,
  toldWithinMs: number,
): Promise<void> {
  const ann = await stage.connected('ann')
  disk.before = (method) => {
    if (method === 'append') throw new Error('The disk is full')
  }
  const marks: number[] = []
  for (let i = 0; i < 10; i++) {
    ann.set(`r${i}`, 'x', i)
    marks.push(ann.mark())
  }
  const isTold = () => ann.acks.some((ack) => ack.type === 'degraded')
  const isPromised = () => ann.acks.some((ack) => ack.type === 'saved')
  await mustCome('I12', 'people are told that nothing can be saved', () => isTold() || isPromised(), toldWithinMs)
  mustHold('I12', 'a mark came back while commits failed', !isPromised())
  disk.before = () => undefined
  await mustCome('I12', 'all is saved after the recovery', () => marks.every((mark) => ann.hasSaved(mark)))
  mustHold('I12', 'people were sent away by a failing disk', ann.closes.length === 0)
  mustHold('I12', 'an edit of the failing time is not in the log', (await recordsIn(stored)).size === marks.length)
}
