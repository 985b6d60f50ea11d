// What the store should hold under an id: a function of the document, this browser's gesture and the peers' gestures.

import type { TLStore } from '@tldraw/tlschema'
import type { DocumentIndex } from '@/lib/document/indexes/document-index'
import { isFirm } from '@/lib/document/records/firm-ground'
import type { BoardRecord } from '@/lib/document/records/records'
import { isDrawable } from './drawable'
import type { OwnGesture } from './own-gesture'
import type { PeerGestures } from './peer-gestures'
import { storeRecord } from './store-records'

export interface TargetSources {
  readonly store: TLStore
  readonly index: DocumentIndex
  readonly gesture: () => OwnGesture | undefined
  readonly peers: () => PeerGestures | undefined
}

export class StoreTarget {
  readonly #sources: TargetSources
  /** A page or document that the store made for itself because the document has none. */
  readonly #storeOnly = new Set<string>()

  constructor(sources: TargetSources) {
    this.#sources = sources
  }

  /** Whether the store has the record for itself, and the document must not get it. */
  isStoreOnly(id: string): boolean {
    return this.#storeOnly.has(id)
  }

  /** Returns the record that the store should hold; undefined for none. */
  of(id: string): BoardRecord | undefined {
    const { store, index } = this.#sources
    const committed = index.ground(id)
    const shown = this.#shown(id)
    if (shown && isFirm(shown, (other) => this.#shown(other))) return shown
    if (committed && isFirm(committed, (other) => index.ground(other))) return committed
    // Without a page tldraw can't run, so the store keeps one of its own until the document has one again.
    const own = storeRecord(store, id)
    const isSpare = own && (own.typeName === 'page' || own.typeName === 'document') && !index.hasType(own.typeName)
    if (!isSpare) return undefined
    this.#storeOnly.add(id)
    return own
  }

  /**
   * Returns the record as the document and all gestures have it, committed or not; undefined if they don't make a whole
   * one.
   */
  #shown(id: string): BoardRecord | undefined {
    const { store, index } = this.#sources
    const [gesture, peers] = [this.#sources.gesture(), this.#sources.peers()]
    const committed = index.get(id)
    const withPeers = peers ? peers.overlay(committed, id) : committed
    const shown = gesture ? gesture.overlay(withPeers, id, storeRecord(store, id)) : withPeers
    return shown && isDrawable(shown, index.ground(id)) ? shown : undefined
  }
}
