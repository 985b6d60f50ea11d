// Whether two documents hold the same board. Equal state vectors alone are not enough: two contents under one
// (client, clock) would differ for ever behind equal vectors (I4).

import * as Y from 'yjs'
import { metaOf, recordsOf, sessionOf } from '@/lib/document/records/roots'

/** The document's content as JSON text with sorted keys. */
export function canonicalJson(doc: Y.Doc): string {
  const roots: unknown = {
    records: recordsOf(doc).toJSON(),
    meta: metaOf(doc).toJSON(),
    session: sessionOf(doc).toJSON(),
  }
  return JSON.stringify(roots, (_key, value: unknown) => {
    if (typeof value === 'bigint') return `bigint:${value}`
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}

/** True when content and state vector are equal and neither document waits for missing structs. */
export function isSameBoard(a: Y.Doc, b: Y.Doc): boolean {
  if (hasPending(a) || hasPending(b)) return false
  const vectors = [Y.encodeStateVector(a), Y.encodeStateVector(b)] as const
  return Buffer.compare(...vectors) === 0 && canonicalJson(a) === canonicalJson(b)
}

/** True while the document holds structs or deletes that wait for others. */
export function hasPending(doc: Y.Doc): boolean {
  return doc.store.pendingStructs !== null || doc.store.pendingDs !== null
}
