// Checks that the database answers, with the tables that this code needs.

import type { AppDb } from './client'

/** Asks the database for a row. Resolves to `ok`, or a sentence about what is wrong. */
export async function checkDatabase(db: AppDb): Promise<string> {
  try {
    await db.board.findFirst({ select: { id: true, epoch: true } })
    return 'ok'
  } catch (error) {
    return `The database can't be read: ${error instanceof Error ? error.message : String(error)}`
  }
}
