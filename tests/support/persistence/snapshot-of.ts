// Stores a document as the newest snapshot of a board, as the product does.

import type * as Y from 'yjs'
import { packDocument } from '@/server/persistence/packed-document'
import type { NewSnapshot } from '@/server/persistence/update-log'

export function snapshotOf(doc: Y.Doc, boardId = 'board', epoch = 1): NewSnapshot {
  const { packed, ...parts } = packDocument(doc)
  return { boardId, epoch, bytes: packed, ...parts, mergedThroughId: 1 }
}
