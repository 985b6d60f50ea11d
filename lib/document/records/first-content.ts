// Makes the first content of a new board, independently of the server that will hold it.

import * as Y from 'yjs'
import { newBoardDoc } from './board-doc'
import type { Origin } from './origin'

const SEED: Origin = { type: 'seed' }

export interface FirstContent {
  /** A whole board as one update (V1). */
  readonly update: Uint8Array
  /** The clientIDs that wrote it. On the board nobody may write under them again. */
  readonly clientIds: readonly number[]
}

/** Runs `build` on an empty document, in one transaction, and returns the content that it wrote. */
export function firstContent(build: (doc: Y.Doc) => void): FirstContent {
  const doc = newBoardDoc()
  try {
    doc.transact(() => build(doc), SEED)
    return { update: Y.encodeStateAsUpdate(doc), clientIds: [...doc.store.clients.keys()] }
  } finally {
    doc.destroy()
  }
}
