// Locks of hosts, on the page of a person who isn't one: no change is written or taken back, and the person gets a
// message (SYNC-SPEC S37).

import { describe, expect, it } from 'vitest'
import type { HeldBack } from '@/components/binding/index'
import { HOST_LOCK } from '@/lib/document/records/host-locks'
import { readRecordOf } from '@/lib/document/records/records'
import { addCardTo, type BoardPeer, createPeer, moveTo, setProps } from '../../support/board-peer'
import { PeersAtABoard } from './peers-at-a-board'

const { peers, setUpPeers } = new PeersAtABoard()

/** Ada and Ben with a locked and a free card, and a host. */
function setUpLocked() {
  const { network, ada, ben, seed } = setUpPeers()
  const host = createPeer('host', seed, { role: 'facilitator' })
  peers.push(host)
  network.join(host)
  const [held, free] = [addCardTo(ada, { title: 'Held' }), addCardTo(ada, { title: 'Free' })]
  network.settle()
  const setLock = (isLocked: boolean) => {
    host.store.update(held, (shape) => ({ ...shape, meta: isLocked ? { [HOST_LOCK]: true } : {} }))
  }
  const told: HeldBack[] = []
  ben.binding.onHeldBack((what) => told.push(what))
  return { network, ada, ben, host, held, free, setLock, told }
}

const xOf = ({ doc }: BoardPeer, id: string) => readRecordOf(doc, id)?.x

describe('S37 the page of a person who isn’t a host', () => {
  it('writes no change of a locked record, shows it as it was, and writes all other changes', () => {
    const { network, ben, held, free, setLock } = setUpLocked()
    setLock(true)
    network.settle()
    moveTo(ben, held, 500, 0)
    setProps(ben, held, { title: 'Mine' })
    ben.store.remove([held])
    moveTo(ben, free, 7, 0)
    network.settle()
    for (const peer of peers) {
      expect([xOf(peer, held), xOf(peer, free)]).toEqual([0, 7])
      expect(peer.store.get(held)).toMatchObject({ x: 0, props: { title: 'Held' } })
    }
  })

  it('is a host’s page no more once its person is none', () => {
    const { network, host, held, setLock } = setUpLocked()
    setLock(true)
    moveTo(host, held, 12, 0)
    network.settle()
    expect(xOf(host, held)).toBe(12)
    host.binding.setUser({ id: 'host', name: 'host', color: '#2f6fde', role: 'editor' })
    moveTo(host, held, 500, 0)
    network.settle()
    for (const peer of peers) expect(xOf(peer, held)).toBe(12)
  })

  it('drops the step of undo that would change it with a message: the previous one is next', () => {
    const { network, ben, held, free, setLock, told } = setUpLocked()
    ben.binding.markStep()
    moveTo(ben, free, 7, 0)
    ben.binding.markStep()
    moveTo(ben, held, 30, 0)
    network.settle()
    ben.binding.markSaved()
    setLock(true)
    network.settle()
    ben.binding.undo()
    expect([xOf(ben, held), xOf(ben, free)]).toEqual([30, 7])
    expect(told).toEqual([{ what: 'undo', ids: [held] }])
    ben.binding.undo()
    expect([xOf(ben, held), xOf(ben, free)]).toEqual([30, 0])
  })

  it('reports once the work that was not saved when the lock came, and none that was', () => {
    const { network, ben, held, free, setLock, told } = setUpLocked()
    moveTo(ben, held, 30, 0)
    moveTo(ben, free, 7, 0)
    setLock(true)
    network.settle()
    expect(told).toEqual([{ what: 'unsaved', ids: [held] }])
    for (const isLocked of [false, true, false]) {
      setLock(isLocked)
      network.settle()
    }
    expect(told).toHaveLength(1)
    moveTo(ben, held, 40, 0)
    ben.binding.markSaved()
    setLock(true)
    network.settle()
    expect(told).toHaveLength(1)
  })

  it('reports nothing of work under the lock by a former host', () => {
    const { network, ada, host, held, free, setLock } = setUpLocked()
    const told: HeldBack[] = []
    host.binding.onHeldBack((what) => told.push(what))
    setLock(true)
    network.settle()
    host.binding.markSaved()
    moveTo(host, held, 12, 0)
    network.settle()
    host.binding.setUser({ id: 'host', name: 'host', color: '#2f6fde', role: 'editor' })
    moveTo(ada, free, 7, 0)
    network.settle()
    expect(told).toEqual([])
  })

  it('drops what a gesture holds of it, and commits what else the gesture moved', () => {
    const { network, ben, held, free, setLock } = setUpLocked()
    ben.binding.markStep()
    ben.binding.beginGesture()
    moveTo(ben, held, 300, 0)
    moveTo(ben, free, 7, 0)
    setLock(true)
    network.deliverAll()
    ben.binding.endGesture()
    network.settle()
    for (const peer of peers) expect([xOf(peer, held), xOf(peer, free)]).toEqual([0, 7])
    expect(ben.store.get(held)).toMatchObject({ x: 0 })
  })
})
