// The Y.Doc of a board.

import * as Y from 'yjs'

/**
 * Makes an empty document. It writes nothing by itself: Yjs tidies up formatting after others' changes, as changes of its
 * own, which a page would send although nobody has done anything there, and which the server would have in no log.
 */
export function newBoardDoc(): Y.Doc {
  const doc = new Y.Doc()
  doc.on('afterTransaction', (transaction) => {
    transaction._needFormattingCleanup = false
  })
  return doc
}
