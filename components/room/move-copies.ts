// A visitor has signed in to an account that was there before: what this device kept for the visitor and the server
// doesn't have yet becomes the account's, so that it is sent when the board is opened.

import * as idb from 'lib0/indexeddb'
import { findUnsavedCopies, openCopy, readCopy, removeCopies } from './device-copies'
import { VISITS_KEY } from './local-copy'

/** Moves the unsaved copies of one person of this device to another, and removes the rest of the first one's. */
export async function moveCopies(fromUserId: string, toUserId: string): Promise<void> {
  for (const { name } of await findUnsavedCopies(fromUserId)) {
    await join(name, nameFor(name, toUserId))
  }
  await removeCopies(fromUserId)
}

/** Adds what one copy has to another one: Yjs merges whatever is there when it is opened. */
async function join(from: string, to: string): Promise<void> {
  const { updates, visits } = await readCopy(from)
  const own = await readCopy(to)
  const db = await openCopy(to)
  try {
    const [store, custom] = idb.transact(db, ['updates', 'custom'])
    if (!store || !custom) return
    await Promise.all([
      // lib0's types leave out bytes and plain objects, which IndexedDB clones.
      ...updates.map((update) => idb.addAutoKey(store, update as unknown as string)),
      idb.put(custom, { ...own.visits, ...visits } as unknown as string, VISITS_KEY),
    ])
  } finally {
    db.close()
  }
}

/** The name of the same board's copy, of the same epoch, for somebody else (localCopyName). */
function nameFor(name: string, userId: string): string {
  return [...name.split('/').slice(0, -1), userId].join('/')
}
