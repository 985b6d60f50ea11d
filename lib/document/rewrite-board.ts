// The same board in a fresh document, without its history: what an idle, empty room is replaced by, under a new epoch.
// A document that people still hold must never meet it (SYNC-SPEC 3.7): both would hold every record twice over.

import * as Y from 'yjs'
import { readBoard } from './read-board'
import { createRecord } from './records'
import { metaOf, sessionOf } from './roots'

/** Values of `meta` and `session` go along as they are. The caller owns the new document. */
export function rewriteBoard(doc: Y.Doc): Y.Doc {
  const fresh = new Y.Doc({ gc: true })
  fresh.transact(() => {
    for (const rootOf of [metaOf, sessionOf]) {
      for (const [key, value] of Object.entries(rootOf(doc).toJSON())) rootOf(fresh).set(key, value)
    }
    for (const record of readBoard(doc).records.values()) createRecord(fresh, record)
  })
  return fresh
}
