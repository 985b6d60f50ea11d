// Copies a board into a fresh document without its history, which replaces that of an idle, empty room, under a new
// epoch. It must never meet a document that people still hold (SYNC-SPEC 3.7): the result would hold every record
// twice.

import * as Y from 'yjs'
import { newBoardDoc } from '../records/board-doc'
import { createRecord } from '../records/records'
import { metaOf, sessionOf } from '../records/roots'
import { readBoard } from '../view/read-board'

/** Copies the values of `meta` and `session` unchanged. The caller owns the new document. */
export function rewriteBoard(doc: Y.Doc): Y.Doc {
  const fresh = newBoardDoc()
  fresh.transact(() => {
    for (const rootOf of [metaOf, sessionOf]) {
      for (const [key, value] of Object.entries(rootOf(doc).toJSON())) rootOf(fresh).set(key, value)
    }
    for (const record of readBoard(doc).records.values()) createRecord(fresh, record)
  })
  return fresh
}
