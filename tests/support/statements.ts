// What a piece of work asks the application's database, statement by statement.

import Database from 'better-sqlite3'
import { vi } from 'vitest'

/** What the server asks by itself, every second or so, comes between in one of them, hardly in all. */
const RUNS = 5

/** The SQL that this process prepares for `work`, in order, without the values. `work` is done several times. */
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
