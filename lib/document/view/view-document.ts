// Reads a whole document into a view, for callers that need it once: routes, exports, minutes, a page without a canvas.

import type * as Y from 'yjs'
import { type BoardView, viewBoard } from './board-view'
import { readBoard } from './read-board'

/** Reads every record. Values are shared with the document: don't change them. */
export function viewDocument(doc: Y.Doc): BoardView {
  return viewBoard(readBoard(doc).records.values())
}
