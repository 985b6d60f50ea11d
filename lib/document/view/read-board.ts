// Reads a document's content as plain records. Equal documents give equal snapshots; canonicalBoard makes that
// comparable.

import * as Y from 'yjs'
import { sortedJson } from '../../std/sorted-json'
import { knownIndexOf } from '../indexes/board-index'
import { type BoardRecord, readRecord } from '../records/records'
import { type RecordMap, recordsOf } from '../records/roots'
import { touchedRecords } from '../records/touched-records'

export interface BoardSnapshot {
  readonly records: ReadonlyMap<string, BoardRecord>
}

/**
 * Reads every record. If a document has an index for repair, its records are used, except those that the running
 * transaction has changed: reading thousands from Yjs takes some tens of milliseconds. Records and their values are
 * shared: don't change them.
 */
export function readBoard(doc: Y.Doc): BoardSnapshot {
  const index = knownIndexOf(doc)?.records
  const changing = index && doc._transaction ? touchedRecords(doc._transaction) : undefined
  return recordsIn(doc, (map, id) => (index && !changing?.has(id) ? index.get(id) : readRecord(map, id)))
}

/**
 * Returns the board as JSON text with sorted keys: two documents hold the same board if these are equal. It is read
 * from the document itself, never from an index.
 */
export function canonicalBoard(doc: Y.Doc): string {
  return JSON.stringify(sortedJson(Object.fromEntries(recordsIn(doc, readRecord).records)))
}

function recordsIn(doc: Y.Doc, read: (map: RecordMap, id: string) => BoardRecord | undefined): BoardSnapshot {
  const records = new Map<string, BoardRecord>()
  for (const [id, map] of recordsOf(doc).entries()) {
    const record = map instanceof Y.Map ? read(map, id) : undefined
    if (record) records.set(id, record)
  }
  return { records }
}
