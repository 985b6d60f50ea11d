// A server, compared with its people's own accounts (SYNC-SPEC 5.2): random edits, undo, reconnects, roles, slow
// readers, compactions, crashes, deletions and restored versions. A failure prints its seed, path and commands:
// PROPERTY_SEED=<seed> repeats it. PROPERTY_RUNS=<factor> tries more, FAULT_FULL=1 many more.

import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LogDb, openLogDb } from '@/server/db/engine/log-client'
import { SqlUpdateLog } from '@/server/persistence/sql-update-log'
import type { UpdateLog } from '@/server/persistence/update-log'
import { createDatabase, type TestDatabase } from '../../support/database'
import { ForgetfulLog, WriteBehindLog } from '../../support/invariants/broken-logs'
import { IS_FULL } from '../../support/sync/fault-scale'
import { commandsOf, type Model, startModel } from './commands'
import { judge } from './verdict'
import { World } from './world'

const RUNS = IS_FULL ? 500 : 20 * Number(process.env.PROPERTY_RUNS ?? 1)
const COMMANDS = 50
/** A run takes less than a second on an idle machine. */
const RUN_DEADLINE_MS = 30_000

// Every provider listens for the end of the process.
process.setMaxListeners(1_000)

let database: TestDatabase
let db: LogDb

beforeAll(async () => {
  database = await createDatabase()
  db = await openLogDb(database.url)
})
afterAll(async () => {
  await db.close()
  await database.remove()
})

async function play(
  commands: Iterable<fc.AsyncCommand<Model, World>>,
  seed: number,
  engineLog?: (sound: UpdateLog) => UpdateLog,
): Promise<void> {
  const world = await World.open(seed, engineLog)
  try {
    await fc.asyncModelRun(() => ({ model: startModel(), real: world }), commands)
    await judge(world, new SqlUpdateLog(db))
  } finally {
    await world.close()
  }
}

const property = (engineLog?: (sound: UpdateLog) => UpdateLog) =>
  fc.asyncProperty(commandsOf(COMMANDS), fc.nat(), (commands, seed) => play(commands, seed, engineLog))

test(
  'I1, I2, I3, I4, I5, I6, I13: whatever happens, nothing promised or seen is lost, and all end with one board',
  async () => {
    await fc.assert(property(), { numRuns: RUNS, timeout: RUN_DEADLINE_MS, endOnFailure: IS_FULL })
  },
  IS_FULL ? 1_800_000 : 110_000,
)

const DEFECTS: Readonly<Record<string, (sound: UpdateLog) => UpdateLog>> = {
  'answers before it stores': (sound) => new WriteBehindLog(sound),
  'forgets what it was given': (sound) => new ForgetfulLog(sound),
}

test.each(Object.entries(DEFECTS))('I1, I2, I3: the model catches a log that %s', async (_defect, engineLog) => {
  const { failed, errorInstance } = await fc.check(property(engineLog), {
    numRuns: 10,
    timeout: RUN_DEADLINE_MS,
    endOnFailure: true,
  })
  expect(failed).toBe(true)
  expect(String(errorInstance)).toMatch(/I[123]: /)
})
