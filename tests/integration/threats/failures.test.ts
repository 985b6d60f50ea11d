// A fault of our own that somebody's change brings out (SYNC-SPEC F27): it costs that one socket, whoever else's changes
// came together with it.

import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { encodeUpdate } from '@/lib/protocol/frames'
import { Stage } from '../../support/sync/stage'
import { waitFor } from '../../support/wait-for'
import { updateOf, visit } from './attack'

const stage = new Stage()

/** A server whose repair fails on the record `trap`. */
const startWithTrap = () =>
  stage.start({
    rules: {
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
