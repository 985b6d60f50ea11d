// Convergence fuzz without a network (SYNC-SPEC 5.3): people with real stores and the real binding do random things,
// messages come late, twice, in any order or not at all. fast-check prints seed and operations of a failure;
// PROPERTY_SEED=<seed> repeats one, and PROPERTY_RUNS=<factor> tries more. Its findings are kept as unit tests.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { invalidReason } from '@/lib/document/records/record-validity'
import { readRecordOf } from '@/lib/document/records/records'
import { recordsOf } from '@/lib/document/records/roots'
import { repairBoard } from '@/lib/document/repair/repair'
import { canonicalBoard, readBoard } from '@/lib/document/view/read-board'
import { rewriteBoard } from '@/lib/document/write/rewrite-board'
import {
  addCardTo,
  type BoardPeer,
  canonicalStore,
  createPeer,
  disposePeer,
  moveTo,
  seededUpdate,
  setProps,
} from '../support/board-peer'
import { siblingsAreTold } from '../support/invariants/siblings'
import { type Order, YjsNetwork } from '../support/yjs-network'
import { type Operation, operations, perform } from './board-operations'

const factor = Number(process.env.PROPERTY_RUNS ?? 1)
const parameters = (runs: number) => ({ numRuns: runs * factor })
const SEED = seededUpdate()

/** Runs `scenario` with some people at one board and leaves nothing behind. */
function withPeers(count: number, scenario: (peers: BoardPeer[], network: YjsNetwork) => void): void {
  const network = new YjsNetwork()
  const peers = Array.from({ length: count }, (_, i) => createPeer(`person-${i}`, SEED, { clientId: i + 100 }))
  for (const peer of peers) network.join(peer)
  try {
    scenario(peers, network)
  } finally {
    for (const peer of peers) disposePeer(peer)
  }
}

/** All hands off, all messages through, all timers run. */
function comeToRest(peers: readonly BoardPeer[], network: YjsNetwork): void {
  for (const peer of peers) peer.binding.endGesture()
  for (let round = 0; round < 3; round++) {
    for (const peer of peers) peer.scheduler.advance(2_000)
    network.settle()
  }
}

function expectOneBoard(peers: readonly BoardPeer[]): void {
  const boards = new Set(peers.map((peer) => canonicalBoard(peer.doc)))
  expect(boards.size).toBe(1)
  const stores = new Set(peers.map((peer) => canonicalStore(peer.store)))
  expect(stores.size).toBe(1)
  for (const { doc } of peers) expect(doc.store.pendingStructs).toBeNull()
}

function expectValid(peers: readonly BoardPeer[]): void {
  for (const { doc } of peers) {
    for (const record of readBoard(doc).records.values()) {
      expect(invalidReason(record), JSON.stringify(record)).toBeUndefined()
    }
  }
}

function run(all: readonly Operation[], count: number, order: Order): void {
  withPeers(count, (peers, network) => {
    for (const operation of all) perform(operation, peers, network, order)
    comeToRest(peers, network)
    expectOneBoard(peers)
    // Out of order, a record can lose a value for a while, and a delete and its undo in that time keep it lost.
    if (order === 'socket') expectValid(peers)

    const sent = network.updatesSent
    comeToRest(peers, network)
    expect(network.updatesSent, 'idle peers must not write').toBe(sent)
    expect(network.pending).toBe(0)

    const [first] = peers
    if (!first) return
    expect(canonicalBoard(rewriteBoard(first.doc))).toBe(canonicalBoard(first.doc))
    // After the server's repair the stores hold the whole document: no record in it refers to a missing one.
    repairBoard(first.doc, recordsOf(first.doc).keys())
    comeToRest(peers, network)
    expectOneBoard(peers)
    expectValid(peers)
    expect(canonicalStore(first.store)).toBe(canonicalBoard(first.doc))
    siblingsAreTold(readBoard(first.doc).records.values())
  })
}

describe('any work of any people', () => {
  it('I4 I6 I16 ends in one board, without echo, in any order of messages', () => {
    fc.assert(
      fc.property(operations(3, 60), (all) => run(all, 3, 'any')),
      parameters(40),
    )
  })

  it('I4 I7 ends in one valid board without the server’s help, in the order of sockets', () => {
    fc.assert(
      fc.property(operations(3, 60), (all) => run(all, 3, 'socket')),
      parameters(40),
    )
  })

  it('I4 ends in one board for many people', () => {
    fc.assert(
      fc.property(operations(6, 80), (all) => run(all, 6, 'any')),
      parameters(12),
    )
  })
})

describe('two people at one card', () => {
  const words = fc.array(
    fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 30 }), fc.constantFrom('a', 'b', '字', '😀')),
    {
      maxLength: 30,
    },
  )

  it('keeps every letter that both type, in every text', () => {
    fc.assert(
      fc.property(words, fc.constantFrom('title', 'body', 'cause'), (letters, field) => {
        withPeers(2, (peers, network) => {
          const [ada, ben] = peers
          if (!ada || !ben) return
          const id = addCardTo(ada)
          network.deliverAll()
          const textOf = (peer: BoardPeer): string => {
            const props = readRecordOf(peer.doc, id)?.props as {
              title: string
              body: string
              fields: { cause?: string }
            }
            return field === 'title' || field === 'body' ? props[field] : (props.fields.cause ?? '')
          }
          for (const [isAda, at, letter] of letters) {
            const peer = isAda ? ada : ben
            const before = [...textOf(peer)]
            before.splice(at % (before.length + 1), 0, letter)
            const text = before.join('')
            setProps(peer, id, field === 'cause' ? { fields: { cause: text } } : { [field]: text })
            if (at % 3 === 0) network.deliverAll()
          }
          comeToRest(peers, network)
          expectOneBoard(peers)
          expect([...textOf(ada)].sort()).toEqual(letters.map(([, , letter]) => letter).sort())
        })
      }),
      parameters(60),
    )
  })

  it('never brings a deleted card back, whatever the other one does to it', () => {
    fc.assert(
      fc.property(operations(1, 25), fc.boolean(), (all, isFirst) => {
        withPeers(2, (peers, network) => {
          const [ben, ada] = peers
          if (!ada || !ben) return
          const id = addCardTo(ada)
          network.settle()
          network.disconnect(0)
          if (isFirst) ada.store.remove([id])
          // A person who undoes their own delete wants the card; that isn't the case here.
          for (const operation of all) if (operation.type !== 'delete') perform(operation, [ben], new YjsNetwork())
          if (!isFirst) ada.store.remove([id])
          comeToRest(peers, network)
          expectOneBoard(peers)
          expect(readBoard(ada.doc).records.has(id)).toBe(false)
          expect(ben.store.has(id)).toBe(false)
        })
      }),
      parameters(60),
    )
  })

  it('takes back one’s own change and leaves the other’s', () => {
    const change = fc.constantFrom('move', 'color', 'title', 'score', 'size')
    fc.assert(
      fc.property(change, change, fc.boolean(), (mine, theirs, isLater) => {
        if (mine === theirs) return
        withPeers(2, (peers, network) => {
          const [ada, ben] = peers
          if (!ada || !ben) return
          const id = addCardTo(ada, { title: 'Before' })
          network.settle()
          const act = (peer: BoardPeer, what: string): void => {
            if (what === 'move') moveTo(peer, id, 123, 45)
            else if (what === 'color') setProps(peer, id, { color: 'violet' })
            else if (what === 'title') setProps(peer, id, { title: 'After' })
            else if (what === 'score') setProps(peer, id, { fields: { likelihoodCurrent: 4 } })
            else setProps(peer, id, { w: 400 })
          }
          const initial = ada.store.get(id)
          ada.binding.markStep()
          act(ada, mine)
          if (isLater) network.deliverAll()
          act(ben, theirs)
          if (isLater) network.deliverAll()
          ada.binding.undo()
          comeToRest(peers, network)
          expectOneBoard(peers)
          const after = ada.store.get(id)
          if (initial) ada.store.put([initial])
          act(ada, theirs)
          expect(after, 'as if only the other one had done something').toEqual(ada.store.get(id))
        })
      }),
      parameters(50),
    )
  })
})
