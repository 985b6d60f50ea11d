// Reads the `meta` of a document's own record, which has what is one for a whole board, without the rest of the document.

import type * as Y from 'yjs'
import { isJsonObject, type JsonObject } from '../../std/json'
import { readRecordOf } from '../records/records'
import { DOCUMENT_RECORD_ID } from '../records/seed-board'

/** Returns the entries of the `meta`; none where the document has no record of its own. */
export function documentMetaOf(doc: Y.Doc): JsonObject {
  const meta = readRecordOf(doc, DOCUMENT_RECORD_ID)?.meta
  return isJsonObject(meta) ? meta : {}
}
