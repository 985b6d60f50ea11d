// The statements that a piece of work sends to the application's database.

import Database from 'better-sqlite3'
import { vi } from 'vitest'

/** The server's own statements, sent every second or so, fall into one of the runs, but hardly into all. */
const RUNS = 5

/** The SQL that this process prepares for `work`, in order, without values. `work` runs several times. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const prepare = vi.spyOn(Database.prototype, 'prepare')
  try {
    const runs: string[][] = []
    for (let i = 0; i < RUNS; i++) {
      prepare.mockClear()
      await work()
      runs.push(prepare.mock.calls.map(([sql]) => sql))
    }
    return runs.reduce((least, run) => (run.length < least.length ? run : least))
  } finally {
    prepare.mockRestore()
  }
}
