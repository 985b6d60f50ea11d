// A version's content as a document of this page's own. No socket fills it, and nothing that happens on the board
// reaches it.

import * as Y from 'yjs'
import { unpackBoard } from '@/components/room/unpack-board'
import { newBoardDoc } from '@/lib/document/records/board-doc'

/** Reads the packed state that the server answers. Throws an Error for what isn't one. */
export function frozenDoc(packed: Uint8Array): Y.Doc {
  const doc = newBoardDoc()
  Y.applyUpdateV2(doc, unpackBoard(packed))
  return doc
}
