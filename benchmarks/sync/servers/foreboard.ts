// Foreboard's own sync engine on a real SQLite file, assembled as in the product: durability, validation and ownership
// stay on. Limits that a benchmark must lift come as JSON in FOREBOARD_LIMITS; everybody may edit, named by `?user=`. A
// board that is opened for the first time is seeded, as the product does when it makes one.

import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { firstContent } from '@/lib/document/records/first-content'
import { markSchema } from '@/lib/document/records/seed-board'
import { DEFAULT_LIMITS, type Limits } from '@/lib/protocol/limits'
import { boardRules } from '@/server/board-rules'
import { migrate } from '@/server/db/migration/migrate'
import { createLogger } from '@/server/log/logger'
import { ThreadedUpdateLog } from '@/server/persistence/threaded-update-log'
import { WorkerFolding } from '@/server/persistence/worker-folding'
import { createBoardRooms } from '@/server/sync/create-board-rooms'
import { SyncCounters } from '@/server/sync/sockets/sync-counters'
import { dataFolder, serve } from './serve'

const EPOCH = 1

const url = `file:${join(dataFolder, 'foreboard.sqlite')}`
await migrate(url)
const limits = { ...DEFAULT_LIMITS, ...(JSON.parse(process.env.FOREBOARD_LIMITS ?? '{}') as Partial<Limits>) }
// stdout belongs to the answer "ready".
const logger = createLogger('error', { destination: process.stderr })
const log = await ThreadedUpdateLog.open(url, logger)
const folding = new WorkerFolding({ logger })
const counters = new SyncCounters()
const seeded = new Map<string, Promise<void>>()
const rooms = createBoardRooms({
  log,
  folding,
  limits,
  async decideAccess(request, boardId) {
    const id = new URL(request.url ?? '', 'http://host').searchParams.get('user') ?? 'nobody'
    const isThere = seeded.get(boardId) ?? seedNew(boardId)
    seeded.set(boardId, isThere)
    await isThere
    return { ok: true, user: { id, name: id }, role: 'editor', credentialId: id, epoch: EPOCH }
  },
  epochOf: () => Promise.resolve(EPOCH),
  changeEpoch: () => Promise.resolve(),
  ...boardRules(limits),
  logger,
  counters,
})

/** A file marks the board as made: reading the log would warm up what is to be measured cold. */
async function seedNew(boardId: string): Promise<void> {
  const sign = join(dataFolder, `${boardId}.seeded`)
  if (existsSync(sign)) return
  await rooms.seed(boardId, EPOCH, firstContent(markSchema))
  writeFileSync(sign, '')
}

serve({
  onUpgrade: (request, socket, head) => rooms.handleUpgrade(request, socket, head),
  counters: () =>
    Object.fromEntries(
      Object.entries(counters).filter((each): each is [string, number] => typeof each[1] === 'number'),
    ),
  async onStop() {
    await rooms.shutdown()
    await folding.close()
    await log.close()
  },
})
