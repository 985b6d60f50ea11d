// Turns what a document holds into other records, with as few writes as lead there: what is alike stays untouched, also
// while others change it.

import type * as Y from 'yjs'
import { jsonEqual } from '../../std/json-equal'
import { type BoardRecord, createRecord, deleteRecord, updateRecord } from './records'

/** Writes the differences between `before`, which the document holds, and `after`. */
export function becomeRecords(
  doc: Y.Doc,
  before: ReadonlyMap<string, BoardRecord>,
  after: ReadonlyMap<string, BoardRecord>,
): void {
  for (const [id, record] of after) {
    const old = before.get(id)
    if (!old) createRecord(doc, record)
    else if (!jsonEqual(old, record)) updateRecord(doc, old, record)
  }
  for (const id of before.keys()) if (!after.has(id)) deleteRecord(doc, id)
}
