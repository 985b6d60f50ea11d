// The moments of a compaction in which a child kills itself (SYNC-SPEC F3). They lie between the statements that reach
// the database, so that the product needs no code for them.

import type { LogDb } from '@/server/db/engine/log-client'

/**
 * P1 after the read, P2 after the build, P3 after the snapshot, P4 between two statements that delete rows, P5 after
 * the last of them, P6 after the old snapshots are deleted and before the board may be compacted again.
 */
export const CRASH_POINTS = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6'] as const
export type CrashPoint = (typeof CRASH_POINTS)[number]

/** An action before or after a statement. */
interface Trap {
  /** The beginning of its SQL. */
  readonly statement: string
  readonly when: 'before' | 'after'
  /** Which of the statement's executions crashes. */
  readonly pass: number
}

/** A board is read once when it opens, so the compaction's read is the second one. */
const TRAPS: Readonly<Record<CrashPoint, Trap>> = {
  P1: { statement: 'SELECT "id" FROM "BoardSnapshot"', when: 'after', pass: 2 },
  P2: { statement: 'INSERT INTO "BoardSnapshot"', when: 'before', pass: 1 },
  P3: { statement: 'INSERT INTO "BoardSnapshot"', when: 'after', pass: 1 },
  P4: { statement: 'DELETE FROM "BoardUpdate"', when: 'after', pass: 1 },
  P5: { statement: 'DELETE FROM "BoardSnapshot"', when: 'before', pass: 1 },
  P6: { statement: 'DELETE FROM "BoardSnapshot"', when: 'after', pass: 1 },
}

/** Wraps `db` so that the process ends at `at`, as by a power cut. */
export function withCrashPoint(db: LogDb, at: CrashPoint): LogDb {
  const { statement, when, pass } = TRAPS[at]
  let passes = 0
  const trapped = async <T>(sql: string, run: () => Promise<T>): Promise<T> => {
    const crash = (moment: Trap['when']) => {
      if (moment !== when || !sql.startsWith(statement)) return
      passes += 1
      if (passes === pass) process.kill(process.pid, 'SIGKILL')
    }
    crash('before')
    const result = await run()
    crash('after')
    return result
  }
  return {
    execute: (sql, values) => trapped(sql, () => db.execute(sql, values)),
    query: (sql, values) => trapped(sql, () => db.query(sql, values)),
    close: () => db.close(),
  }
}
