// Content that a document must not have at all (SYNC-SPEC S8, S32): refused if the structs contain it, repaired if only
// the values do. Whatever arrives, the roots stay what they are and the board stays JSON.

import { afterAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { metaOf, recordsOf } from '@/lib/document/records/roots'
import { encodePresence, encodePresenceEntry, encodeUpdate } from '@/lib/protocol/frames'
import { canonicalJson } from '@/server/persistence/same-content'
import { everyRecordIsSound } from '../../support/invariants/authority'
import { fold } from '../../support/sync/fold'
import { Stage } from '../../support/sync/stage'
import { waitFor } from '../../support/wait-for'
import { joined, numbers, startWithCards, updateOf, visit } from './attack'

const stage = new Stage()
const CARD = 'shape:seed0'

const PROTOTYPE_KEYS = Reflect.ownKeys(Object.prototype)
afterAll(() => {
  expect(Reflect.ownKeys(Object.prototype), 'S32: no prototype was changed').toEqual(PROTOTYPE_KEYS)
})

/** The board is readable and complete, and the log holds the same. */
async function boardIsSound(what: string): Promise<void> {
  const { rooms, log } = stage.server
  const served = await rooms.read('board', (doc) => {
    expect([...doc.share.keys()].sort()).toEqual(['meta', 'records', 'session'])
    expect(JSON.parse(JSON.stringify(recordsOf(doc).toJSON()))).toBeTypeOf('object')
    everyRecordIsSound(doc, what)
    expect(recordsOf(doc).has(CARD)).toBe(true)
    return canonicalJson(doc)
  })
  expect(canonicalJson(await fold(log, 'board'))).toBe(served)
}

const REFUSED: Readonly<Record<string, (doc: Y.Doc) => void>> = {
  'an unknown root': (doc) => doc.getMap('other').set('x', 1),
  'a root called __proto__': (doc) => doc.getMap('__proto__').set('polluted', true),
  'a root called constructor': (doc) => doc.getMap('constructor').set('polluted', true),
  'an unknown root of text': (doc) => doc.getText('notes').insert(0, 'x'),
  'a value in the root of sessions': (doc) => doc.getMap('session').set('x', 10n),
  'a list in a root that is a map': (doc) => doc.getArray('records').push([1]),
  'text in a root that is a map': (doc) => doc.getText('meta').insert(0, 'x'),
  'a document inside the document': (doc) => doc.getMap('records').set('x', new Y.Doc()),
  'a document inside a record': (doc) => recordsOf(doc).set('x', new Y.Map<unknown>([['title', new Y.Doc()]])),
  'an XML hook': (doc) => doc.getMap('records').set('x', new Y.XmlHook('x')),
}

test.each(Object.entries(REFUSED))('S8: %s is refused', async (what, change) => {
  const server = await startWithCards(stage)
  const before = canonicalJson(await fold(server.log, 'board'))
  const eve = await visit(server, 'eve')
  eve.send(encodeUpdate(updateOf(change)))
  const { code, reason } = await eve.close()
  expect([code, reason]).toEqual([4403, expect.stringMatching(/ was refused\. Reload the page to go on\.$/)])
  expect(canonicalJson(await fold(server.log, 'board'))).toBe(before)
  await boardIsSound(what)
})

/** Layers of maps around a value, made from the outside in, because no stack is as deep. */
function nestMaps(outer: Y.Map<unknown>, depth: number): void {
  let map = outer
  for (let i = 0; i < depth; i++) {
    const inner = new Y.Map<unknown>()
    map.set('in', inner)
    map = inner
  }
}

function nestedLists(depth: number): unknown {
  let value: unknown = 1
  for (let i = 0; i < depth; i++) value = [value]
  return value
}

/** An update that sets a key of `records` to `depth` lists in each other, written by hand: encoders overflow as well. */
function deepLists(id: string, depth: number): Uint8Array {
  const text = (value: string) => joined(numbers(value.length), new TextEncoder().encode(value))
  const lists = new Uint8Array(2 * depth).map((_, i) => (i % 2 === 0 ? 117 : 1))
  const head = joined(numbers(1, 1, 1_000 + depth, 0, 8 | 32, 1), text('records'), text(id), numbers(1))
  return joined(head, lists, numbers(126, 0))
}

const setKey = (key: string, value: () => unknown) => (doc: Y.Doc) => {
  recordsOf(doc).get(CARD)?.set(key, value())
}

const MENDED: Readonly<Record<string, (doc: Y.Doc) => void>> = {
  'types nested 33 deep': (doc) => nestMaps(recordsOf(doc).get(CARD) ?? new Y.Map(), 33),
  'types nested a thousand deep': (doc) => nestMaps(recordsOf(doc).get(CARD) ?? new Y.Map(), 1_000),
  'lists nested 33 deep': setKey('meta.deep', () => nestedLists(33)),
  'lists nested a thousand deep': setKey('meta.deep', () => nestedLists(1_000)),
  'a key called __proto__': setKey('__proto__', () => ({ polluted: true })),
  'a key called constructor': setKey('constructor', () => ({ prototype: { polluted: true } })),
  'a key called prototype': setKey('prototype', () => ({ polluted: true })),
  'an object with its prototype set': setKey('meta.a', () => JSON.parse('{"__proto__":{"polluted":true}}') as object),
  'a BigInt': setKey('meta.big', () => 10n),
  'a BigInt in a list of an object': setKey('size', () => ({ w: [10n], h: 1 })),
  NaN: setKey('xy', () => [Number.NaN, 0]),
  Infinity: setKey('xy', () => [0, Number.POSITIVE_INFINITY]),
  bytes: setKey('meta.bytes', () => new Uint8Array(10)),
  undefined: setKey('meta.none', () => undefined),
  'a BigInt for a record': (doc) => doc.getMap('records').set('shape:evil', 10n),
  'bytes for a record': (doc) => doc.getMap('records').set('shape:evil', new Uint8Array(10)),
  'an element for a record': (doc) => doc.getMap('records').set('shape:evil', new Y.XmlElement('script')),
  'a fragment for a record': (doc) => doc.getMap('records').set('shape:evil', new Y.XmlFragment()),
  'a text of a fragment for a record': (doc) => doc.getMap('records').set('shape:evil', new Y.XmlText('x')),
  'an element deep inside of something else': (doc) =>
    doc.getMap('records').set('shape:evil', new Y.Map([['y', Y.Array.from([new Y.XmlElement('script')])]])),
  'a text of a fragment for a title': setKey('title', () => new Y.XmlText('x')),
  'a fragment in a text': (doc) =>
    (recordsOf(doc).get(CARD)?.get('title') as Y.Text | undefined)?.insertEmbed(0, new Y.XmlFragment()),
  'a fragment for the text of a card': setKey('words', () => new Y.XmlFragment()),
  'elements nested a thousand deep': (doc) => {
    let parent: Y.XmlFragment | Y.XmlElement = new Y.XmlFragment()
    recordsOf(doc).get(CARD)?.set('words', parent)
    for (let i = 0; i < 1_000; i++) {
      const inner = new Y.XmlElement('bulletList')
      parent.insert(0, [inner])
      parent = inner
    }
  },
  'a record called __proto__': (doc) => doc.getMap('records').set('__proto__', new Y.Map([['is', 'page']])),
}

test.each(Object.entries(MENDED))('S8: %s is mended', async (what, change) => {
  await startWithCards(stage)
  const [ben, eve] = [await stage.connected('ben'), await stage.connected('eve')]
  change(eve.doc)
  await eve.saved()
  await boardIsSound(what)
  await waitFor(
    'ben has the sound board',
    async () => canonicalJson(ben.doc) === (await stage.server.rooms.read('board', canonicalJson)),
  )
  expect([ben.closes, eve.closes]).toEqual([[], []])
})

test('S8: lists just shallow enough to be read end at most the socket that sent them', async () => {
  const server = await startWithCards(stage)
  const ann = await stage.connected('ann')
  // At some depth here a stack is too small for one of the steps: reading, applying, checking, encoding, measuring.
  for (let depth = 500; depth <= 16_000; depth = Math.ceil(depth * 1.1)) {
    const eve = await visit(server, `eve${depth}`)
    eve.send(encodeUpdate(deepLists(`shape:deep${depth}`, depth)))
    ann.set(CARD, 'xy', [depth, 0])
    await ann.saved()
    eve.socket.terminate()
  }
  expect(ann.closes).toEqual([])
  await boardIsSound('deep lists')
})

test('S8: maps nested deeper than any stack end at most the socket that sent them', async () => {
  const server = await startWithCards(stage)
  const ann = await stage.connected('ann')
  for (const depth of [500, 2_000, 8_000, 19_000]) {
    const eve = await visit(server, `eve${depth}`)
    const deep = updateOf((doc) => nestMaps(doc.getMap('records').set(`shape:deep`, new Y.Map()), depth))
    eve.send(encodeUpdate(deep))
    ann.set(CARD, 'xy', [depth, 0])
    await ann.saved()
    eve.socket.terminate()
  }
  expect(ann.closes).toEqual([])
  await boardIsSound('deep maps')
})

test("S8: what a client writes into the server's own values is put back", async () => {
  const server = await stage.start()
  await server.rooms.edit('board', { type: 'migrate' }, (doc) => metaOf(doc).set('documentVersion', 2))
  const [ann, ben] = await Promise.all([stage.connected('ann'), stage.connected('ben')])
  metaOf(ann.doc).set('documentVersion', 99)
  metaOf(ann.doc).set('more', 10n)
  nestMaps(metaOf(ann.doc), 100)
  await ann.saved()
  await waitFor('ann has the server’s value', () => metaOf(ann.doc).get('documentVersion') === 2)
  expect(metaOf(ann.doc).toJSON()).toEqual({ documentVersion: 2 })
  ben.set('one', 'x', 1)
  await ben.saved()
  expect(canonicalJson(await fold(server.log, 'board'))).toBe(canonicalJson(ben.doc))
})

test('S32: keys of prototypes in presence are data like any other', async () => {
  const server = await stage.start()
  const ben = await stage.connected('ben')
  const eve = await visit(server, 'eve')
  const json = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"pageId":"here"}'
  eve.send(encodePresence([encodePresenceEntry({ clientId: 5, clock: 1, json })]))
  await waitFor('ben sees eve', () => ben.provider.awareness.getStates().get(5)?.pageId === 'here')
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
  eve.socket.terminate()
})
