// Recognises passing failures of the database: another process has it locked, or its disk is full.

/** Prisma's codes for SQLITE_BUSY and SQLITE_FULL. */
const PASSING: ReadonlySet<unknown> = new Set(['P1008', 'P2039'])

/** True for an error, or the cause of one, after which the same call may succeed later. */
export function isDatabaseBusy(error: unknown): boolean {
  for (let each = error; each instanceof Error; each = each.cause) {
    if ('code' in each && PASSING.has(each.code)) return true
  }
  return false
}
