// The content of an editor's changes (SYNC-SPEC S9, S10): the board is sound after each of them, a hostile client loses
// its socket, and a merely faulty one keeps working.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { recordsOf } from '@/lib/document/records/roots'
import { canonicalJson } from '@/server/persistence/same-content'
import { ADVERSARIAL_RECORDS } from '../../fixtures/adversarial-records'
import { everyRecordIsSound } from '../../support/invariants/authority'
import { ManualClock } from '../../support/manual-clock'
import type { Client } from '../../support/sync/client'
import { fold } from '../../support/sync/fold'
import { Stage } from '../../support/sync/stage'
import { waitFor } from '../../support/wait-for'
import { startWithCards } from './attack'

const stage = new Stage()
const CARD = 'shape:seed0'
const IDS = { page: 'page:page', card: CARD }

/** Everything that `client` has sent is applied, or its socket is gone. */
async function taken(client: Client): Promise<void> {
  const mark = client.mark()
  await waitFor('it is saved, or the socket is gone', () => client.hasSaved(mark) || client.closes.length > 0)
}

async function boardIsSound(what: string): Promise<void> {
  const { rooms, log } = stage.server
  const served = await rooms.read('board', (doc) => {
    everyRecordIsSound(doc, what)
    return canonicalJson(doc)
  })
  expect(canonicalJson(await fold(log, 'board'))).toBe(served)
}

test('S9: after each adversarial record the board is sound, and an honest page stays', async () => {
  await startWithCards(stage)
  const ben = await stage.connected('ben')
  for (const attack of ADVERSARIAL_RECORDS) {
    const eve = await stage.connected('eve')
    attack.write(eve.doc, IDS)
    await taken(eve)
    eve.destroy()
    await boardIsSound(attack.name)
    ben.set('shape:seed1', 'xy', [1, 2])
    await ben.saved()
  }
  expect(ben.closes).toEqual([])
})

/** Values of every kind that Yjs can carry. */
const anyValue = fc.oneof(
  fc.anything({ withBigInt: true, maxDepth: 3 }).filter(isEncodable),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, 1e300, -0, 10n, new Uint8Array(3), '__proto__', 'javascript:x'),
)
const anyKey = fc.oneof(
  fc.constantFrom(
    'is',
    'parentId',
    'index',
    'xy',
    'size',
    'look',
    'richText',
    'w',
    'color',
    'style',
    'grow',
    'words',
    'rest',
    'kind',
    'title',
    'body',
    'tags',
    'fields.likelihoodCurrent',
  ),
  fc.constantFrom('meta.a', 'citations.a', 'fields.__proto__', '__proto__', 'constructor', ''),
  fc.string(),
)
const anyId = fc.oneof(
  fc.constantFrom(
    CARD,
    'shape:seed1',
    'page:page',
    'document:document',
    'shape:new',
    'binding:new',
    'asset:new',
    'camera:x',
  ),
  fc.string(),
)
const anyWrite = fc.oneof(
  { weight: 5, arbitrary: fc.record({ id: anyId, key: anyKey, value: anyValue }) },
  { weight: 1, arbitrary: fc.record({ id: anyId, key: fc.constant(null), value: anyValue }) },
  { weight: 1, arbitrary: fc.record({ id: anyId }) },
)
type Write = { readonly id: string; readonly key?: string | null; readonly value?: unknown }

/** Whether the encoder of Yjs accepts the value and can read it back. */
function isEncodable(value: unknown): boolean {
  const doc = new Y.Doc()
  try {
    doc.getMap('records').set('x', value)
    Y.decodeUpdate(Y.encodeStateAsUpdate(doc))
    return true
  } catch {
    return false
  }
}

/** A set key of a record, a replaced record, or a deleted one. */
function write(doc: Y.Doc, { id, key, value }: Write): void {
  const records: Y.Map<unknown> = doc.getMap('records')
  const record = records.get(id)
  if (key === undefined) records.delete(id)
  else if (key === null) records.set(id, value)
  else if (record instanceof Y.Map) record.set(key, value)
  else
    records.set(
      id,
      new Y.Map([
        ['is', 'shape:card'],
        [key, value],
      ]),
    )
}

test('S9: after each of generated writes the board is sound, and the log holds the same', async () => {
  await startWithCards(stage)
  const ben = await stage.connected('ben')
  const property = fc.asyncProperty(fc.array(anyWrite, { minLength: 1, maxLength: 6 }), async (writes) => {
    const eve = await stage.connected('eve')
    eve.doc.transact(() => {
      for (const each of writes) write(eve.doc, each)
    })
    await taken(eve)
    eve.destroy()
    await boardIsSound(
      JSON.stringify(writes, (_key, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value)),
    )
  })
  await fc.assert(property, { numRuns: 100 })
  await ben.saved()
  expect(ben.closes).toEqual([])
})

/** Writes what no honest page would, `count` times, each time applied before the next. */
async function misbehave(eve: Client, count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    eve.set(CARD, 'xy', [1e300, i])
    await taken(eve)
  }
}

test('S9: who needs more than twenty repairs in a minute is sent away, and a minute later may go on', async () => {
  const clock = new ManualClock()
  const server = await startWithCards(stage, { clock, limits: { maxSyncTickMs: 0, heartbeatTimeoutMs: 1e9 } })
  const eve = await stage.connected('eve')
  await misbehave(eve, 20)
  expect(eve.closes).toEqual([])
  clock.advance(60_000)
  await misbehave(eve, 20)
  expect(eve.closes).toEqual([])
  eve.set(CARD, 'xy', [1e300, 0])
  await waitFor('eve is sent away', () => eve.closes.length > 0)
  expect(eve.closes).toEqual([
    { code: 4429, reason: 'This page wrote too much that a board can not hold. Reload it to go on.' },
  ])
  expect(server.rooms.people('board')).toEqual([])
})

test('S9: who works beside an attacker is not charged for the attacker’s repairs', async () => {
  await startWithCards(stage)
  const [ann, eve] = [await stage.connected('ann'), await stage.connected('eve')]
  for (let i = 0; i < 100 && eve.closes.length === 0; i++) {
    eve.set(CARD, 'xy', [1e300, i])
    ann.set('shape:seed1', 'xy', [i, i])
    await Promise.all([ann.saved(), taken(eve)])
  }
  await waitFor('eve is sent away', () => eve.closes.length > 0)
  expect(eve.closes[0]?.code).toBe(4429)
  await ann.saved()
  expect(ann.closes).toEqual([])
})

test('S10: two people who put two cards into each other at the same moment both keep them', async () => {
  await startWithCards(stage)
  const people = await Promise.all(['ann', 'ben', 'cem'].map((user) => stage.connected(user)))
  const [ann, ben] = people
  if (!ann || !ben) throw new Error('Nobody came')
  for (let round = 0; round < 10; round++) {
    // Both write before either sees the other.
    ann.set('shape:seed0', 'parentId', 'shape:seed1')
    ben.set('shape:seed1', 'parentId', 'shape:seed0')
    await Promise.all([ann.saved(), ben.saved()])
    const served = await stage.server.rooms.read('board', (doc) => {
      everyRecordIsSound(doc, 'a circle')
      return canonicalJson(doc)
    })
    await waitFor('all have one board', () => people.every(({ doc }) => canonicalJson(doc) === served))
    const parents = ['shape:seed0', 'shape:seed1'].map((id) => recordsOf(ann.doc).get(id)?.get('parentId'))
    expect(parents).toContain('page:page')
    for (const id of ['shape:seed0', 'shape:seed1']) ann.set(id, 'parentId', 'page:page')
    await ann.saved()
    await waitFor('ben sees it', () => canonicalJson(ben.doc) === canonicalJson(ann.doc))
  }
  for (const person of people) expect(person.closes).toEqual([])
})

test('S10: a circle that closes over three cards and three people is broken as well, and nobody is charged for it', async () => {
  await startWithCards(stage, { limits: { maxRepairsPerMinute: 1 } })
  const people = await Promise.all(['ann', 'ben', 'cem'].map((user) => stage.connected(user)))
  for (let round = 0; round < 3; round++) {
    for (const [i, person] of people.entries()) person.set(`shape:seed${i}`, 'parentId', `shape:seed${(i + 1) % 3}`)
    await Promise.all(people.map((person) => person.saved()))
    await boardIsSound('a circle of three')
    const served = await stage.server.rooms.read('board', canonicalJson)
    await waitFor('all have one board', () => people.every(({ doc }) => canonicalJson(doc) === served))
  }
  for (const person of people) expect(person.closes).toEqual([])
})
