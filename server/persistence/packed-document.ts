// A document as a snapshot stores it: its packed state, and what rooms need to know of it without reading that.

import * as Y from 'yjs'
import { metaOf, recordsOf } from '@/lib/document/records/roots'
import { isPacked, pack } from './packed-state'
import type { StoredSnapshot } from './update-log'

export interface PackedDocument {
  /** gzip of the Yjs V2 encoding. */
  readonly packed: Uint8Array
  readonly stateVector: Uint8Array
  /** V1 update without structs: everything that was ever deleted. */
  readonly deletions: Uint8Array
  /** The document's own account of its version, as JSON. */
  readonly meta: string
  readonly records: number
}

/** The parts of a stored snapshot that rooms need; null for an old one without some of them, which must be refolded. */
export function asPackedDocument(snapshot: StoredSnapshot): Omit<PackedDocument, 'records'> | null {
  const { bytes, stateVector, deletions, meta } = snapshot
  return isPacked(bytes) && deletions !== null && meta !== null ? { packed: bytes, stateVector, deletions, meta } : null
}

/** Packs a document, which must not have anything pending. */
export function packDocument(doc: Y.Doc): PackedDocument {
  const stateVector = Y.encodeStateVector(doc)
  return {
    packed: pack(Y.encodeStateAsUpdateV2(doc)),
    stateVector,
    deletions: Y.encodeStateAsUpdate(doc, stateVector),
    meta: JSON.stringify(metaOf(doc).toJSON()),
    records: recordsOf(doc).size,
  }
}
