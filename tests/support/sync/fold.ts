// A board's content in the log, as a document: the yardstick of every durability test. It is the plainest fold
// possible, and shares only Yjs and the encoding with the product.

import * as Y from 'yjs'
import { unpack } from '@/server/persistence/packed-state'
import type { StoredBoard, UpdateLog } from '@/server/persistence/update-log'

export async function fold(log: UpdateLog, boardId: string, epoch = 1): Promise<Y.Doc> {
  return foldStored(await log.load(boardId, epoch))
}

/** The newest intact snapshot and every intact row that can be decoded. */
export function foldStored({ snapshots, updates }: Pick<StoredBoard, 'snapshots' | 'updates'>): Y.Doc {
  const doc = new Y.Doc({ gc: true })
  const snapshot = snapshots.find(({ intact }) => intact)
  if (snapshot) Y.applyUpdateV2(doc, unpack(snapshot.bytes))
  for (const { bytes, intact } of updates) {
    if (intact && isDecodable(bytes)) Y.applyUpdate(doc, bytes)
  }
  return doc
}

function isDecodable(bytes: Uint8Array): boolean {
  try {
    Y.decodeUpdate(bytes)
    return true
  } catch {
    return false
  }
}
