// Statements of our own that count for admins run on PostgreSQL as on SQLite.

import { afterEach, beforeEach, expect, test } from 'vitest'
import { AdminBoardRepository } from '@/server/db/boards/admin-boards'
import { type AppDb, openAppDb } from '@/server/db/engine/client'
import { PersonTracesRepository } from '@/server/db/people/person-traces'
import { SignUpInviteRepository } from '@/server/db/people/sign-up-invites'
import { type PostgresDatabase, postgresDatabase } from '../support/services/test-database'

let database: PostgresDatabase
let app: AppDb

beforeEach(async () => {
  database = await postgresDatabase()
  app = openAppDb(database.url)
})
afterEach(async () => {
  await app.$disconnect()
  await database.remove()
})

test('the traces of a person, those within JSON too', async () => {
  await app.user.create({ data: { id: 'ada', name: 'Ada', email: 'ada@example.org' } })
  const entry = { at: new Date(), action: 'joined', actorName: 'Kay', subject: null }
  await app.auditEntry.create({ data: { ...entry, actorId: 'kay', detail: { userId: 'ada' } } })
  await app.auditEntry.create({ data: { ...entry, actorId: 'ada', detail: {} } })
  await app.auditEntry.create({ data: { ...entry, actorId: null, subject: 'ada@example.org', detail: {} } })
  await app.auditEntry.create({ data: { ...entry, actorId: 'adam', detail: { userId: 'adam' } } })
  const traces = new PersonTracesRepository(app)
  expect(await traces.count({ id: 'ada', email: 'Ada@example.org' })).toMatchObject({ account: 1, log: 3, comments: 0 })
  expect(await traces.count({ id: 'ada', email: null })).toMatchObject({ account: 1, log: 2 })
})

test('the people of each link, and the room of a workspace', async () => {
  for (const id of ['one', 'two']) {
    await app.invite.create({ data: { id, role: 'account', tokenHash: id, createdById: 'root' } })
    await app.user.create({ data: { id: `of-${id}`, name: id, email: `${id}@example.org`, inviteId: id } })
  }
  const { invites } = await new SignUpInviteRepository(app).list({ page: 1, pageSize: 10 }, 'all', new Date())
  expect(Object.fromEntries(invites.map(({ id, usedBy }) => [id, usedBy.map(({ name }) => name)]))).toEqual({
    one: ['one'],
    two: ['two'],
  })
  await app.workspace.create({ data: { id: 'team', name: 'Team' } })
  await app.board.create({ data: { id: 'board', title: 'A', ownerId: 'ada', workspaceId: 'team' } })
  const image = { mimeType: 'image/png', widthPx: 1, heightPx: 1, sha256: 'x', createdById: 'ada' }
  await app.asset.create({ data: { id: 'image', boardId: 'board', byteLength: 5_000_000, ...image } })
  const boards = new AdminBoardRepository(app)
  expect(await boards.workspace('team')).toEqual({ name: 'Team', bytes: 5_000_000 })
  expect(await boards.workspace('none')).toBeNull()
})
