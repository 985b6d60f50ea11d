// An in-memory network of Yjs documents and their presence. Nothing travels until the test says so; messages can come
// in any order, twice, or not at all, and a peer can be cut off. `reconnect` does what a provider does: both sides
// exchange what the other lacks.

import {
  type Awareness,
  applyAwarenessUpdate,
  encodeAwarenessUpdate,
  removeAwarenessStates,
} from 'y-protocols/awareness'
import * as Y from 'yjs'

interface Message {
  readonly from: number
  readonly to: number
  readonly kind: 'update' | 'presence'
  readonly bytes: Uint8Array
}

export interface NetworkPeer {
  readonly doc: Y.Doc
  readonly awareness: Awareness
}

export type Fate = 'once' | 'twice' | 'lost'
export type Order = 'any' | 'socket'

/** The origin of updates that the network delivers. */
export const NETWORK = { type: 'load' } as const

export class YjsNetwork {
  readonly #peers: NetworkPeer[] = []
  readonly #offline = new Set<number>()
  #queue: Message[] = []
  /** The number of document updates that a peer has made itself, since the start. */
  updatesSent = 0

  join(peer: NetworkPeer): number {
    const index = this.#peers.length
    this.#peers.push(peer)
    peer.doc.on('update', (bytes: Uint8Array, origin: unknown) => {
      if (origin === NETWORK) return
      this.updatesSent++
      this.#send(index, 'update', bytes)
    })
    peer.awareness.on('update', (changes: Record<'added' | 'updated' | 'removed', number[]>, origin: unknown) => {
      if (origin === NETWORK) return
      const clients = [...changes.added, ...changes.updated, ...changes.removed]
      this.#send(index, 'presence', encodeAwarenessUpdate(peer.awareness, clients))
    })
    this.reconnect(index)
    return index
  }

  get pending(): number {
    return this.#queue.length
  }

  /**
   * Delivers one message; `pick` chooses it by a number in [0, 1). With the order of a socket, it is the oldest between
   * the chosen two peers, and no message is lost while both are connected.
   */
  deliverOne(pick = 0, fate: Fate = 'once', order: Order = 'any'): void {
    let index = Math.floor(pick * this.#queue.length)
    const chosen = this.#queue[index]
    if (!chosen) return
    if (order === 'socket') {
      index = this.#queue.findIndex(({ from, to }) => from === chosen.from && to === chosen.to)
    }
    const [message] = this.#queue.splice(index, 1)
    if (!message || (fate === 'lost' && order === 'any')) return
    this.#receive(message)
    if (fate === 'twice') this.#receive(message)
  }

  deliverAll(): void {
    for (let message = this.#queue.shift(); message; message = this.#queue.shift()) this.#receive(message)
  }

  /** Loses the messages in transit from and to the peer; the others see it leave. */
  disconnect(index: number): void {
    this.#offline.add(index)
    this.#queue = this.#queue.filter(({ from, to }) => from !== index && to !== index)
    const left = this.#peers[index]
    if (!left) return
    for (const [other, peer] of this.#peers.entries()) {
      if (other === index) continue
      removeAwarenessStates(peer.awareness, [left.doc.clientID], NETWORK)
      if (!this.#offline.has(other)) removeAwarenessStates(left.awareness, [peer.doc.clientID], NETWORK)
    }
  }

  reconnect(index: number): void {
    this.#offline.delete(index)
    for (const other of this.#peers.keys()) {
      if (other !== index && !this.#offline.has(other)) this.#exchange(index, other)
    }
  }

  /** Every peer receives what it lacks, as after all messages have arrived. */
  settle(): void {
    for (const index of this.#peers.keys()) this.#offline.delete(index)
    this.deliverAll()
    for (const index of this.#peers.keys()) this.reconnect(index)
    this.deliverAll()
  }

  #exchange(a: number, b: number): void {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const [source, target] = [this.#peers[from], this.#peers[to]]
      if (!source || !target) continue
      Y.applyUpdate(target.doc, Y.encodeStateAsUpdate(source.doc, Y.encodeStateVector(target.doc)), NETWORK)
      const clients = source.awareness.getLocalState() === null ? [] : [source.doc.clientID]
      applyAwarenessUpdate(target.awareness, encodeAwarenessUpdate(source.awareness, clients), NETWORK)
    }
  }

  #send(from: number, kind: Message['kind'], bytes: Uint8Array): void {
    if (this.#offline.has(from)) return
    for (const to of this.#peers.keys()) {
      if (to !== from && !this.#offline.has(to)) this.#queue.push({ from, to, kind, bytes })
    }
  }

  #receive({ to, kind, bytes }: Message): void {
    const peer = this.#peers[to]
    if (!peer) return
    if (kind === 'update') Y.applyUpdate(peer.doc, bytes, NETWORK)
    else applyAwarenessUpdate(peer.awareness, bytes, NETWORK)
  }
}
