// Versions under random work of several people: a version stored in a chain reads as it was made, and restoring it
// makes the board what it was, whatever is still in transit; afterwards everybody has one board.

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { metaOf, recordsOf } from '@/lib/document/records/roots'
import { repairBoard } from '@/lib/document/repair/repair'
import { restoreBoard } from '@/lib/document/versions/restore'
import { canonicalBoard, readBoard } from '@/lib/document/view/read-board'
import { packVersion, readStoredVersion, type StoredVersion } from '@/server/board-work/version-bytes'
import { type BoardPeer, canonicalStore, createPeer, disposePeer, seededUpdate } from '../support/board-peer'
import { YjsNetwork } from '../support/yjs-network'
import { operations, perform } from './board-operations'

const factor = Number(process.env.PROPERTY_RUNS ?? 1)
const SEED = seededUpdate()
const PEERS = 3

function comeToRest(peers: readonly BoardPeer[], network: YjsNetwork): void {
  for (const peer of peers) peer.binding.endGesture()
  for (let round = 0; round < 3; round++) {
    for (const peer of peers) peer.scheduler.advance(2_000)
    network.settle()
  }
}

/** Repairs as the server does with every change. */
function repair({ doc }: BoardPeer): void {
  doc.transact(() => {
    while (repairBoard(doc, recordsOf(doc).keys()).repaired > 0);
  })
}

function version({ doc }: BoardPeer, before: StoredVersion | null): StoredVersion {
  const content = { title: 'Board', briefs: [], schema: metaOf(doc).get('schema') }
  const records = [...readBoard(doc).records.values()]
  const { bytes, isDifference, sha256 } = packVersion({ ...content, records }, before?.chain ?? null)
  return { chain: isDifference ? [...(before?.chain ?? []), bytes] : [bytes], sha256 }
}

it('S61: a board that is brought back equals its version while people type, and all of them end with one board', () => {
  const work = fc.array(operations(PEERS, 25), { minLength: 2, maxLength: 4 })
  fc.assert(
    fc.property(work, fc.nat(), (parts, pick) => {
      const network = new YjsNetwork()
      const peers = Array.from({ length: PEERS }, (_, i) => createPeer(`person-${i}`, SEED, { clientId: i + 100 }))
      for (const peer of peers) network.join(peer)
      const [first] = peers
      try {
        if (!first) return
        const made: { readonly stored: StoredVersion; readonly state: string }[] = []
        for (const part of parts) {
          for (const operation of part) perform(operation, peers, network, 'socket')
          first.binding.endGesture()
          repair(first)
          made.push({ stored: version(first, made.at(-1)?.stored ?? null), state: canonicalBoard(first.doc) })
        }
        const chosen = made[pick % made.length]
        if (!chosen) return
        const { records } = readStoredVersion(chosen.stored)
        // The others' text is in transit, and more comes after it.
        restoreBoard(first.doc, records)
        repair(first)
        expect(canonicalBoard(first.doc)).toBe(chosen.state)
        for (const operation of parts[0] ?? []) perform(operation, peers, network, 'socket')
        comeToRest(peers, network)
        repair(first)
        comeToRest(peers, network)
        expect(new Set(peers.map(({ doc }) => canonicalBoard(doc))).size).toBe(1)
        expect(new Set(peers.map(({ store }) => canonicalStore(store))).size).toBe(1)
      } finally {
        for (const peer of peers) disposePeer(peer)
      }
    }),
    { numRuns: 40 * factor },
  )
})
