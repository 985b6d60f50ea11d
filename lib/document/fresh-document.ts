// The same board in a document without history: for a copy of a board, and for one that has been idle long enough.

import * as Y from 'yjs'
import { readBoard } from './read-board'
import { type BoardRecord, createRecord } from './records'
import { metaOf, sessionOf } from './roots'
import { markSchema } from './seed-board'

/** Fills a new board with records that are in today's schema. */
export function fillBoard(doc: Y.Doc, records: Iterable<BoardRecord>): void {
  doc.transact(() => {
    markSchema(doc)
    for (const record of records) createRecord(doc, record)
  })
}

/** A new document that says the same. It shares no struct with `doc`: the two must never be merged. */
export function freshDocument(doc: Y.Doc): Y.Doc {
  const fresh = new Y.Doc()
  fresh.transact(() => {
    for (const record of readBoard(doc).records.values()) createRecord(fresh, record)
    for (const [key, value] of metaOf(doc).entries()) metaOf(fresh).set(key, value)
    for (const [key, value] of sessionOf(doc).entries()) sessionOf(fresh).set(key, value)
  })
  return fresh
}
