// Appearing as another person, as too many, or with too much (SYNC-SPEC S21): others see one state of each socket,
// under the name that the server gives it.

import { expect, test } from 'vitest'
import { decodeClientFrame, encodePresence, encodePresenceEntry } from '@/lib/protocol/frames'
import { MESSAGE_NOTICE, MESSAGE_PRESENCE } from '@/lib/protocol/message-type'
import { ManualClock } from '../../support/manual-clock'
import type { Client } from '../../support/sync/client'
import type { RawSocket } from '../../support/sync/raw-socket'
import { Stage } from '../../support/sync/stage'
import { waitFor } from '../../support/wait-for'
import { frameOf, joined, numbers, presenceOf, visit } from './attack'

const stage = new Stage()

const statesOf = (viewer: Client) => viewer.provider.awareness.getStates()
const ended = (raw: RawSocket) => raw.closed !== null

/** The victim's next moves are seen, one after another. */
async function keepsMoving(victim: Client, viewer: Client): Promise<void> {
  for (const x of [1, 2, 3]) {
    victim.provider.awareness.setLocalState({ cursor: { x } })
    await waitFor(`the victim is at ${x}`, () => {
      const cursor = statesOf(viewer).get(victim.doc.clientID)?.cursor as { x: number } | undefined
      return cursor?.x === x
    })
  }
}

const ATTACKS: Readonly<Record<string, (victim: number) => Uint8Array>> = {
  'a forged state of the victim': (victim) => presenceOf(victim, 2, { cursor: { x: 666 } }),
  'a goodbye of the victim': (victim) => presenceOf(victim, 3, null),
  'a state of the victim at a clock that it never reaches': (victim) => presenceOf(victim, 2 ** 50, { cursor: null }),
  'a goodbye of the victim at that clock': (victim) => presenceOf(victim, 2 ** 50, null),
  'a state of the victim behind its own': (victim) =>
    encodePresence([
      encodePresenceEntry({ clientId: 111, clock: 1, json: '{}' }),
      encodePresenceEntry({ clientId: victim, clock: 2 ** 50, json: '{"cursor":null}' }),
    ]),
  'a crowd of 3,000': () =>
    encodePresence(
      Array.from({ length: 3_000 }, (_, i) => encodePresenceEntry({ clientId: 1_000 + i, clock: 1, json: '{}' })),
    ),
  'goodbyes of 3,000': () =>
    encodePresence(
      Array.from({ length: 3_000 }, (_, i) => encodePresenceEntry({ clientId: 1_000 + i, clock: 1, json: 'null' })),
    ),
  'goodbyes of 200,000': () => frameOf(1, joined(numbers(200_000), new Uint8Array(1_400_000).fill(1))),
  'a state of 1 MB': () => presenceOf(111, 1, { chatMessage: 'x'.repeat(1_000_000) }),
  'a state nested far deeper than any gesture': () =>
    encodePresence([
      encodePresenceEntry({ clientId: 111, clock: 1, json: `{"a":${'['.repeat(4_000)}${']'.repeat(4_000)}}` }),
    ]),
  'the highest clock that can be read': () => presenceOf(111, Number.MAX_SAFE_INTEGER, { cursor: null }),
  'the highest number that can be a client': () => presenceOf(Number.MAX_SAFE_INTEGER, 1, {}),
}

test.each(Object.entries(ATTACKS))('S21: %s stops nobody’s cursor', async (_name, attack) => {
  const server = await stage.start()
  const [ann, ben] = await Promise.all([stage.connected('ann'), stage.connected('ben')])
  await keepsMoving(ann, ben)
  const eve = await visit(server, 'eve')
  eve.send(attack(ann.doc.clientID))
  // Sends the socket's own next state, if it is still open: everything before it has been processed.
  eve.send(presenceOf(111, 5, { pageId: 'seen' }))
  const isSeen = () => [...statesOf(ben).values()].some((state) => state.pageId === 'seen')
  await waitFor('eve is seen or gone', () => ended(eve) || isSeen() || statesOf(ben).size > 2)
  await keepsMoving(ann, ben)
  // There is one place per socket, under the server's name for it.
  expect(statesOf(ben).size).toBeLessThanOrEqual(3)
  expect(ben.provider.awareness.meta.size).toBeLessThanOrEqual(3)
  for (const [client, state] of statesOf(ben)) {
    if (client === ben.doc.clientID) continue
    expect([client, state.user]).toMatchObject([client, { id: client === ann.doc.clientID ? 'ann' : 'eve' }])
  }
  expect([ann.closes, ben.closes]).toEqual([[], []])
  eve.socket.terminate()
})

test('S21: a name, colour and role that a page gives itself are replaced by the server’s', async () => {
  const server = await stage.start()
  server.roles.set('eve', 'viewer')
  const ben = await stage.connected('ben')
  const eve = await visit(server, 'eve')
  eve.send(presenceOf(111, 1, { user: { id: 'ann', name: 'Ann', color: '#000000', role: 'owner' }, pageId: 'here' }))
  await waitFor('ben sees eve', () => statesOf(ben).get(111)?.pageId === 'here')
  expect(statesOf(ben).get(111)?.user).toMatchObject({ id: 'eve', name: 'Name of eve', role: 'viewer' })
  eve.socket.terminate()
})

test('S21: who speaks for a client is bound to it', async () => {
  const server = await stage.start()
  const ben = await stage.connected('ben')
  const eve = await visit(server, 'eve')
  eve.send(presenceOf(111, 1, { pageId: 'first' }))
  eve.send(presenceOf(222, 1, { pageId: 'second' }))
  eve.send(presenceOf(111, 2, { pageId: 'third' }))
  await waitFor('ben sees eve', () => statesOf(ben).get(111)?.pageId === 'third')
  expect(statesOf(ben).has(222)).toBe(false)
  eve.socket.terminate()
})

test('S21: a state as large as it may be is shown to everybody, and its echo costs no stock page its socket', async () => {
  const limit = 2_000
  const server = await stage.start({ limits: { maxPresenceBytes: limit } })
  const [ann, ben] = await Promise.all([stage.connected('ann'), stage.connected('ben')])
  ann.provider.awareness.setLocalState({})
  const eve = await visit(server, 'eve')
  const text = `e${'é'.repeat((limit - '{"pageId":"e"}'.length) / 2)}`
  eve.send(presenceOf(111, 1, { pageId: text }))
  await waitFor('both see it', () => [ann, ben].every((viewer) => statesOf(viewer).get(111)?.pageId === text))
  await keepsMoving(ann, ben)
  expect([ann.closes, ben.closes, eve.closed]).toEqual([[], [], null])
})

test('F32, S21: a state that is larger or deeper than allowed is not shown, costs nobody a socket, and is reported once', async () => {
  const limit = 2_000
  const server = await stage.start({ limits: { maxPresenceBytes: limit } })
  const [ann, ben] = await Promise.all([stage.connected('ann'), stage.connected('ben')])
  ann.provider.awareness.setLocalState({})
  const eve = await visit(server, 'eve')
  eve.send(new Uint8Array([121, 16, ...new TextEncoder().encode('{"type":"hello"}')]))
  eve.send(presenceOf(111, 1, { pageId: 'small' }))
  await waitFor('ben sees eve', () => statesOf(ben).get(111)?.pageId === 'small')
  // One byte too many: letters count by their size in bytes.
  const text = 'é'.repeat((limit - '{"pageId":"e"}'.length) / 2)
  for (let clock = 2; clock < 60; clock++) eve.send(presenceOf(111, clock, { pageId: `ee${text}` }))
  const deep = `{"pageId":${'['.repeat(70)}${']'.repeat(70)}}`
  eve.send(encodePresence([encodePresenceEntry({ clientId: 111, clock: 60, json: deep })]))
  await waitFor('the server has all', () => server.counters.rejectedFrames.get('too-large-presence') === 59)
  await keepsMoving(ann, ben)
  expect(statesOf(ben).get(111)?.pageId).toBe('small')
  const told = () => eve.ofType(MESSAGE_NOTICE).filter((frame) => new TextDecoder().decode(frame).includes('ignored'))
  await waitFor('eve is told', () => told().length > 0)
  expect([told().length, ann.closes, ben.closes, eve.closed]).toEqual([1, [], [], null])
  // A state that fits is shown again.
  eve.send(presenceOf(111, 61, { pageId: 'small again' }))
  await waitFor('ben sees it', () => statesOf(ben).get(111)?.pageId === 'small again')
  eve.socket.terminate()
})

test('S21: a clock near the highest that is taken never becomes one that nobody can read', async () => {
  const clock = new ManualClock()
  const server = await stage.start({ clock })
  const ben = await visit(server, 'ben')
  const eve = await visit(server, 'eve')
  await waitFor('both are in', () => server.rooms.people('board').length === 2)
  eve.send(presenceOf(111, 2 ** 40, { pageId: '0' }))
  for (let i = 1; i <= 5; i++) eve.send(presenceOf(111, 0, { pageId: String(i) }))
  await waitFor('the server has all', () => server.counters.presenceReceived === 6)
  clock.advance(40)
  await waitFor('ben has it', () => ben.ofType(MESSAGE_PRESENCE).some((frame) => frame.length > 10))
  const entries = ben.ofType(MESSAGE_PRESENCE).flatMap((frame) => {
    const decoded = decodeClientFrame(frame)
    return decoded.type === 'presence' ? decoded.entries : []
  })
  expect(entries).toMatchObject([{ clientId: 111, clock: 2 ** 40 + 5 }])
  for (const raw of [ben, eve]) raw.socket.terminate()
})
