// Foreboard's own sync engine on a real SQLite file, put together as the product does it: durability, validation and
// ownership stay on. Limits that a benchmark must lift come as JSON in FOREBOARD_LIMITS; everybody may edit, named by
// `?user=`. A board that nobody has opened before is seeded first, as the product does when it makes one.

import { join } from 'node:path'
import { markSchema } from '@/lib/document/seed-board'
import { DEFAULT_LIMITS, type Limits } from '@/lib/protocol/limits'
import { boardRules } from '@/server/board-rules'
import { openLogDb } from '@/server/db/log-client'
import { migrate } from '@/server/db/migrate'
import { createLogger } from '@/server/log'
import { PrismaUpdateLog } from '@/server/persistence/prisma-update-log'
import { WorkerFolding } from '@/server/persistence/worker-folding'
import { createBoardRooms } from '@/server/sync/create-board-rooms'
import { SyncCounters } from '@/server/sync/sync-counters'
import { dataFolder, serve } from './serve'

const EPOCH = 1

const url = `file:${join(dataFolder, 'foreboard.sqlite')}`
await migrate(url)
const db = await openLogDb(url)
const limits = { ...DEFAULT_LIMITS, ...(JSON.parse(process.env.FOREBOARD_LIMITS ?? '{}') as Partial<Limits>) }
// stdout belongs to the answer "ready".
const logger = createLogger('error', { destination: process.stderr })
const folding = new WorkerFolding({ logger })
const counters = new SyncCounters()
const seeded = new Map<string, Promise<void>>()
const rooms = createBoardRooms({
  log: new PrismaUpdateLog(db),
  folding,
  limits,
  async decideAccess(request, boardId) {
    const id = new URL(request.url ?? '', 'http://host').searchParams.get('user') ?? 'nobody'
    const isThere = seeded.get(boardId) ?? seedNew(boardId)
    seeded.set(boardId, isThere)
    await isThere
    return { ok: true, user: { id, name: id }, role: 'editor', epoch: EPOCH }
  },
  epochOf: () => Promise.resolve(EPOCH),
  changeEpoch: () => Promise.resolve(),
  ...boardRules(limits),
  logger,
  counters,
})

async function seedNew(boardId: string): Promise<void> {
  const where = { boardId }
  if ((await db.boardUpdate.count({ where })) + (await db.boardSnapshot.count({ where })) > 0) return
  await rooms.seed(boardId, EPOCH, markSchema)
}

serve({
  onUpgrade: (request, socket, head) => rooms.handleUpgrade(request, socket, head),
  counters: () =>
    Object.fromEntries(Object.entries(counters).filter((each): each is [string, number] => typeof each[1] === 'number')),
  async onStop() {
    await rooms.shutdown()
    await folding.close()
    await db.$disconnect()
  },
})
