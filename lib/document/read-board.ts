// What a document says, as plain records. Equal documents give equal snapshots; canonicalBoard makes that comparable.

import * as Y from 'yjs'
import type { JsonValue } from '../std/json'
import { type BoardRecord, readRecord } from './records'
import { recordsOf } from './roots'

export interface BoardSnapshot {
  readonly records: ReadonlyMap<string, BoardRecord>
}

/** Reads every record. Values are shared with the document: don't change them. */
export function readBoard(doc: Y.Doc): BoardSnapshot {
  const records = new Map<string, BoardRecord>()
  for (const [id, map] of recordsOf(doc).entries()) {
    if (!(map instanceof Y.Map)) continue
    const record = readRecord(map, id)
    if (record) records.set(id, record)
  }
  return { records }
}

/** The board as JSON text with sorted keys: two documents hold the same board when these are equal. */
export function canonicalBoard(doc: Y.Doc): string {
  return JSON.stringify(sortKeys(Object.fromEntries(readBoard(doc).records)))
}

function sortKeys(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, entry]) => [key, sortKeys(entry)]),
  )
}
