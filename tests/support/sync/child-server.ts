// A sync server as a process of its own, to be killed: node --import tsx child-server.ts <database file> <port>.
// It says "ready <port>" and then serves until it is killed or told to stop with SIGTERM.

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import { openLogDb } from '@/server/db/log-client'
import { migrate } from '@/server/db/migrate'
import { createLogger } from '@/server/log'
import { PrismaUpdateLog } from '@/server/persistence/prisma-update-log'
import { createBoardRooms } from '@/server/sync/create-board-rooms'

const [file = '', port = '0'] = process.argv.slice(2)
await migrate(`file:${file}`)
const db = await openLogDb(`file:${file}`)
const rooms = createBoardRooms({
  log: new PrismaUpdateLog(db),
  // Compaction runs as often as it may, so that kills hit it too; and the rate of the tests is not slowed down.
  limits: { ...DEFAULT_LIMITS, compactAfterRows: 40, maxFramesPerSecond: 200 },
  decideAccess: (request) => {
    const id = new URL(request.url ?? '', 'http://host').searchParams.get('user') ?? 'nobody'
    return Promise.resolve({ ok: true, user: { id, name: id }, role: 'editor', epoch: 1 })
  },
  epochOf: () => Promise.resolve(1),
  changeEpoch: () => Promise.resolve(),
  repair: () => 0,
  migrate: () => undefined,
  rewrite: (doc) => doc,
  logger: createLogger('error'),
})
const server = createServer()
server.on('upgrade', (request, socket, head) => rooms.handleUpgrade(request, socket, head))
server.listen(Number(port), '127.0.0.1', () => {
  process.stdout.write(`ready ${(server.address() as AddressInfo).port}\n`)
})
process.once('SIGTERM', () => {
  void rooms.shutdown().then(async () => {
    await db.$disconnect()
    process.exit(0)
  })
})
