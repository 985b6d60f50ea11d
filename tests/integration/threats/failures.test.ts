// A fault of our own that a client's change triggers (SYNC-SPEC F27): it costs that one socket, and none of the others
// whose changes arrived together with it.

import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { encodeUpdate } from '@/lib/protocol/frames'
import type { Client } from '../../support/sync/client'
import { Stage } from '../../support/sync/stage'
import { waitFor } from '../../support/wait-for'
import { updateOf, visit } from './attack'

const stage = new Stage()

/** A server whose repair fails on the record `trap`. */
const startWithTrap = (hasLocks = false) =>
  stage.start({
    rules: {
      hasLocks: () => hasLocks,
      repair: (_doc, touched) => {
        if (touched.has('trap')) throw new Error('A bug')
        return { repaired: 0, invalid: 0 }
      },
    },
  })

const trap = updateOf((doc) => doc.getMap('records').set('trap', new Y.Map()))

test('F27: a failure inside one frame ends that socket, and the board and the process go on', async () => {
  const server = await startWithTrap()
  const [ann, ben] = await Promise.all([stage.connected('ann'), stage.connected('ben')])
  const eve = await visit(server, 'eve')
  eve.send(encodeUpdate(trap))
  expect((await eve.close()).code).toBe(4500)
  ann.set('one', 'x', 1)
  await ann.saved()
  await waitFor('ben has it', () => ben.records.has('one'))
})

test('F27: whose changes came together with the one that fails stay, are saved and keep their order', async () => {
  const server = await startWithTrap()
  const [ann, ben] = await Promise.all([stage.connected('ann'), stage.connected('ben')])
  const eve = await visit(server, 'eve')
  for (let round = 0; round < 20; round++) {
    for (const client of [ann, ben]) client.set(`r${round}`, client === ann ? 'a' : 'b', round)
    if (round === 10) eve.send(encodeUpdate(trap))
  }
  await Promise.all([ann.saved(), ben.saved()])
  expect((await eve.close()).code).toBe(4500)
  await waitFor('both have all', () => ann.get('r19', 'b') === 19 || ben.get('r19', 'a') === 19)
  expect([ann.closes, ben.closes]).toEqual([[], []])
  const records = await server.rooms.read('board', (doc) => [...doc.getMap('records').keys()].sort())
  expect(records).toEqual(Array.from({ length: 20 }, (_, i) => `r${i}`).sort())
})

for (const hasLocks of [false, true]) {
  test(`F27: what waits beside a change that fails is asked for again, and saved ${hasLocks ? 'though something is locked' : 'where nothing is locked'}`, async () => {
    const server = await startWithTrap(hasLocks)
    const [ann, eve] = await Promise.all([stage.connected('ann'), stage.connected('eve')])
    const held = new Map<Client, Uint8Array>()
    for (const client of [ann, eve]) {
      held.set(
        client,
        withheld(client, () => client.set('first', client === ann ? 'ann' : 'eve', 1)),
      )
    }
    ann.set('second', 'x', 2)
    eve.set('trap', 'x', 2)
    await waitFor('both have come', () => server.counters.updatesReceived === 2)
    const mark = ann.mark()
    for (const [client, update] of held) client.send(encodeUpdate(update))
    await waitFor('all of it is saved', () => ann.hasSaved(mark))
    await waitFor('eve is out', () => eve.closes.some(({ code }) => code === 4500))
    expect(ann.closes).toEqual([])
    const records = await server.rooms.read('board', (doc) => [...doc.getMap('records').keys()].sort())
    expect(records).toEqual(['first', 'second'])
  })
}

/** Writes `change` without the client's provider sending it. */
function withheld(client: Client, change: () => void): Uint8Array {
  const { doc, provider } = client
  const updates: Uint8Array[] = []
  const keep = (update: Uint8Array) => void updates.push(update)
  doc.off('update', provider._updateHandler)
  doc.on('update', keep)
  change()
  doc.off('update', keep)
  doc.on('update', provider._updateHandler)
  return Y.mergeUpdates(updates)
}
