// People at one board, each with a store and a document, for the tests of the binding.

import { afterEach } from 'vitest'
import { type BoardPeer, createPeer, disposePeer, seededUpdate } from '../../support/board-peer'
import { YjsNetwork } from '../../support/yjs-network'

/** Boards of the tests of one file; their people leave after each test. */
export class PeersAtABoard {
  /** Everybody at the board. */
  readonly peers: BoardPeer[] = []

  constructor() {
    afterEach(() => {
      for (const peer of this.peers.splice(0)) disposePeer(peer)
    })
  }

  /** Puts so many people at one board; the network delivers their updates on request. */
  readonly setUpPeers = (count = 2) => {
    const network = new YjsNetwork()
    const seed = seededUpdate()
    const made = Array.from({ length: count }, (_, i) => {
      const peer = createPeer(`person-${i}`, seed)
      this.peers.push(peer)
      network.join(peer)
      return peer
    })
    const [ada, ben] = made
    if (!ada || !ben) throw new Error('two peers at least')
    return { network, ada, ben, seed }
  }
}
