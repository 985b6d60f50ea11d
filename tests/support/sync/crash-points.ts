// The moments of a compaction in which a child kills itself (SYNC-SPEC F3). They lie between the statements that reach
// the database, so the product needs no line for them.

import type { LogDb } from '@/server/db/log-client'

/**
 * P1 after the read, P2 after the build, P3 after the snapshot, P4 between two statements that delete rows, P5 after
 * the last of them, P6 after the old snapshots are gone and before the board may be compacted again.
 */
export const CRASH_POINTS = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6'] as const
export type CrashPoint = (typeof CRASH_POINTS)[number]

type Statement = (args: unknown) => Promise<unknown>
type Table = Record<string, Statement>

/** What is done before or after a statement of a table. */
interface Trap {
  readonly table: keyof LogDb
  readonly statement: string
  readonly when: 'before' | 'after'
  /** Of how many times that it passes, the one that crashes. */
  readonly pass: number
}

/** A board is read once to open it, so the compaction's read is the second one. */
const TRAPS: Readonly<Record<CrashPoint, Trap>> = {
  P1: { table: 'boardSnapshot', statement: 'findMany', when: 'after', pass: 2 },
  P2: { table: 'boardSnapshot', statement: 'createMany', when: 'before', pass: 1 },
  P3: { table: 'boardSnapshot', statement: 'createMany', when: 'after', pass: 1 },
  P4: { table: 'boardUpdate', statement: 'deleteMany', when: 'after', pass: 1 },
  P5: { table: 'boardSnapshot', statement: 'deleteMany', when: 'before', pass: 1 },
  P6: { table: 'boardSnapshot', statement: 'deleteMany', when: 'after', pass: 1 },
}

/** `db`, but the process ends as by a power cut at `at`. */
export function withCrashPoint(db: LogDb, at: CrashPoint): LogDb {
  const { table, statement, when, pass } = TRAPS[at]
  const real = db[table] as unknown as Table
  let passes = 0
  const crash = () => {
    passes += 1
    if (passes === pass) process.kill(process.pid, 'SIGKILL')
  }
  const trapped: Table = new Proxy(real, {
    get(target, name) {
      const run = target[String(name)]
      if (name !== statement || !run) return run
      return async (args: unknown) => {
        if (when === 'before') crash()
        const result = await run.call(target, args)
        if (when === 'after') crash()
        return result
      }
    },
  })
  return new Proxy(db, {
    get: (target, name): unknown => (name === table ? trapped : Reflect.get(target, name)),
  })
}
