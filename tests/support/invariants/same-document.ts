// Whether two documents are the same in everything that invariants speak of: content, state vector and delete set.

import * as Y from 'yjs'
import { isSameBoard } from '@/server/persistence/same-content'

/** True when content, state vectors and delete sets are equal and nothing waits for missing structs. */
export function isSameDocument(a: Y.Doc, b: Y.Doc): boolean {
  return isSameBoard(a, b) && Y.equalSnapshots(Y.snapshot(a), Y.snapshot(b))
}
