// Gives every board of a restored database an epoch that no device can have seen. Devices may hold changes from after the
// backup, other people's too; under a new epoch pages set their copies aside and begin with what was restored.

import Database from 'better-sqlite3'

/** Epochs count up by one; seconds since then are far above them, and above those of an earlier restore. */
const SINCE_MS = Date.UTC(2020, 0, 1)

/** An epoch that is above `least` and above those of earlier restores. */
export function nextEpoch(least: number, now: Date): number {
  return Math.max(Math.floor((now.getTime() - SINCE_MS) / 1000), least + 1)
}

/** The highest epoch in a database that may be older, newer, damaged or not there: 0 where nothing can be read. */
export function highestEpoch(file: string): number {
  try {
    const database = new Database(file, { readonly: true, fileMustExist: true })
    try {
      return Number(database.prepare(`SELECT max("epoch") FROM "Board"`).pluck().get() ?? 0)
    } finally {
      database.close()
    }
  } catch {
    return 0
  }
}

/** Raises all epochs of a database to one that is above `least`, above all of its own, and above those of the past. */
export function raiseEpochs(file: string, least: number, now: Date): number {
  const database = new Database(file)
  try {
    const next = Math.max(nextEpoch(least, now), highestEpoch(file) + 1)
    database.transaction(() => {
      for (const table of ['BoardUpdate', 'BoardSnapshot']) {
        database
          .prepare(
            `UPDATE "${table}" SET "epoch" = ? WHERE "epoch" = (SELECT "epoch" FROM "Board" WHERE "id" = "boardId")`,
          )
          .run(next)
      }
      database.prepare(`UPDATE "Board" SET "epoch" = ?`).run(next)
    })()
    return next
  } finally {
    database.close()
  }
}
