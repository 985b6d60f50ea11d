// Frames that can't be read (SYNC-SPEC S1): one is enough to lose the socket, and has no other effect.

import { expect, test } from 'vitest'
import { encodeAck, encodePresence, encodePresenceEntry, encodeSyncStep1, encodeUpdate } from '@/lib/protocol/frames'
import { fold } from '../../support/sync/fold'
import { Stage } from '../../support/sync/stage'
import { waitFor } from '../../support/wait-for'
import { burntClocks, frameOf, numbers, presenceOf, visit } from './attack'

const stage = new Stage()

const MALFORMED: Readonly<Record<string, Uint8Array>> = {
  'an empty frame': new Uint8Array(),
  'an unknown message': numbers(77),
  'a message that only the server sends': frameOf(122, new Uint8Array(3)),
  'an unknown sync step': numbers(0, 9, 0),
  'a sync step without its payload': numbers(0, 2),
  'a payload that is longer than the frame': numbers(0, 2, 1_000_000, 1),
  'an update of noise': encodeUpdate(new Uint8Array([255, 255, 255, 255, 3, 9, 9])),
  'an empty update': encodeUpdate(new Uint8Array()),
  'changes up to a clock from which nobody can count on': encodeUpdate(burntClocks(5, 0, Number.MAX_SAFE_INTEGER)),
  'changes from such a clock on': encodeUpdate(burntClocks(5, 2 ** 52, 2 ** 52)),
  'changes one clock beyond the highest': encodeUpdate(burntClocks(5, 1, 2 ** 40)),
  'deletes up to such a clock': encodeUpdate(numbers(0, 1, 77, 1, 2 ** 52, 2 ** 52)),
  'a state vector of noise': encodeSyncStep1(new Uint8Array([255, 255])),
  'presence that is no JSON': encodePresence([encodePresenceEntry({ clientId: 1, clock: 1, json: '{' })]),
  'presence at a clock that no client can count on from': presenceOf(1, Number.MAX_SAFE_INTEGER, {}),
  'presence of fewer clients than it says': frameOf(1, numbers(2, 1, 1, 0)),
  'a number beyond every range': new Uint8Array(20).fill(255),
  'an ack that only the server sends': encodeAck({ type: 'saved', mark: 1 }),
  'a mark without a number': numbers(120, 0),
  'a notice that is not hello': frameOf(121, new TextEncoder().encode('{}')),
  'a notice that is no JSON': frameOf(121, new TextEncoder().encode('hello')),
}

test.each(Object.entries(MALFORMED))(
  'S1: %s ends its own socket with 4400, and others work on',
  async (_name, frame) => {
    const server = await stage.start()
    const ann = await stage.connected('ann')
    const eve = await visit(server, 'eve')
    eve.send(frame)
    const { code, reason } = await eve.close()
    expect(code).toBe(4400)
    expect(reason).toMatch(/^This page sent .*\.$/)
    ann.set('one', 'x', 1)
    await ann.saved()
    expect((await server.log.load('board', 1)).updates).toHaveLength(1)
  },
)

test('S1: changes up to the highest clock that is taken leave a board that can be read', async () => {
  const server = await stage.start()
  const ann = await stage.connected('ann')
  const eve = await visit(server, 'eve')
  eve.send(encodeUpdate(burntClocks(5, 0, 2 ** 40)))
  await waitFor('it is stored', async () => (await server.log.load('board', 1)).updates.length === 1)
  ann.set('one', 'x', 1)
  await ann.saved()
  const ben = await stage.connected('ben')
  expect(ben.get('one', 'x')).toBe(1)
  expect((await fold(server.log, 'board')).getMap('records').size).toBe(1)
  expect(eve.closed).toBeNull()
  eve.socket.terminate()
})

test('S1: text instead of bytes ends its socket with 4400', async () => {
  const server = await stage.start()
  const eve = await visit(server, 'eve')
  eve.socket.send('hello')
  expect(await eve.close()).toEqual({ code: 4400, reason: 'This server speaks binary frames only.' })
})

test('S1: what came after an unreadable frame on the same socket is not taken', async () => {
  const server = await stage.start()
  const eve = await visit(server, 'eve')
  eve.send(numbers(77))
  for (let i = 0; i < 20; i++) eve.send(encodeUpdate(numbers(1, 1, 5, i, 0, 1, 0)))
  expect((await eve.close()).code).toBe(4400)
  expect((await server.log.load('board', 1)).updates).toEqual([])
})
