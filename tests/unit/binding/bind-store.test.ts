// The binding between a real tldraw store and a document, person by person.

import { afterEach, describe, expect, it, vi } from 'vitest'
import { canonicalBoard } from '@/lib/document/read-board'
import { deleteRecord, readRecordOf } from '@/lib/document/records'
import { recordsOf } from '@/lib/document/roots'
import {
  addCardTo,
  type BoardPeer,
  canonicalStore,
  cardRecord,
  createPeer,
  disposePeer,
  moveTo,
  seededUpdate,
  setProps,
} from '../../support/board-peer'
import { YjsNetwork } from '../../support/yjs-network'

const aNumber: unknown = expect.any(Number)
const peers: BoardPeer[] = []
afterEach(() => {
  for (const peer of peers.splice(0)) disposePeer(peer)
  vi.unstubAllGlobals()
})

function setUp(count = 2) {
  const network = new YjsNetwork()
  const seed = seededUpdate()
  const made = Array.from({ length: count }, (_, i) => {
    const peer = createPeer(`person-${i}`, seed)
    peers.push(peer)
    network.join(peer)
    return peer
  })
  const [ada, ben] = made
  if (!ada || !ben) throw new Error('two peers at least')
  return { network, ada, ben, seed }
}

describe('bindStore', () => {
  it('fills the store and writes nothing by itself', () => {
    const { network, ada, ben } = setUp()
    expect(canonicalStore(ada.store)).toBe(canonicalBoard(ada.doc))
    network.settle()
    expect(network.updatesSent).toBe(0)
    expect(ben.store.has('page:page' as never)).toBe(true)
  })

  it('lets one card be moved, recoloured and retyped at once', () => {
    const { network, ada, ben } = setUp()
    const id = addCardTo(ada, { title: 'Export rules' })
    network.deliverAll()
    moveTo(ada, id, 500, 40)
    setProps(ben, id, { color: 'red' })
    setProps(ada, id, { title: 'New export rules' })
    setProps(ben, id, { title: 'Export rules, 2024' })
    network.deliverAll()
    for (const peer of [ada, ben]) {
      expect(peer.store.get(id)).toMatchObject({
        x: 500,
        y: 40,
        props: { color: 'red', title: 'New export rules, 2024' },
      })
    }
    const sent = network.updatesSent
    network.settle()
    expect(network.updatesSent).toBe(sent)
  })

  it('merges what two people type in an empty text field of a risk', () => {
    const { network, ada, ben } = setUp()
    const id = addCardTo(ada)
    network.deliverAll()
    setProps(ada, id, { fields: { cause: 'rivalry', likelihoodCurrent: 3 } })
    setProps(ben, id, { fields: { cause: 'trust ' } })
    network.deliverAll()
    const cause: unknown = expect.stringMatching(/^(rivalrytrust |trust rivalry)$/)
    expect(readRecordOf(ben.doc, id)).toMatchObject({ props: { fields: { cause, likelihoodCurrent: 3 } } })
    expect(ada.store.get(id)).toMatchObject({ props: { fields: { cause, likelihoodCurrent: 3 } } })
  })

  it('lets a delete win over a move', () => {
    const { network, ada, ben } = setUp()
    const id = addCardTo(ada)
    network.deliverAll()
    ada.store.remove([id])
    moveTo(ben, id, 900, 900)
    network.settle()
    for (const peer of [ada, ben]) {
      expect(peer.store.has(id)).toBe(false)
      expect(recordsOf(peer.doc).has(id)).toBe(false)
    }
  })

  it('takes a viewer’s changes back and writes none', () => {
    const { network, ada, seed } = setUp()
    const viewer = createPeer('viewer', seed, { role: 'viewer' })
    peers.push(viewer)
    network.join(viewer)
    const id = addCardTo(ada)
    network.deliverAll()
    moveTo(viewer, id, 77, 77)
    const own = addCardTo(viewer)
    expect(viewer.store.get(id)).toMatchObject({ x: 0 })
    expect(viewer.store.has(own)).toBe(false)
    expect(network.pending).toBe(0)
  })

  it('F29 shows all other records beside one that tldraw refuses', () => {
    const { network, ada, ben } = setUp()
    const good = cardRecord()
    const bad = cardRecord()
    const id = addCardTo(ada)
    network.deliverAll()
    ada.doc.transact(() => {
      for (const record of [bad, good]) {
        recordsOf(ada.doc).set(record.id, recordsOf(ada.doc).get(id)?.clone() as never)
      }
      recordsOf(ada.doc).get(bad.id)?.set('size', { w: 'wide', h: 1 })
    })
    network.deliverAll()
    expect(ben.store.has(good.id as never)).toBe(true)
    expect(ben.store.has(bad.id as never)).toBe(false)
    moveTo(ada, id, 5, 5)
    network.deliverAll()
    expect(ben.store.get(id)).toMatchObject({ x: 5 })
  })

  it('hides what stands on no ground, and shows it when it does', () => {
    const { network, ada, ben } = setUp()
    const frame = addCardTo(ada)
    const child = addCardTo(ada, { parentId: frame })
    network.deliverAll()
    ada.doc.transact(() => deleteRecord(ada.doc, frame))
    network.deliverAll()
    expect(ben.store.has(child)).toBe(false)
    expect(recordsOf(ben.doc).has(child)).toBe(true)
    ada.binding.undo()
    expect(ben.store.has(frame)).toBe(false)
  })

  it('hides a record that lost a value, with what stands on it, whatever each store had; and shows it when it is whole', () => {
    const { network, ada, ben, seed } = setUp()
    const frame = addCardTo(ada)
    const child = addCardTo(ada, { parentId: frame })
    network.settle()
    // A take-back overtakes the move that it belongs to, so that no place is left: Ben has seen another one before.
    network.disconnect(1)
    moveTo(ben, frame, 10, 10)
    ada.doc.transact(() => recordsOf(ada.doc).get(frame)?.delete('xy'))
    ben.doc.transact(() => recordsOf(ben.doc).get(frame)?.delete('xy'))
    network.settle()
    const late = createPeer('late', seed)
    peers.push(late)
    network.join(late)
    for (const { store } of peers) {
      expect(store.has(frame)).toBe(false)
      expect(store.has(child)).toBe(false)
    }
    ada.doc.transact(() => recordsOf(ada.doc).get(frame)?.set('xy', [3, 4]))
    network.settle()
    for (const { doc, store } of peers) {
      expect(store.get(frame)).toMatchObject({ x: 3, y: 4 })
      expect(canonicalStore(store)).toBe(canonicalBoard(doc))
    }
  })

  it('keeps a change of the same frame in which a peer moves the ground below it', () => {
    const { network, ada, ben } = setUp()
    const [frame, other] = [addCardTo(ada), addCardTo(ada)]
    const child = addCardTo(ada, { parentId: frame })
    network.settle()
    // As in a browser, the store holds back what it tells its listeners until the next frame, which doesn't come here.
    vi.stubGlobal('__FORCE_RAF_IN_TESTS__', true)
    vi.stubGlobal('requestAnimationFrame', () => 1)
    vi.stubGlobal('cancelAnimationFrame', () => undefined)
    ada.doc.transact(() => recordsOf(ada.doc).get(frame)?.set('parentId', other))
    moveTo(ben, child, 77, 77)
    network.settle()
    for (const { doc, store } of peers) {
      expect(store.get(child)).toMatchObject({ x: 77 })
      expect(canonicalStore(store)).toBe(canonicalBoard(doc))
    }
  })

  it('keeps a page on the screen while the document’s only one can’t be shown', () => {
    const { network, ada, ben } = setUp()
    const id = addCardTo(ada)
    network.settle()
    ada.doc.transact(() => recordsOf(ada.doc).get('page:page')?.delete('name'))
    network.settle()
    for (const { store } of peers) {
      expect(store.has('page:page' as never)).toBe(true)
      expect(store.has(id)).toBe(false)
    }
    ben.doc.transact(() => recordsOf(ben.doc).get('page:page')?.set('name', 'Page 1'))
    network.settle()
    for (const { doc, store } of peers) expect(canonicalStore(store)).toBe(canonicalBoard(doc))
  })
})

describe('undo', () => {
  it('takes back only its own last change', () => {
    const { network, ada, ben } = setUp()
    const id = addCardTo(ada, { title: 'One' })
    network.deliverAll()
    ada.binding.markStep()
    moveTo(ada, id, 300, 300)
    network.deliverAll()
    setProps(ben, id, { color: 'blue' })
    network.deliverAll()
    ada.binding.undo()
    network.deliverAll()
    expect(ben.store.get(id)).toMatchObject({ x: 0, y: 0, props: { color: 'blue', title: 'One' } })
    ada.binding.redo()
    network.deliverAll()
    expect(ben.store.get(id)).toMatchObject({ x: 300, props: { color: 'blue' } })
  })

  it('takes a group back and does it again at once, in as many updates as it came in', () => {
    const { network, ada, ben } = setUp()
    const before = addCardTo(ada)
    ada.binding.beginGroup()
    const pieces = [0, 1, 2].map(() => {
      const id = addCardTo(ada)
      ada.binding.markStep()
      return id
    })
    ada.binding.endGroup()
    const after = addCardTo(ada)
    network.deliverAll()
    const there = () => [before, ...pieces, after].map((id) => ben.store.has(id))
    const sent = (act: () => void) => {
      const { updatesSent } = network
      act()
      network.deliverAll()
      return network.updatesSent - updatesSent
    }
    ada.binding.undo()
    network.deliverAll()
    expect(there()).toEqual([true, true, true, true, false])
    expect(sent(() => ada.binding.undo())).toBe(3)
    expect(there()).toEqual([true, false, false, false, false])
    expect(sent(() => ada.binding.redo())).toBe(3)
    expect(there()).toEqual([true, true, true, true, false])
    ada.binding.undo()
    ada.binding.undo()
    network.deliverAll()
    expect(there()).toEqual([false, false, false, false, false])
  })

  it('of a group that is called off leaves no trace, and nothing of the step before it', () => {
    const { network, ada, ben } = setUp()
    const kept = addCardTo(ada)
    ada.binding.beginGroup()
    const dropped = [addCardTo(ada), addCardTo(ada)]
    ada.binding.cancelGroup()
    ada.binding.beginGroup()
    ada.binding.cancelGroup()
    network.deliverAll()
    expect([kept, ...dropped].map((id) => ben.store.has(id))).toEqual([true, false, false])
    expect(ada.binding.canRedo.get()).toBe(false)
    ada.binding.undo()
    expect(ada.store.has(kept)).toBe(false)
  })

  it('doesn’t bring back a record that a peer deleted', () => {
    const { network, ada, ben } = setUp()
    const id = addCardTo(ada)
    ada.binding.markStep()
    moveTo(ada, id, 10, 10)
    network.deliverAll()
    ben.store.remove([id])
    network.deliverAll()
    ada.binding.undo()
    network.settle()
    expect(ada.store.has(id)).toBe(false)
    expect(canonicalBoard(ada.doc)).toBe(canonicalBoard(ben.doc))
  })

  it('leaves a value that a peer has set since', () => {
    const { network, ada, ben } = setUp()
    const id = addCardTo(ada)
    ada.binding.markStep()
    moveTo(ada, id, 10, 10)
    network.deliverAll()
    moveTo(ben, id, 20, 20)
    network.deliverAll()
    ada.binding.undo()
    network.settle()
    expect(ben.store.get(id)).toMatchObject({ x: 20 })
  })

  it('never leaves a card without a place when both moved it at once', () => {
    for (const isAda of [true, false]) {
      const { network, ada, ben } = setUp()
      const id = addCardTo(ada)
      network.settle()
      for (const peer of [ada, ben]) peer.binding.markStep()
      moveTo(ada, id, 10, 10)
      moveTo(ben, id, 20, 20)
      network.deliverAll()
      const undoing = isAda ? ada : ben
      undoing.binding.undo()
      network.settle()
      expect(readRecordOf(ada.doc, id)).toMatchObject({ x: aNumber, y: aNumber })
      expect(canonicalBoard(ada.doc)).toBe(canonicalBoard(ben.doc))
    }
  })

  it('brings a whole card back, also where a peer wrote to it while it was being deleted', () => {
    const { network, ada, ben } = setUp()
    const id = addCardTo(ada, { title: 'Whole', x: 7 })
    network.settle()
    const before = ada.store.get(id)
    ada.binding.markStep()
    ada.store.remove([id])
    moveTo(ben, id, 99, 99)
    setProps(ben, id, { color: 'red' })
    network.settle()
    ada.binding.undo()
    network.settle()
    for (const peer of [ada, ben]) expect(peer.store.get(id)).toEqual(before)
    for (let round = 0; round < 3; round++) {
      ada.binding.redo()
      expect(ada.store.has(id)).toBe(false)
      ada.binding.undo()
      expect(ada.store.get(id)).toEqual(before)
    }
  })
})

describe('side effects', () => {
  it('of a merged change are neither shown nor written by those who merge it', () => {
    const { network, ada, ben } = setUp(4)
    const moved = addCardTo(ada)
    const follower = addCardTo(ada)
    network.settle()
    for (const { store } of peers) {
      // What tldraw does with an arrow whose card moves, at its worst: another value on every screen.
      store.sideEffects.registerAfterChangeHandler('shape', (before, after) => {
        if (after.id !== moved || before.x === after.x) return
        store.update(follower, (shape) => ({
          ...shape,
          index: `a${Math.floor(Math.random() * 1e6) + 1}` as typeof shape.index,
        }))
      })
    }
    moveTo(ben, moved, 50, 50)
    network.settle()
    expect(network.updatesSent, 'two cards and Ben’s move').toBe(3)
    const indexes = new Set(peers.map(({ store }) => store.get(follower)?.index))
    expect(indexes.size).toBe(1)
    expect(indexes).not.toContain('a1')
    for (const { store, doc } of peers) expect(canonicalStore(store)).toBe(canonicalBoard(doc))
  })
})
