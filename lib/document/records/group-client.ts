// The Yjs client that last wrote a key of a record: the server knows whose it is (SYNC-SPEC S7).

import type * as Y from 'yjs'
import { recordsOf } from './roots'

/** Returns the clientID; undefined where the record has no such key. */
export function clientOfGroup(doc: Y.Doc, recordId: string, key: string): number | undefined {
  const item = recordsOf(doc).get(recordId)?._map.get(key)
  return item && !item.deleted ? item.id.client : undefined
}
