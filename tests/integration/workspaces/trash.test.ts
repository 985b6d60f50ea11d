// The trash: boards in it can be restored for 30 days, then leave the database with everything that belongs to them,
// and with nothing else. Days pass by turning the clock; the server is restarted, so that it knows only what is on the
// disk.

import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { sqliteFile } from '@/server/db/engine/database-url'
import { noteOwners } from '@/server/services/owners/note-owners'
import { ApiServer, type Caller } from '../../support/api-server'
import { Team, type TeamPerson } from '../../support/team'
import { waitFor } from '../../support/wait-for'

const DAY_MS = 24 * 60 * 60 * 1_000
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

interface Listed {
  readonly boards: { readonly id: string; readonly restorableUntil: string | null; readonly thumbnailUrl: null }[]
}

let dataDir: string
let server: ApiServer
let team: Team
let ann: TeamPerson
beforeEach(async () => {
  // Only the wall clock is faked: timers keep running.
  vi.useFakeTimers({ toFake: ['Date'] })
  dataDir = await mkdtemp(join(tmpdir(), 'foreboard-trash-'))
  server = await ApiServer.start({ DATA_DIR: dataDir })
  team = new Team(server)
  ann = await team.account('Ann')
})
afterEach(async () => {
  await team.end()
  await server.stop()
  await rm(dataDir, { recursive: true, force: true })
  vi.useRealTimers()
})

const pass = (days: number) => vi.setSystemTime(Date.now() + days * DAY_MS)
/** The next server has no board in memory, so it writes nothing for a board that isn't opened. */
const restart = async () => {
  await team.end()
  await server.stop()
  server = await ApiServer.start({ DATA_DIR: dataDir })
  team = new Team(server)
  ann = { ...ann, ...server.caller(ann.token) }
}

/** What the server does by itself with changed boards is done, so that it adds no rows any more. */
const settle = async () => {
  await restart()
  const { toldCards, boardVersions, cardOwners } = server.services
  // It looks for these by itself after half a minute.
  for (const boardId of await cardOwners.boardsBehind(20)) await noteOwners(server.services, boardId)
  await waitFor('every change is told, and has a version', async () => {
    const behind = await Promise.all([toldCards.behind(), boardVersions.behind()])
    return behind.flat().length === 0
  })
}

/** Everything the database holds of a board, table by table, for all existing tables. */
function rowsOf(boardId: string): Record<string, unknown[]> {
  const file = new Database(sqliteFile(server.config.databaseUrl), { readonly: true })
  try {
    const tables = file.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[]
    const rows: Record<string, unknown[]> = {}
    for (const table of tables) {
      const columns = file.prepare(`SELECT name FROM pragma_table_info('${table}')`).pluck().all() as string[]
      const key = table === 'Board' ? 'id' : columns.find((name) => name === 'boardId')
      // The audit log of a board outlives the board.
      if (!key || table === 'AuditEntry') continue
      rows[table] = file.prepare(`SELECT * FROM "${table}" WHERE "${key}" = ?`).all(boardId)
    }
    return rows
  } finally {
    file.close()
  }
}
/** A board's image, named by the board's own id here. */
const assetFile = (boardId: string) => join(dataDir, 'assets', boardId)
const hasFile = (boardId: string) => existsSync(assetFile(boardId))
const tablesWith = (boardId: string) =>
  Object.entries(rowsOf(boardId)).flatMap(([table, rows]) => (rows.length > 0 ? [table] : []))
const isGone = (boardId: string) => tablesWith(boardId).length === 0

/** A board with a row in every table that refers to boards. */
async function fullBoard(person: TeamPerson, title: string): Promise<string> {
  const id = await team.board(person, { title, templateId: 'risk-matrix' })
  const path = `/api/boards/${id}`
  await person.call('POST', `${path}/briefs`, { text: 'One sentence.' })
  await person.call('PUT', `${path}/thumbnail`, new Uint8Array(PNG), { 'content-type': 'image/png' })
  await person.call('POST', `${path}/invites`, { role: 'viewer' })
  for (let count = 0; count < 3; count++) await person.call('POST', `${path}/cards`, { kind: 'risk', title: 'A risk' })
  const own = { boardId: id, createdAt: new Date() }
  await writeFile(assetFile(id), PNG)
  await team.db.asset.create({
    data: {
      ...own,
      id,
      mimeType: 'image/png',
      byteLength: 1,
      widthPx: 1,
      heightPx: 1,
      sha256: '',
      createdById: '',
    },
  })
  await team.db.boardQuarantine.createMany({
    data: Array.from({ length: 25 }, () => ({ ...own, epoch: 0, bytes: new Uint8Array([1]), reason: 'torn' })),
  })
  await team.db.boardUpdate.createMany({
    data: Array.from({ length: 1_100 }, () => ({
      ...own,
      epoch: 9,
      authorId: 'server',
      bytes: new Uint8Array([0, 0]),
      len: 2,
      checksum: 0,
    })),
  })
  const snapshot = { bytes: new Uint8Array([0]), len: 1, sha256: '', stateVector: new Uint8Array([0]), records: 0 }
  for (const epoch of [0, 9]) {
    await team.db.boardSnapshot.create({ data: { ...own, ...snapshot, epoch, mergedThroughId: 0 } })
  }
  return id
}

const trash = async (person: Caller) => (await person.call<Listed>('GET', '/api/boards?scope=trash')).body.boards
const remove = (person: Caller, id: string, query = '') =>
  person.call<{ code?: string; undoUntil?: string | null }>('DELETE', `/api/boards/${id}${query}`)
const purges = async () =>
  (await team.db.auditEntry.findMany({ where: { action: 'board-purged' }, orderBy: { id: 'asc' } })).map((entry) => [
    entry.actorName,
    entry.subject,
  ])

it('a deleted board vanishes after 30 days with all that belonged to it, and nothing of another', async () => {
  const [gone, kept, alive] = [
    await fullBoard(ann, 'Gone'),
    await fullBoard(ann, 'Kept'),
    await fullBoard(ann, 'Alive'),
  ]
  await settle()
  const all = tablesWith(gone)
  expect(all.length).toBeGreaterThanOrEqual(10)
  await remove(ann, gone)
  pass(2)
  await remove(ann, kept)
  pass(27)
  await restart()
  expect((await trash(ann)).map(({ id }) => id).sort()).toEqual([gone, kept].sort())
  expect(tablesWith(gone)).toEqual(all)
  const before = { kept: rowsOf(kept), alive: rowsOf(alive) }

  pass(1.5)
  expect((await ann.call('POST', `/api/boards/${gone}/restore`)).status).toBe(404)
  await restart()
  await waitFor('the board is purged', () => isGone(gone))
  expect({ kept: rowsOf(kept), alive: rowsOf(alive) }).toEqual(before)
  await waitFor('its image is gone too', () => !hasFile(gone))
  expect([kept, alive].map(hasFile)).toEqual([true, true])
  expect(await purges()).toEqual([['server', 'Gone']])
  expect((await trash(ann)).map(({ id }) => id)).toEqual([kept])
  expect((await ann.call('POST', `/api/boards/${kept}/restore`)).status).toBe(200)
  const { body } = await ann.call<{ cards: unknown[] }>('GET', `/api/boards/${kept}/cards`)
  expect(body.cards).toHaveLength(3)
})

it('a board of the trash is deleted for ever by its owner, also while it is still in memory', async () => {
  const [gone, kept] = [await fullBoard(ann, 'Gone'), await fullBoard(ann, 'Kept')]
  await settle()
  const before = rowsOf(kept)
  expect((await remove(ann, gone, '?forever=true')).body.code).toBe('conflict')
  await ann.call('GET', `/api/boards/${gone}/cards`)
  const socket = await team.socket(ann, gone)
  await remove(ann, gone)
  await waitFor('the socket is closed', () => socket.closed?.code === 4410)
  const answer = await remove(ann, gone, '?forever=true')
  expect([answer.status, answer.body.undoUntil]).toEqual([200, null])
  expect(tablesWith(gone)).toEqual([])
  expect(rowsOf(kept)).toEqual(before)
  expect([gone, kept].map(hasFile)).toEqual([false, true])
  expect(await trash(ann)).toEqual([])
  expect((await ann.call('POST', `/api/boards/${gone}/restore`)).status).toBe(404)
  expect(await purges()).toEqual([['Ann', 'Gone']])
  const actions = (await team.db.auditEntry.findMany({ where: { boardId: gone } })).map(({ action }) => action)
  expect(actions).toEqual(expect.arrayContaining(['board-made', 'board-deleted', 'board-purged']))
})

it('the next server finishes a deletion that a dead one had begun', async () => {
  const gone = await fullBoard(ann, 'Gone')
  await remove(ann, gone)
  // The state after a crash in the middle: marked for removal, the log half deleted, the row still there.
  await team.db.board.update({ where: { id: gone }, data: { deletedAt: new Date(0) } })
  await team.db.boardUpdate.deleteMany({ where: { boardId: gone, epoch: 9 } })
  expect((await ann.call('POST', `/api/boards/${gone}/restore`)).status).toBe(404)
  expect(await trash(ann)).toEqual([])
  await restart()
  await waitFor('the board is purged', () => isGone(gone))
  // The purge was already recorded.
  expect(await purges()).toEqual([])
})

it('S17: a deleted board is the same as one that never was to everybody who can not bring it back', async () => {
  const ben = await team.account('Ben')
  const [board, alive] = [await team.board(ann), await team.board(ann)]
  for (const boardId of [board, alive]) {
    await team.db.membership.create({ data: { boardId, userId: ben.id, role: 'facilitator' } })
  }
  await remove(ann, board)
  const stranger = await team.visitor('Eve')
  const calls: [string, string, object?][] = [
    ['GET', ''],
    ['PATCH', '', { title: 'x' }],
    ['PATCH', '', { workspaceId: null }],
    ['DELETE', ''],
    ['DELETE', '?forever=true'],
    ['POST', '/restore'],
    ['POST', '/duplicate'],
  ]
  for (const person of [ben, stranger]) {
    for (const [method, path, body] of calls) {
      const deleted = await person.call(method, `/api/boards/${board}${path}`, body)
      const unknown = await person.call(method, `/api/boards/never-was${path}`, body)
      expect([deleted.status, deleted.body], `${method} ${path}`).toEqual([404, unknown.body])
    }
  }
  expect((await ben.call('DELETE', `/api/boards/${alive}?forever=true`)).status).toBe(403)
  expect((await ben.call('POST', `/api/boards/${alive}/restore`)).status).toBe(403)
  expect(await trash(ben)).toEqual([])
})

it('the list of the trash says until when, and shows no picture that nobody may see', async () => {
  const board = await fullBoard(ann, 'Gone')
  const { undoUntil } = (await remove(ann, board)).body
  expect(await trash(ann)).toEqual([expect.objectContaining({ restorableUntil: undoUntil, thumbnailUrl: null })])
})

it('somebody who brings a board back while it is given up for ever gets it whole, or not at all', async () => {
  for (let round = 0; round < 5; round++) {
    const board = await team.board(ann, { templateId: 'risk-matrix' })
    await remove(ann, board)
    const [purged, restored] = await Promise.all([
      remove(ann, board, '?forever=true'),
      ann.call('POST', `/api/boards/${board}/restore`),
    ])
    const statuses = [purged.status, restored.status]
    if (restored.status === 200) {
      expect([404, 409]).toContain(purged.status)
      expect((await ann.call('GET', `/api/boards/${board}/cards`)).status).toBe(200)
    } else expect([statuses, isGone(board)]).toEqual([[200, 404], true])
  }
})
