// Whether two documents are equal in everything that invariants cover: content, state vector and delete set.

import * as Y from 'yjs'
import { isSameBoard } from '@/server/persistence/same-content'

/** True when content, state vectors and delete sets are equal and nothing waits for missing structs. */
export function isSameDocument(a: Y.Doc, b: Y.Doc): boolean {
  return isSameBoard(a, b) && Y.equalSnapshots(Y.snapshot(a), Y.snapshot(b))
}
