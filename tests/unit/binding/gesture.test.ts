// Gestures are presence: what peers see of a drag, what the document receives, and what remains when it is taken back
// or its sender vanishes.

import { afterEach, describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { readRecordOf } from '@/lib/document/records/records'
import { canonicalBoard } from '@/lib/document/view/read-board'
import {
  addCardTo,
  type BoardPeer,
  canonicalStore,
  createPeer,
  disposePeer,
  moveTo,
  seededUpdate,
  setProps,
} from '../../support/board-peer'
import { ManualScheduler } from '../../support/manual-scheduler'
import { YjsNetwork } from '../../support/yjs-network'

const peers: BoardPeer[] = []
afterEach(() => {
  for (const peer of peers.splice(0)) disposePeer(peer)
})

function setUp() {
  const network = new YjsNetwork()
  const scheduler = new ManualScheduler()
  const seed = seededUpdate()
  const join = (name: string, role: 'editor' | 'viewer' = 'editor') => {
    const peer = createPeer(name, seed, { role, scheduler })
    peers.push(peer)
    return { peer, index: network.join(peer) }
  }
  const [ada, ben] = [join('ada'), join('ben')]
  const id = addCardTo(ada.peer, { title: 'Card' })
  const tick = (ms: number) => {
    scheduler.advance(ms)
    network.deliverAll()
  }
  tick(1_000)
  return { network, scheduler, join, ada: ada.peer, ben: ben.peer, adaIndex: ada.index, id, tick }
}

function structs(doc: Y.Doc): number {
  let count = 0
  for (const items of doc.store.clients.values()) count += items.length
  return count
}

describe('a gesture', () => {
  it('shows on peers at once and leaves a handful of structs after a thousand frames', () => {
    const { ada, ben, id, tick } = setUp()
    const before = structs(ben.doc)
    ada.binding.markStep()
    ada.binding.beginGesture()
    for (let frame = 1; frame <= 1_000; frame++) {
      moveTo(ada, id, frame, frame / 2)
      tick(16)
      if (frame === 30) {
        expect((ben.store.get(id) as { x: number }).x).toBeGreaterThan(20)
        expect(readRecordOf(ben.doc, id)).toMatchObject({ x: 0 })
      }
    }
    ada.binding.endGesture()
    tick(1_000)
    expect(ben.store.get(id)).toMatchObject({ x: 1_000, y: 500 })
    expect(readRecordOf(ben.doc, id)).toMatchObject({ x: 1_000, y: 500 })
    expect(structs(ben.doc) - before).toBeLessThanOrEqual(4)
    ada.binding.undo()
    tick(0)
    expect(ben.store.get(id)).toMatchObject({ x: 0, y: 0 })
  })

  it('reaches the document once a second, so that a crash costs no more', () => {
    const { network, ada, ben, adaIndex, id, tick } = setUp()
    ada.binding.beginGesture()
    for (let frame = 1; frame <= 90; frame++) {
      moveTo(ada, id, frame, 0)
      tick(16)
    }
    expect((ben.store.get(id) as { x: number }).x).toBeGreaterThan(85)
    network.disconnect(adaIndex)
    const committed = readRecordOf(ben.doc, id)
    expect(committed).toMatchObject({ x: 63 })
    expect(ben.store.get(id)).toEqual(committed)
    expect(canonicalStore(ben.store)).toBe(canonicalBoard(ben.doc))
  })

  it('leaves no trace when it is taken back, even after it was committed in part', () => {
    const { ada, ben, id, tick } = setUp()
    moveTo(ada, id, 5, 5)
    ada.binding.markStep()
    ada.binding.beginGesture()
    const before = ada.store.get(id)
    moveTo(ada, id, 700, 700)
    tick(1_500)
    expect(readRecordOf(ben.doc, id)).toMatchObject({ x: 700 })
    setProps(ben, id, { color: 'green' })
    tick(50)
    ada.binding.cancelGesture(() => {
      if (before) ada.store.put([before])
    })
    tick(50)
    for (const peer of [ada, ben]) expect(peer.store.get(id)).toMatchObject({ x: 5, y: 5, props: { color: 'green' } })
    expect(ada.binding.canRedo.get()).toBe(false)
    expect(canonicalStore(ben.store)).toBe(canonicalBoard(ada.doc))
  })

  it('shows a new shape before the document has it, and takes it away again', () => {
    const { network, ada, ben, tick } = setUp()
    const sent = network.updatesSent
    ada.binding.beginGesture()
    const id = addCardTo(ada, { title: 'Drawn', x: 1 })
    tick(50)
    expect(ben.store.has(id)).toBe(true)
    ada.binding.cancelGesture(() => ada.store.remove([id]))
    tick(50)
    expect(ben.store.has(id)).toBe(false)
    expect(network.updatesSent).toBe(sent)
  })

  it('F34: lets go of a card that a peer moves: neither the drop nor an undo takes it from where the peer put it', () => {
    const { ada, ben, id, tick } = setUp()
    const other = addCardTo(ada)
    tick(1_000)
    ada.binding.beginGesture()
    for (const each of [id, other]) moveTo(ada, each, 100, 100)
    // Part of it has reached the document.
    tick(1_500)
    moveTo(ben, id, 300, 300)
    tick(50)
    for (const each of [id, other]) moveTo(ada, each, 120, 120)
    tick(50)
    expect(ada.store.get(id)).toMatchObject({ x: 300, y: 300 })
    expect(ada.store.get(other)).toMatchObject({ x: 120, y: 120 })
    ada.binding.endGesture()
    tick(1_000)
    for (const peer of [ada, ben]) {
      expect(peer.store.get(id)).toMatchObject({ x: 300, y: 300 })
      expect(peer.store.get(other)).toMatchObject({ x: 120, y: 120 })
    }
    ada.binding.undo()
    tick(1_000)
    for (const peer of [ada, ben]) {
      expect(peer.store.get(id)).toMatchObject({ x: 300, y: 300 })
      expect(peer.store.get(other)).toMatchObject({ x: 0, y: 0 })
    }
  })

  it('F34: keeps a peer’s changes of the card other than its place', () => {
    const { ada, ben, id, tick } = setUp()
    ada.binding.beginGesture()
    moveTo(ada, id, 100, 100)
    tick(50)
    setProps(ben, id, { color: 'violet', w: 300 })
    tick(50)
    moveTo(ada, id, 120, 120)
    ada.binding.endGesture()
    tick(1_000)
    const both = { x: 120, y: 120, props: { color: 'violet', w: 300 } }
    for (const peer of [ada, ben]) expect(peer.store.get(id)).toMatchObject(both)
  })

  it('F34: of two who drag one card the first to let go puts it down, and the other’s hand is empty', () => {
    const { ada, ben, id, tick } = setUp()
    for (const peer of [ada, ben]) peer.binding.beginGesture()
    for (let x = 1; x <= 60; x++) {
      moveTo(ada, id, x, 0)
      moveTo(ben, id, 1_000 + x, 0)
      tick(50)
    }
    // Each still holds the card, and neither has written.
    expect(ada.store.get(id)).toMatchObject({ x: 60 })
    expect(ben.store.get(id)).toMatchObject({ x: 1_060 })
    tick(2_000)
    ada.binding.endGesture()
    tick(50)
    moveTo(ben, id, 1_100, 0)
    ben.binding.endGesture()
    // A shape that was put down is shown for a moment after its end is known.
    for (let i = 0; i < 3; i++) tick(1_000)
    for (const peer of [ada, ben]) expect(peer.store.get(id)).toMatchObject({ x: 60 })
    ben.binding.undo()
    tick(1_000)
    for (const peer of [ada, ben]) expect(peer.store.get(id)).toMatchObject({ x: 60 })
  })

  it.each(['ada', 'ben'] as const)('F34: of %s writes nothing that crosses the drop of a peer on its way', (slower) => {
    const { network, scheduler, ada, ben, id, tick } = setUp()
    const [slow, quick] = slower === 'ada' ? [ada, ben] : [ben, ada]
    slow.binding.beginGesture()
    moveTo(slow, id, 100, 100)
    quick.binding.beginGesture()
    moveTo(quick, id, 300, 300)
    tick(50)
    quick.binding.endGesture()
    // The time of the next commit comes before the drop has arrived.
    scheduler.advance(2_000)
    network.deliverAll()
    tick(1_000)
    for (const peer of [ada, ben]) expect(peer.store.get(id)).toMatchObject({ x: 300, y: 300 })
    slow.binding.endGesture()
    tick(1_000)
    for (const peer of [ada, ben]) expect(peer.store.get(id)).toMatchObject({ x: 300, y: 300 })
  })

  it('reaches the document later where a peer has held the card too, and has put it back', () => {
    const { ada, ben, id, tick } = setUp()
    for (const peer of [ada, ben]) peer.binding.beginGesture()
    moveTo(ada, id, 100, 100)
    const before = ben.store.get(id)
    moveTo(ben, id, 300, 300)
    tick(50)
    tick(1_500)
    expect(readRecordOf(ada.doc, id)).toMatchObject({ x: 0 })
    ben.binding.cancelGesture(() => {
      if (before) ben.store.put([before])
    })
    ben.binding.endGesture()
    for (let i = 0; i < 3; i++) tick(1_000)
    expect(readRecordOf(ben.doc, id)).toMatchObject({ x: 100 })
  })

  it('lets go of a card that a peer deletes', () => {
    const { ada, ben, id, tick } = setUp()
    ada.binding.beginGesture()
    moveTo(ada, id, 100, 100)
    tick(50)
    ben.store.remove([id])
    tick(50)
    expect(ada.store.has(id)).toBe(false)
    ada.binding.endGesture()
    tick(1_000)
    expect(ben.store.has(id)).toBe(false)
    expect(canonicalBoard(ada.doc)).toBe(canonicalBoard(ben.doc))
  })

  it('of a viewer is not shown', () => {
    const { join, ben, id, tick } = setUp()
    const { peer: viewer } = join('vera', 'viewer')
    tick(50)
    viewer.awareness.setLocalStateField('gesture', { [id]: { x: 999 } })
    tick(50)
    expect(ben.store.get(id)).toMatchObject({ x: 0 })
  })

  it('gives way to the document where its watcher moved the card after its end', () => {
    const { ada, ben, id, tick } = setUp()
    ada.binding.beginGesture()
    setProps(ada, id, { w: 333 })
    tick(50)
    ada.binding.cancelGesture(() => setProps(ada, id, { w: 220 }))
    ada.awareness.setLocalStateField('gesture', { [id]: { props: { w: 444 } } })
    tick(50)
    ada.awareness.setLocalStateField('gesture', null)
    tick(50)
    moveTo(ben, id, 1, 1)
    tick(1_000)
    expect(canonicalStore(ben.store)).toBe(canonicalBoard(ben.doc))
  })

  it('doesn’t jump back between its end and its commit', () => {
    const { network, scheduler, ada, ben, id, tick } = setUp()
    ada.binding.beginGesture()
    moveTo(ada, id, 100, 0)
    tick(50)
    expect(ben.store.get(id)).toMatchObject({ x: 100 })
    ada.binding.endGesture()
    scheduler.advance(50)
    // The commit was sent first, but the log holds it back: presence overtakes it.
    while (network.pending > 0) {
      network.deliverOne(0.999_999)
      expect(ben.store.get(id)).toMatchObject({ x: 100 })
    }
    tick(1_000)
    expect(ben.store.get(id)).toMatchObject({ x: 100 })
  })
})

describe('presence', () => {
  it('is one record a client, gone when the client is', () => {
    const { network, join, ada, adaIndex, ben, tick } = setUp()
    const { peer: second } = join('ada')
    for (const peer of [ada, second]) {
      peer.binding.publishPresence({ pageId: 'page:page', cursor: { x: 1, y: 2, type: 'default', rotation: 0 } })
    }
    tick(100)
    const seen = () => ben.store.allRecords().filter((record) => record.typeName === 'instance_presence')
    expect(seen().map((record) => (record as { userId: string }).userId)).toEqual(['ada', 'ada'])
    network.disconnect(adaIndex)
    expect(seen()).toHaveLength(1)
  })
})
