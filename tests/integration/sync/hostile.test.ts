// What a malicious client can do: end its own socket. Everything goes over real sockets.

import { connect } from 'node:net'
import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import WebSocket from 'ws'
import * as Y from 'yjs'
import { encodeAck, encodePresence, encodePresenceEntry, encodeSyncStep1, encodeUpdate } from '@/lib/protocol/frames'
import { canonicalJson } from '@/server/persistence/same-content'
import { seededRandom } from '../../support/seeded-random'
import { fold } from '../../support/sync/fold'
import { RawSocket } from '../../support/sync/raw-socket'
import { Stage } from '../../support/sync/stage'
import { waitFor } from '../../support/wait-for'

const stage = new Stage()

const raw = (user: string) => RawSocket.open(`${stage.server.url}/board?user=${user}`)
const numbers = (...values: readonly number[]): Uint8Array => {
  const encoder = encoding.createEncoder()
  for (const value of values) encoding.writeVarUint(encoder, value)
  return encoding.toUint8Array(encoder)
}
const updateOf = (change: (doc: Y.Doc) => void): Uint8Array => {
  const doc = new Y.Doc()
  change(doc)
  return Y.encodeStateAsUpdate(doc)
}

const MALFORMED: Readonly<Record<string, Uint8Array>> = {
  'an empty frame': new Uint8Array(),
  'an unknown message': numbers(77),
  'an unknown sync step': numbers(0, 9, 0),
  'a sync step without its payload': numbers(0, 2),
  'a payload that is longer than the frame': numbers(0, 2, 1_000_000, 1),
  'an update of noise': encodeUpdate(new Uint8Array([255, 255, 255, 255, 3, 9, 9])),
  'a state vector of noise': encodeSyncStep1(new Uint8Array([255, 255])),
  'presence that is no JSON': encodePresence([encodePresenceEntry({ clientId: 1, clock: 1, json: '{' })]),
  'a number beyond every range': new Uint8Array(20).fill(255),
  'an ack that only the server sends': encodeAck({ type: 'saved', mark: 1 }),
  'a notice that is not hello': new Uint8Array([121, 2, 123, 125]),
}

test.each(Object.entries(MALFORMED))(
  'S1: %s ends its own socket with 4400, and others work on',
  async (_name, frame) => {
    await stage.start()
    const ann = await stage.connected('ann')
    const eve = await raw('eve')
    eve.send(frame)
    expect((await eve.close()).code).toBe(4400)
    ann.set('one', 'x', 1)
    await ann.saved()
  },
)

test('S1: two thousand seeded mutations of good frames: the process lives and the board stays readable', async () => {
  const server = await stage.start({ limits: { maxFramesPerSecond: 100_000, maxFramesBurst: 100_000 } })
  const ann = await stage.connected('ann')
  ann.set('one', 'x', 1)
  await ann.saved()
  const random = seededRandom(1)
  const good = [
    encodeUpdate(updateOf((doc) => doc.getMap('records').set('r', new Y.Map([['x', 'text']])))),
    encodeSyncStep1(Y.encodeStateVector(ann.doc)),
    encodeAck({ type: 'mark', mark: 5 }),
    encodePresence([encodePresenceEntry({ clientId: 5, clock: 1, json: '{"cursor":{"x":1}}' })]),
  ]
  const interesting = [0, 1, 127, 128, 255]
  let eve = await raw('eve')
  for (let i = 0; i < 2_000; i++) {
    const frame = Uint8Array.from(good[i % good.length] ?? [])
    const flips = 1 + Math.floor(random() * 3)
    for (let flip = 0; flip < flips; flip++) {
      const value = random() < 0.5 ? interesting[Math.floor(random() * interesting.length)] : Math.floor(random() * 256)
      frame[Math.floor(random() * frame.length)] = value ?? 0
    }
    const length = random() < 0.2 ? Math.floor(random() * frame.length) : frame.length
    if (eve.socket.readyState !== WebSocket.OPEN) eve = await raw('eve')
    eve.send(frame.subarray(0, length))
    if (i % 10 === 0) await new Promise(setImmediate)
  }
  eve.socket.terminate()
  ann.set('after', 'x', 2)
  await ann.saved()
  expect(JSON.parse(await server.rooms.read('board', canonicalJson))).toBeTypeOf('object')
  expect(ann.closed).toBeNull()
})

test('S2, S3: broken and oversize WebSocket frames end their socket only', async () => {
  const server = await stage.start({ limits: { maxPayloadBytes: 10_000 } })
  const ann = await stage.connected('ann')
  const large = await raw('eve')
  large.send(new Uint8Array(10_001))
  expect((await large.close()).code).toBe(1009)
  const rsv = await raw('eve')
  const socket: unknown = Reflect.get(rsv.socket, '_socket')
  if (!(socket instanceof Object && 'write' in socket && typeof socket.write === 'function'))
    throw new Error('No socket')
  Reflect.apply(socket.write, socket, [Buffer.from([0xff, 0xff, 0xff, 0xff])])
  await rsv.close()
  const text = await raw('eve')
  text.socket.send('hello')
  expect((await text.close()).code).toBe(4400)
  ann.set('one', 'x', 1)
  await ann.saved()
  expect(server.rooms.people('board')).toHaveLength(1)
})

test('S4: updates that promise millions of structs are refused before anything is made of them', async () => {
  await stage.start()
  const bombs = [
    numbers(1, 32 * 1024 * 1024, 1, 0),
    numbers(2 ** 40, 1, 1, 0),
    numbers(0, 2 ** 40),
    numbers(0, 1, 5, 2 ** 40),
  ]
  for (const bomb of bombs) {
    const eve = await raw('eve')
    eve.send(encodeUpdate(bomb))
    expect((await eve.close()).code).toBe(4400)
  }
})

test('S4: more structs than a live change may have are refused', async () => {
  const server = await stage.start({ limits: { maxLiveUpdateStructs: 50 } })
  const eve = await raw('eve')
  eve.send(encodeUpdate(updateOf((doc) => Array.from({ length: 51 }, (_, i) => doc.getMap('records').set(`r${i}`, 1)))))
  expect((await eve.close()).code).toBe(4413)
  expect((await server.log.load('board', 1)).updates).toEqual([])
})

test('S5: a flood of updates whose first one is missing is forgotten, then ends its socket', async () => {
  const server = await stage.start({ limits: { maxPendingStructsBytes: 2_000 } })
  const ann = await stage.connected('ann')
  const source = new Y.Doc()
  const updates: Uint8Array[] = []
  source.on('update', (update) => updates.push(update))
  for (let i = 0; i < 150; i++) source.getMap('records').set(`r${i}`, 'x'.repeat(50))
  const eve = await raw('eve')
  for (const update of updates.slice(1)) eve.send(encodeUpdate(update))
  expect((await eve.close()).code).toBe(4429)
  expect((await server.log.load('board', 1)).updates).toEqual([])
  ann.set('one', 'x', 1)
  await ann.saved()
})

test('S6: asking for the whole board again and again ends the socket after five answers', async () => {
  await stage.start()
  const eve = await raw('eve')
  await waitFor('the room is open', () => eve.frames.length > 0)
  const before = eve.ofType(0).length
  for (let i = 0; i < 6; i++) eve.send(encodeSyncStep1(numbers(0)))
  expect((await eve.close()).code).toBe(4429)
  expect(eve.ofType(0).length - before).toBeLessThanOrEqual(5)
})

test("S7, I9: nobody writes under somebody else's clientID, and the victim's edits all arrive", async () => {
  const server = await stage.start()
  const [ann, ben] = await Promise.all([stage.connected('ann'), stage.connected('ben')])
  ann.set('one', 'x', 1)
  await ann.saved()
  // A struct that says "deleted" at the clocks that ann will use next would swallow her next edits for ever.
  const clock = Y.getState(ann.doc.store, ann.doc.clientID)
  const burn = numbers(1, 1, ann.doc.clientID, clock, 0, 100, 0)
  Y.decodeUpdate(burn)
  const eve = await raw('eve')
  eve.send(encodeUpdate(burn))
  expect((await eve.close()).code).toBe(4403)
  for (let i = 0; i < 100; i++) ann.set(`r${i}`, 'x', i)
  await ann.saved()
  await waitFor('ben has all', () => ben.records.size === 101)
  expect(canonicalJson(ben.doc)).toBe(canonicalJson(ann.doc))
  expect(await server.log.clientOwners('board')).toEqual(new Map([[ann.doc.clientID, 'ann']]))
})

test('S7: a clientID stays with its owner after everybody has left, and the owner may go on with it', async () => {
  await stage.start()
  const doc = new Y.Doc()
  const first = await stage.connected('ann', { doc })
  first.set('one', 'x', 1)
  await first.saved()
  first.provider.destroy()
  const thief = new Y.Doc()
  Y.applyUpdate(thief, Y.encodeStateAsUpdate(doc))
  thief.clientID = doc.clientID
  thief.getMap('records').set('stolen', 1)
  const eve = await raw('eve')
  eve.send(encodeUpdate(Y.encodeStateAsUpdate(thief)))
  expect((await eve.close()).code).toBe(4403)
  const again = await stage.connected('ann', { doc })
  again.set('two', 'x', 1)
  await again.saved()
})

test("S7: the server's own clientID is nobody's to write under", async () => {
  const server = await stage.start()
  const clientID = await server.rooms.read('board', (doc) => doc.clientID)
  const forged = new Y.Doc()
  forged.clientID = clientID
  forged.getMap('records').set('forged', 1)
  const eve = await raw('eve')
  eve.send(encodeUpdate(Y.encodeStateAsUpdate(forged)))
  expect((await eve.close()).code).toBe(4403)
})

const FORBIDDEN: Readonly<Record<string, (doc: Y.Doc) => void>> = {
  'an unknown root': (doc) => doc.getMap('other').set('x', 1),
  'a document inside the document': (doc) => doc.getMap('records').set('x', new Y.Doc()),
  XML: (doc) => doc.getMap('records').set('x', new Y.XmlElement('script')),
}

test.each(Object.entries(FORBIDDEN))('S8: %s is refused', async (_name, change) => {
  const server = await stage.start()
  const eve = await raw('eve')
  eve.send(encodeUpdate(updateOf(change)))
  expect((await eve.close()).code).toBe(4403)
  expect(await server.rooms.read('board', (doc) => [...doc.share.keys()].sort())).toEqual([
    'meta',
    'records',
    'session',
  ])
})

test("S8: what a client writes into the server's own values is put back", async () => {
  const server = await stage.start()
  await server.rooms.edit('board', { type: 'migrate' }, (doc) => doc.getMap('meta').set('documentVersion', 1))
  const [ann, ben] = await Promise.all([stage.connected('ann'), stage.connected('ben')])
  ann.doc.getMap('meta').set('documentVersion', 99)
  ann.doc.getMap('meta').set('more', 'text')
  await ann.saved()
  await waitFor('ann has the server’s value', () => ann.doc.getMap('meta').get('documentVersion') === 1)
  expect(ann.doc.getMap('meta').has('more')).toBe(false)
  ben.set('one', 'x', 1)
  await ben.saved()
  expect(canonicalJson(await fold(server.log, 'board'))).toBe(canonicalJson(ben.doc))
})

test('S20: only /sync/<board id> is a socket of this server', async () => {
  const { port } = await stage.start()
  const answer = (target: string) =>
    new Promise<string>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(
          `GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
        )
      })
      let text = ''
      socket.on('data', (data) => {
        text += data.toString()
      })
      socket.on('close', () => resolve(text.split('\r\n')[0] ?? ''))
    })
  for (const target of [
    '/',
    '/sync/',
    '/sync/a/b',
    '//evil/sync/x',
    'http://evil/sync/x',
    '/sync/a%2Fb',
    '/api/x',
    '/sync/..',
  ]) {
    expect([target, await answer(target)]).toEqual([target, 'HTTP/1.1 404 Not Found'])
  }
})

test('F27: a failure inside one frame ends that socket, and the board and the process go on', async () => {
  await stage.start({
    rules: {
      repair: (_doc, touched) => {
        if (touched.has('trap')) throw new Error('A bug')
        return { repaired: 0, invalid: 0 }
      },
    },
  })
  const ann = await stage.connected('ann')
  const ben = await stage.connected('ben')
  const eve = await raw('eve')
  eve.send(encodeUpdate(updateOf((doc) => doc.getMap('records').set('trap', new Y.Map()))))
  expect((await eve.close()).code).toBe(4500)
  ann.set('one', 'x', 1)
  await ann.saved()
  await waitFor('ben has it', () => ben.records.has('one'))
})

test('I10: too many connections are turned away with a sentence', async () => {
  const { url } = await stage.start({ limits: { maxConnectionsPerUserPerBoard: 2, maxConnectionsPerBoard: 3 } })
  const open = [await raw('ann'), await raw('ann')]
  expect(await new RawSocket(`${url}/board?user=ann`).close()).toMatchObject({ code: 4429 })
  open.push(await raw('ben'))
  const full = await new RawSocket(`${url}/board?user=cem`).close()
  expect(full).toEqual({ code: 4429, reason: 'This board is full. Try again when somebody has left.' })
  for (const each of open) each.socket.terminate()
})
