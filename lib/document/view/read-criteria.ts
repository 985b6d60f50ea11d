// Reads a document's criteria without the rest of it.

import type * as Y from 'yjs'
import { type Criteria, criteriaOf } from '../../domain/criteria/criteria'
import { readRecordOf } from '../records/records'
import { DOCUMENT_RECORD_ID } from '../records/seed-board'

/** Returns the criteria of the board; parts that it doesn't set are the defaults. */
export function readCriteria(doc: Y.Doc): Criteria {
  const meta = readRecordOf(doc, DOCUMENT_RECORD_ID)?.meta
  return criteriaOf(typeof meta === 'object' && meta !== null && !Array.isArray(meta) ? meta : {})
}
