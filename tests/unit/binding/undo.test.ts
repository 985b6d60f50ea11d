// Undo through the binding: only one's own steps, whatever others did in between.

import { describe, expect, it } from 'vitest'
import { readRecordOf } from '@/lib/document/records/records'
import { canonicalBoard } from '@/lib/document/view/read-board'
import { addCardTo, moveTo, setProps } from '../../support/board-peer'
import { PeersAtABoard } from './peers-at-a-board'

const { setUpPeers } = new PeersAtABoard()

const aNumber: unknown = expect.any(Number)

describe('undo', () => {
  it('takes back only its own last change', () => {
    const { network, ada, ben } = setUpPeers()
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

  it('F34: brings back what it deleted and leaves what a peer has moved since where the peer put it', () => {
    const { network, ada, ben } = setUpPeers()
    const [gone, moved, own] = [addCardTo(ada), addCardTo(ada), addCardTo(ada)]
    network.deliverAll()
    ada.binding.beginGesture()
    ada.store.remove([gone])
    for (const id of [moved, own]) moveTo(ada, id, 10, 10)
    ada.binding.endGesture()
    network.deliverAll()
    moveTo(ben, moved, 500, 500)
    network.deliverAll()
    ada.binding.undo()
    network.deliverAll()
    for (const { store } of [ada, ben]) {
      expect(store.has(gone)).toBe(true)
      expect(store.get(own)).toMatchObject({ x: 0, y: 0 })
      expect(store.get(moved)).toMatchObject({ x: 500, y: 500 })
    }
  })

  it('takes a group back and does it again at once, in as many updates as it came in', () => {
    const { network, ada, ben } = setUpPeers()
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

  it('of a cancelled group leaves no trace, and nothing of the step before it', () => {
    const { network, ada, ben } = setUpPeers()
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
    const { network, ada, ben } = setUpPeers()
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
    const { network, ada, ben } = setUpPeers()
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
      const { network, ada, ben } = setUpPeers()
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
    const { network, ada, ben } = setUpPeers()
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
