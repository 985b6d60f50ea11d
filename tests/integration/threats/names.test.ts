// Writing and appearing under another person's name (SYNC-SPEC S7, I9): a clientID has one owner.

import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { encodeUpdate } from '@/lib/protocol/frames'
import { canonicalJson } from '@/server/persistence/same-content'
import type { Client } from '../../support/sync/client'
import { fold } from '../../support/sync/fold'
import { Stage } from '../../support/sync/stage'
import { waitFor } from '../../support/wait-for'
import { burntClocks, presenceOf, updateOf, visit } from './attack'

const stage = new Stage()

/** The victim's next hundred edits reach the disk and `ben`, and all have the same board. */
async function nextHundredArrive(victim: Client, ben: Client): Promise<void> {
  for (let i = 0; i < 100; i++) victim.set(`next${i}`, 'x', i)
  await victim.saved()
  await waitFor('ben has all', () => ben.get('next99', 'x') === 99)
  expect(canonicalJson(ben.doc)).toBe(canonicalJson(victim.doc))
  expect(canonicalJson(await fold(stage.server.log, 'board'))).toBe(canonicalJson(victim.doc))
  expect(Array.from({ length: 100 }, (_, i) => ben.get(`next${i}`, 'x'))).toEqual([...Array(100).keys()])
  expect([victim.closes, ben.closes]).toEqual([[], []])
}

type Attack = (victim: Y.Doc) => Uint8Array

/** The frames that a thief makes from a copy of the victim's document. */
const asTheVictim =
  (change: (doc: Y.Doc) => void): Attack =>
  (victim) => {
    const thief = new Y.Doc()
    Y.applyUpdate(thief, Y.encodeStateAsUpdate(victim))
    thief.clientID = victim.clientID
    change(thief)
    return Y.encodeStateAsUpdate(thief)
  }

const ATTACKS: Readonly<Record<string, Attack>> = {
  // A struct that marks the next clocks as deleted would swallow the victim's edits for ever.
  'burns the clocks that come next': ({ store, clientID }) => burntClocks(clientID, Y.getState(store, clientID), 100),
  'burns clocks far ahead': ({ store, clientID }) => burntClocks(clientID, Y.getState(store, clientID) + 50, 100),
  'writes another content at the clocks that come next': asTheVictim((doc) =>
    doc.getMap('records').set('next0', new Y.Map([['x', 'forged']])),
  ),
  'hides it behind an honest change of its own': (victim) =>
    Y.mergeUpdates([
      updateOf((doc) => doc.getMap('records').set('eve', new Y.Map())),
      burntClocks(victim.clientID, Y.getState(victim.store, victim.clientID), 100),
    ]),
}

test.each(Object.entries(ATTACKS))(
  'S7, I9: who %s is refused, and the victim’s edits all arrive',
  async (_, attack) => {
    const server = await stage.start()
    const [ann, ben] = await Promise.all([stage.connected('ann'), stage.connected('ben')])
    ann.set('one', 'x', 1)
    await ann.saved()
    const eve = await visit(server, 'eve')
    eve.send(encodeUpdate(attack(ann.doc)))
    expect(await eve.close()).toEqual({
      code: 4403,
      reason: 'A change under the name of somebody else was refused. Reload the page to go on.',
    })
    await nextHundredArrive(ann, ben)
    expect(await server.log.clientOwners('board')).toEqual(new Map([[ann.doc.clientID, 'ann']]))
  },
)

test('S7: who has been seen, but has not written yet, is not robbed of the first edit', async () => {
  const server = await stage.start()
  const [ann, ben] = await Promise.all([stage.connected('ann'), stage.connected('ben')])
  ann.provider.awareness.setLocalState({ pageId: 'page:page' })
  await waitFor('eve could see ann', () => ben.provider.awareness.getStates().has(ann.doc.clientID))
  const eve = await visit(server, 'eve')
  eve.send(encodeUpdate(burntClocks(ann.doc.clientID, 0, 100)))
  expect((await eve.close()).code).toBe(4403)
  await nextHundredArrive(ann, ben)
})

test('S7: another content under known clocks changes nothing for anybody', async () => {
  const server = await stage.start()
  const [ann, ben] = await Promise.all([stage.connected('ann'), stage.connected('ben')])
  ann.set('one', 'x', 'mine!')
  await ann.saved()
  const before = canonicalJson(ann.doc)
  const eve = await stage.connected('eve')
  // The same clocks as ann's, with a different text of the same length.
  const forged = updateOf((doc) => {
    doc.getMap('records').set('one', new Y.Map([['x', 'evil!']]))
  }, ann.doc.clientID)
  eve.send(encodeUpdate(forged))
  await eve.saved()
  expect([canonicalJson(ben.doc), await server.rooms.read('board', canonicalJson)]).toEqual([before, before])
  await nextHundredArrive(ann, ben)
})

test('S7: a clientID stays with its owner after everybody has left, and the owner may go on with it', async () => {
  const server = await stage.start()
  const doc = new Y.Doc()
  const first = await stage.connected('ann', { doc })
  first.set('one', 'x', 1)
  await first.saved()
  first.provider.destroy()
  const eve = await visit(server, 'eve')
  eve.send(encodeUpdate(asTheVictim((copy) => copy.getMap('records').set('stolen', 1))(doc)))
  expect((await eve.close()).code).toBe(4403)
  const again = await stage.connected('ann', { doc })
  again.set('two', 'x', 1)
  await again.saved()
})

test("S7: the server's own clientID is nobody's to write under", async () => {
  const server = await stage.start()
  const clientID = await server.rooms.read('board', (doc) => doc.clientID)
  const eve = await visit(server, 'eve')
  eve.send(encodeUpdate(updateOf((doc) => doc.getMap('records').set('forged', 1), clientID)))
  expect((await eve.close()).code).toBe(4403)
})

test('S7: a clientID that the refused change claims does not become the attacker’s', async () => {
  const server = await stage.start()
  const ann = await stage.connected('ann')
  ann.set('one', 'x', 1)
  await ann.saved()
  const ben = new Y.Doc()
  const eve = await visit(server, 'eve')
  eve.send(encodeUpdate(Y.mergeUpdates([burntClocks(ben.clientID, 0, 5), burntClocks(ann.doc.clientID, 2, 5)])))
  expect((await eve.close()).code).toBe(4403)
  const late = await stage.connected('ben', { doc: ben })
  await nextHundredArrive(late, ann)
})

test('S7, S21: a returning person is seen again, although another has taken the place in the meantime', async () => {
  const server = await stage.start({ limits: { idleUnloadMs: 1 } })
  const doc = new Y.Doc()
  const first = await stage.connected('ann', { doc })
  first.set('one', 'x', 1)
  await first.saved()
  first.provider.destroy()
  await waitFor('the room is closed', () => server.rooms.stats().rooms === 0)
  const eve = await visit(server, 'eve')
  eve.send(presenceOf(doc.clientID, 1, { pageId: 'forged' }))
  const [ben, ann] = [await stage.connected('ben'), await stage.connected('ann', { doc })]
  ann.provider.awareness.setLocalState({ pageId: 'mine' })
  const seen = () => ben.provider.awareness.getStates().get(doc.clientID)
  await waitFor('ben sees ann', () => seen()?.pageId === 'mine')
  eve.send(presenceOf(doc.clientID, 2 ** 39, { pageId: 'forged' }))
  ann.provider.awareness.setLocalState({ pageId: 'still mine' })
  await waitFor('ann moves on', () => seen()?.pageId === 'still mine')
  expect(seen()).toMatchObject({ user: { id: 'ann' } })
  eve.socket.terminate()
})
