// A board whose home is another node, as it is on the disk: to be looked at, never to be changed. What somebody is
// changing at its home just now is in it once it is saved.

import { setImmediate as nextTurn } from 'node:timers/promises'
import * as Y from 'yjs'
import { newBoardDoc } from '@/lib/document/records/board-doc'
import { AppError } from '@/lib/domain/errors'
import { type OpenStoredOptions, openStored } from '@/server/persistence/open-stored'

export interface ReadStoredOptions extends OpenStoredOptions {
  /** The epoch of a board that exists and isn't deleted, or null. */
  readonly epochOf: (boardId: string) => Promise<number | null>
}

/** Looks at what is stored of a board. Rejects with AppError `not-found` for one that isn't there. */
export async function readStored<T>(options: ReadStoredOptions, boardId: string, look: (doc: Y.Doc) => T): Promise<T> {
  const epoch = await options.epochOf(boardId)
  if (epoch === null) throw new AppError('not-found', 'This board does not exist.')
  const { packed, rows } = await openStored(options, boardId, epoch)
  const doc = newBoardDoc()
  try {
    if (packed) {
      const { slices, deletions } = await options.folding.slice(packed)
      for (const { update } of slices) await apply(doc, update)
      Y.applyUpdate(doc, deletions)
    }
    for (const row of rows) await apply(doc, row)
    return look(doc)
  } finally {
    doc.destroy()
  }
}

/** In steps, so that a large board doesn't hold up everybody else. */
async function apply(doc: Y.Doc, update: Uint8Array): Promise<void> {
  Y.applyUpdate(doc, update)
  await nextTurn()
}
