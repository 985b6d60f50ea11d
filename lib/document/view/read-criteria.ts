// Reads a document's criteria without the rest of it.

import type * as Y from 'yjs'
import { type Criteria, criteriaOf } from '../../domain/criteria/criteria'
import { documentMetaOf } from './document-meta'

/** Returns the criteria of the board; parts that it doesn't set are the defaults. */
export function readCriteria(doc: Y.Doc): Criteria {
  return criteriaOf(documentMetaOf(doc))
}
