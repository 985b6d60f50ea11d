// Recognises passing failures of the database: another process has it locked, its disk is full, or it is away.

import { isConflict, isPostgresAway, isPostgresError } from './postgres-errors'

/**
 * Prisma's codes for SQLITE_BUSY and SQLITE_FULL; and those for PostgreSQL that can't be reached, closed the connection,
 * or has as many as it takes.
 */
const PASSING: ReadonlySet<unknown> = new Set(['P1008', 'P2039', 'P1001', 'P1002', 'P1017', 'P2024', 'P2037'])

/** True for an error, or the cause of one, after which the same call may succeed later. */
export function isDatabaseBusy(error: unknown): boolean {
  // Prisma has one code for all of PostgreSQL's errors that it doesn't know: PostgreSQL's own tell more.
  if (isPostgresError(error)) return isPostgresAway(error) || isConflict(error)
  for (let each = error; each instanceof Error; each = each.cause) {
    if ('code' in each && PASSING.has(each.code)) return true
  }
  return isPostgresAway(error) || isConflict(error)
}
