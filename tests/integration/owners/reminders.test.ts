// Notices to owners of cards, on a real database with a clock of the test's: about a card that others gave them, once
// they have had it for a minute; about dates that come near; each once, also after a restart, and only while they may
// read the board.

import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { seedBoard } from '@/lib/document/records/seed-board'
import { addCard, changeCard } from '@/lib/document/write/write-board'
import type { CardFieldValue } from '@/lib/domain/cards/card-fields'
import type { InboxData } from '@/lib/domain/inbox/inbox'
import { type AppDb, openAppDb } from '@/server/db/engine/client'
import { fromJson } from '@/server/db/engine/json-column'
import { createRepositories, type Repositories } from '@/server/db/repositories'
import { createLogger } from '@/server/log/logger'
import { noteOwners } from '@/server/services/owners/note-owners'
import { remind, tellAssigned, watchOwners } from '@/server/services/owners/watch-owners'
import { createDatabase, type TestDatabase } from '../../support/database'
import { ManualClock } from '../../support/manual-clock'
import { waitFor } from '../../support/wait-for'

const BOARD = 'board-1'
const CREATED = { createdBy: 'ada', createdAt: '2026-11-29T08:00:00.000Z' }
const NAMES: Readonly<Record<string, string>> = { ada: 'Ada', ben: 'Ben', cyd: 'Cyd' }

let file: TestDatabase
let db: AppDb
let repositories: Repositories
let doc: Y.Doc
let now: Date
beforeEach(async () => {
  file = await createDatabase()
  now = new Date('2026-11-29T08:00:00Z')
  open()
  for (const [id, name] of Object.entries(NAMES)) {
    await db.user.create({ data: { id, name, email: `${id}@example.org` } })
  }
  const board = { id: BOARD, title: 'Ports', ownerId: 'ada', workspaceId: null, inviteId: null, at: now }
  await repositories.boards.create(board)
  await db.membership.create({ data: { boardId: BOARD, userId: 'ben', role: 'editor' } })
  doc = new Y.Doc()
  seedBoard(doc, { shapes: [], locale: 'en' })
})
afterEach(async () => {
  await db.$disconnect()
  await file.remove()
})

function open(): void {
  db = openAppDb(file.url)
  repositories = createRepositories(db, () => now)
}

/** Restarts as after a crash: only the database is left. */
async function restart(): Promise<void> {
  await db.$disconnect()
  open()
}

const context = () => ({
  ...repositories,
  now: () => now,
  rooms: {
    read: <T>(_boardId: string, look: (doc: Y.Doc) => T) => Promise.resolve(look(doc)),
    isElsewhere: () => Promise.resolve(false),
  } as never,
})
const note = () => noteOwners(context(), BOARD)
const tell = () => tellAssigned(context())
const reminded = () => remind(context())
const pass = (ms: number) => {
  now = new Date(now.getTime() + ms)
}
const MINUTE = 60_000
const DAY = 86_400_000

function card(
  owner: string,
  by: string,
  fields: Record<string, CardFieldValue> = {},
  kind: 'risk' | 'recommendation' = 'risk',
) {
  const ownerPerson = { userId: owner, byId: by }
  const input = {
    ...CREATED,
    kind,
    title: 'Ports close',
    fields: { ...fields, owner: NAMES[owner] ?? owner },
    ownerPerson,
  }
  return addCard(doc, input).id
}
const give = (cardId: string, owner: string, by: string) =>
  changeCard(doc, cardId, { fields: { owner: NAMES[owner] ?? owner }, ownerPerson: { userId: owner, byId: by } })

/** A person's entries, such as "due R-001 2026-12-01 week", in the order of their kinds. */
async function inbox(userId: string): Promise<string[]> {
  const rows = await db.inboxItem.findMany({ where: { userId }, orderBy: [{ kind: 'asc' }, { lastAt: 'asc' }] })
  return rows.map(({ kind, count, data }) => {
    const { ref, on, near } = fromJson<InboxData>(data)
    return [kind, ref, on, near, count > 1 ? `x${count}` : undefined].filter(Boolean).join(' ')
  })
}

test('a card given by somebody else is reported a minute later, once, and one’s own choice never', async () => {
  card('ben', 'ada')
  card('ben', 'ben')
  await note()
  pass(59_000)
  await tell()
  expect(await inbox('ben')).toEqual([])
  pass(2_000)
  await tell()
  await tell()
  await restart()
  await note()
  await tell()
  expect(await inbox('ben')).toEqual(['assigned R-001'])
  expect(await inbox('ada')).toEqual([])
})

test('cards that one person gives are one entry, which grows, shrinks with them, and begins again once it was read', async () => {
  const ids = [card('ben', 'ada'), card('ben', 'ada'), card('ben', 'ada')]
  const give = async () => {
    await note()
    pass(2 * MINUTE)
    await tell()
  }
  await give()
  expect(await inbox('ben')).toEqual(['assigned R-003 x3'])
  const [row] = await db.inboxItem.findMany({ where: { userId: 'ben' } })
  expect(fromJson<InboxData>(row?.data ?? null).cards?.map(({ id }) => id)).toEqual(ids)
  changeCard(doc, ids[2] ?? '', { fields: { owner: null } })
  await give()
  expect(await inbox('ben')).toEqual(['assigned R-002 x2'])
  await db.inboxItem.updateMany({ data: { readAt: now } })
  card('ben', 'ada')
  await give()
  expect(await inbox('ben')).toEqual(['assigned R-004'])
})

test('a card that is taken away within the minute is reported to nobody', async () => {
  const id = card('ben', 'ada')
  await note()
  pass(30_000)
  changeCard(doc, id, { fields: { owner: null } })
  await note()
  pass(MINUTE)
  await tell()
  expect(await inbox('ben')).toEqual([])
})

test('a card that is given on leaves the inbox of an owner who has not read of it', async () => {
  const id = card('ben', 'ada')
  await note()
  pass(2 * MINUTE)
  await tell()
  expect(await inbox('ben')).toEqual(['assigned R-001'])
  give(id, 'ada', 'ben')
  await note()
  pass(2 * MINUTE)
  await tell()
  expect(await inbox('ben')).toEqual([])
  expect(await inbox('ada')).toEqual(['assigned R-001'])
})

test('S57: a person who may not read the board gets no notice, and no made-up id is stored', async () => {
  card('cyd', 'ada', { due: '2026-11-30' })
  card('nobody', 'ada', { due: '2026-11-30' })
  await note()
  pass(2 * MINUTE)
  await tell()
  await reminded()
  expect(await inbox('cyd')).toEqual([])
  expect((await db.cardOwner.findMany()).map(({ userId }) => userId)).toEqual(['cyd'])
})

test('a due date is reported a week before, on the day and once it is over, each once, also over a restart', async () => {
  card('ben', 'ben', { due: '2026-12-08' })
  await note()
  const told: string[][] = []
  for (let day = 0; day < 14; day++) {
    await reminded()
    await restart()
    await note()
    await reminded()
    told.push(await inbox('ben'))
    pass(DAY)
  }
  expect(told[0]).toEqual([])
  expect(told[1]).toEqual([])
  expect(told[2]).toEqual(['due R-001 2026-12-08 week'])
  expect(told[8]).toEqual(['due R-001 2026-12-08 week'])
  expect(told[9]).toEqual(['due R-001 2026-12-08 today x2'])
  expect(told[10]).toEqual(['due R-001 2026-12-08 over x3'])
  expect(told.at(-1)).toEqual(told[10])
})

test('a changed date starts again, finished work is not due, and reviews are reported in the same way', async () => {
  const id = card('ben', 'ben', { due: '2026-11-28', nextReview: '2026-11-29' })
  card('ben', 'ben', { due: '2026-11-28', lifecycle: 'completed' }, 'recommendation')
  card('ben', 'ben', { due: '2026-11-28', nextReview: '2026-11-28', status: 'closed' })
  await note()
  await reminded()
  expect(await inbox('ben')).toEqual(['due R-001 2026-11-28 over', 'review R-001 2026-11-29 today'])
  changeCard(doc, id, { fields: { due: '2026-12-01' } })
  await note()
  await reminded()
  expect(await inbox('ben')).toEqual(['due R-001 2026-12-01 week x2', 'review R-001 2026-11-29 today'])
})

test('the day is that of the person, in their time zone', async () => {
  await db.mailChoice.create({ data: { userId: 'ben', pace: 'soon', hour: 8, timeZone: 'Asia/Tokyo', locale: 'ja' } })
  card('ben', 'ben', { due: '2026-11-29' })
  await note()
  now = new Date('2026-11-29T16:00:00Z')
  await reminded()
  expect(await inbox('ben')).toEqual(['due R-001 2026-11-29 over'])
})

test('the giver is named only where their own page wrote it', async () => {
  const id = card('ben', 'ada')
  const writer = doc.clientID
  await db.boardClient.create({ data: { boardId: BOARD, clientId: BigInt(writer), ownerKey: 'cyd' } })
  await note()
  expect((await db.cardOwner.findMany()).map(({ giverId }) => giverId)).toEqual([null])
  await db.boardClient.updateMany({ data: { ownerKey: 'ada' } })
  changeCard(doc, id, { fields: { owner: null } })
  await note()
  give(id, 'ben', 'ada')
  await note()
  expect((await db.cardOwner.findMany()).map(({ giverId }) => giverId)).toEqual(['ada'])
})

test('a board that changes is looked at once it is quiet, and one that a crash left behind after a start', async () => {
  const clock = new ManualClock()
  let committed: (boardId: string, at: Date) => void = () => undefined
  const rooms = {
    ...(context().rooms as object),
    onCommitted: (listener: typeof committed) => {
      committed = listener
      return () => undefined
    },
  } as never
  const stop = watchOwners({ ...context(), rooms }, clock, createLogger('silent'))
  const owners = async () => (await db.cardOwner.findMany()).map(({ userId }) => userId)
  card('ben', 'ben')
  committed(BOARD, now)
  await waitFor('the board was looked at', async () => {
    clock.advance(500)
    return (await owners()).length === 1
  })
  await stop()

  card('ada', 'ada')
  await repositories.boards.touch(BOARD, new Date(now.getTime() + 1_000))
  const later = new ManualClock()
  const stopAgain = watchOwners({ ...context(), rooms }, later, createLogger('silent'))
  await waitFor('what was left behind was looked at', async () => {
    later.advance(5_000)
    return (await owners()).length === 2
  })
  await stopAgain()
})
