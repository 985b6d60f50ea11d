// Presence: the people that each client sees, their names, and its size in bytes.

import { expect, test } from 'vitest'
import { personColor } from '@/lib/domain/people/person-color'
import { decodeClientFrame, encodePresence, encodePresenceEntry } from '@/lib/protocol/frames'
import { MESSAGE_PRESENCE } from '@/lib/protocol/message-type'
import type { Presence } from '@/lib/protocol/presence'
import { ManualClock } from '../../support/manual-clock'
import type { Client } from '../../support/sync/client'
import { RawSocket } from '../../support/sync/raw-socket'
import { Stage } from '../../support/sync/stage'
import { waitFor } from '../../support/wait-for'

const stage = new Stage()

const seenBy = (viewer: Client, of: Client) =>
  viewer.provider.awareness.getStates().get(of.doc.clientID) as Presence | undefined
const presence = (clientId: number, clock: number, state: unknown) =>
  encodePresence([encodePresenceEntry({ clientId, clock, json: JSON.stringify(state) })])

/** All presence entries that the socket has received. */
const entriesOf = (raw: RawSocket) =>
  raw.ofType(MESSAGE_PRESENCE).flatMap((bytes) => {
    const frame = decodeClientFrame(bytes)
    return frame.type === 'presence' ? frame.entries : []
  })

test('two people see each other, under the name and colour that the server gives them', async () => {
  const server = await stage.start()
  const [ann, ben] = await Promise.all([stage.connected('ann'), stage.connected('ben')])
  ann.provider.awareness.setLocalState({
    cursor: { x: 1, y: 2, type: 'default', rotation: 0 },
    user: { id: 'ben', name: 'Ben', color: '#000000', role: 'owner' },
  })
  await waitFor('ben sees ann', () => seenBy(ben, ann)?.cursor !== undefined)
  expect(seenBy(ben, ann)).toEqual({
    cursor: { x: 1, y: 2, type: 'default', rotation: 0 },
    user: { id: 'ann', name: 'Name of ann', color: personColor('ann'), role: 'editor' },
  })
  expect(
    server.rooms
      .people('board')
      .map((person) => person.id)
      .sort(),
  ).toEqual(['ann', 'ben'])
  server.rooms.changeRole('board', 'ann', 'viewer')
  await waitFor('ben sees the new role', () => seenBy(ben, ann)?.user?.role === 'viewer')
})

test('a newcomer sees who is here at once', async () => {
  await stage.start()
  const ann = await stage.connected('ann')
  ann.provider.awareness.setLocalState({ pageId: 'page:1' })
  await waitFor('ann is known', () => stage.server.rooms.people('board').length === 1)
  const ben = await stage.connected('ben')
  await waitFor('ben sees ann', () => seenBy(ben, ann)?.pageId === 'page:1')
})

test('a person who leaves disappears from every screen, and is seen again on coming back with the same client', async () => {
  await stage.start()
  const [ann, ben] = await Promise.all([stage.connected('ann'), stage.connected('ben')])
  ann.provider.awareness.setLocalState({ pageId: 'page:1' })
  await waitFor('ben sees ann', () => seenBy(ben, ann)?.pageId === 'page:1')
  ann.provider.ws?.close()
  await waitFor('ann is gone', () => seenBy(ben, ann) === undefined)
  await waitFor('ann is back', () => seenBy(ben, ann)?.pageId === 'page:1')
})

test('F10: the late end of an old socket does not remove the same client on its new one', async () => {
  const { url } = await stage.start()
  const ben = await stage.connected('ben')
  const old = await RawSocket.open(`${url}/board?user=ann`)
  old.send(presence(77, 1, { pageId: 'old' }))
  await waitFor('ben sees the old one', () => ben.provider.awareness.getStates().get(77)?.pageId === 'old')
  const fresh = await RawSocket.open(`${url}/board?user=ann`)
  fresh.send(presence(77, 1, { pageId: 'new' }))
  await waitFor('ben sees the new one', () => ben.provider.awareness.getStates().get(77)?.pageId === 'new')
  old.socket.terminate()
  await waitFor('the old socket is gone', () => old.closed !== null)
  fresh.send(presence(77, 2, { pageId: 'newer' }))
  await waitFor('ben still sees ann', () => ben.provider.awareness.getStates().get(77)?.pageId === 'newer')
  fresh.socket.terminate()
})

test("S21: nobody speaks for another's client, nor freezes it, nor for more than one", async () => {
  const { url } = await stage.start()
  const [ann, ben] = await Promise.all([stage.connected('ann'), stage.connected('ben')])
  ann.provider.awareness.setLocalState({ pageId: 'mine' })
  await waitFor('ben sees ann', () => seenBy(ben, ann)?.pageId === 'mine')
  const eve = await RawSocket.open(`${url}/board?user=eve`)
  eve.send(presence(ann.doc.clientID, 2 ** 50, { pageId: 'forged' }))
  eve.send(presence(ann.doc.clientID, 2 ** 50, null))
  eve.send(presence(111, 1, { pageId: 'first' }))
  eve.send(presence(222, 1, { pageId: 'second' }))
  const crowd = Array.from({ length: 500 }, (_, i) =>
    encodePresenceEntry({ clientId: 1000 + i, clock: 1, json: 'null' }),
  )
  eve.send(encodePresence(crowd))
  await waitFor('ben sees eve', () => ben.provider.awareness.getStates().get(111)?.pageId === 'first')
  ann.provider.awareness.setLocalState({ pageId: 'still mine' })
  await waitFor('ann moves on', () => seenBy(ben, ann)?.pageId === 'still mine')
  expect([...ben.provider.awareness.getStates().keys()].sort()).toEqual(
    [ann.doc.clientID, ben.doc.clientID, 111].sort(),
  )
  expect(ben.provider.awareness.meta.size).toBe(3)
  eve.socket.terminate()
})

test('S21, S32: keys of prototypes are data like any other', async () => {
  const { url } = await stage.start()
  const ben = await stage.connected('ben')
  const eve = await RawSocket.open(`${url}/board?user=eve`)
  const json = '{"__proto__":{"polluted":1},"pageId":"here"}'
  eve.send(encodePresence([encodePresenceEntry({ clientId: 5, clock: 1, json })]))
  await waitFor('ben sees eve', () => ben.provider.awareness.getStates().get(5)?.pageId === 'here')
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
  eve.socket.terminate()
})

test('a hundred moves within an interval are one entry in one frame, the newest', async () => {
  const clock = new ManualClock()
  const { url } = await stage.start({ clock })
  const ann = await RawSocket.open(`${url}/board?user=ann`)
  const ben = await RawSocket.open(`${url}/board?user=ben`)
  await waitFor('both are in', () => stage.server.rooms.people('board').length === 2)
  for (let i = 1; i <= 100; i++) ann.send(presence(1, i, { cursor: { x: i } }))
  // The hello is answered after everything before it has been read.
  ann.send(new Uint8Array([121, 16, ...new TextEncoder().encode('{"type":"hello"}')]))
  await waitFor('the server has read all', () => ann.ofType(121).length === 1)
  clock.advance(40)
  await waitFor('ben has it', () => entriesOf(ben).length > 0)
  expect(entriesOf(ben).map((entry) => (JSON.parse(entry.json) as Presence).cursor?.x)).toEqual([100])
  expect(entriesOf(ann)).toEqual([])
  ann.socket.terminate()
  ben.socket.terminate()
})
