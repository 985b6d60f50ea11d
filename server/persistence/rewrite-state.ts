// Gives a board's content a state without history. It proves nothing about its worth; the caller compares the sizes.

import * as Y from 'yjs'
import { newBoardDoc } from '@/lib/document/records/board-doc'
import type { RewrittenState } from './folding'
import { packDocument } from './packed-document'
import { unpack } from './packed-state'
import { canonicalJson, hasPending } from './same-content'

/**
 * Rewrites a board's packed state as a shorter one. `rewrite` makes a new document with the same content. Throws when
 * the state can't be read or waits for something missing, and when the new document differs.
 */
export function rewriteState(packed: Uint8Array, rewrite: (doc: Y.Doc) => Y.Doc): RewrittenState {
  const before = unpack(packed)
  const doc = newBoardDoc()
  Y.applyUpdateV2(doc, before)
  if (hasPending(doc)) throw new Error('The board waits for changes that never came')
  const fresh = rewrite(doc)
  if (canonicalJson(fresh) !== canonicalJson(doc)) throw new Error('The rewritten board differs from its original')
  const result = packDocument(fresh)
  return { ...result, stateBytes: { before: before.length, after: unpack(result.packed).length } }
}
