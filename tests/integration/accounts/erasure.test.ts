// An admin deletes somebody who asked for it. The answer counts what went and what remains; the database, searched column by
// column for the person's id and address, holds exactly that.

import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createRecord } from '@/lib/document/records/records'
import type { ErasedKind, RemainingKind } from '@/lib/domain/people/erasure'
import { sqliteFile } from '@/server/db/engine/database-url'
import { plainImage } from '../../fixtures/images'
import { makeAccount, type Person } from '../../support/accounts'
import type { Caller } from '../../support/api-server'
import { BoardScript } from '../../support/board-script'
import { uploadImage } from '../../support/upload-image'
import { MailingServer } from '../admin/mailing-server'

interface Erasure {
  readonly removed: readonly { readonly kind: ErasedKind; readonly count: number }[]
  readonly remains: readonly {
    readonly kind: RemainingKind
    readonly count: number
    readonly why: string
    readonly until: string | null
  }[]
}

/** The tables whose rows a kind counts. Rows of other tables may name nobody who is gone. */
const TABLES: Readonly<Record<RemainingKind, readonly string[]>> = {
  trashedBoards: ['Board'],
  comments: ['Comment'],
  resolvedThreads: ['Thread'],
  marks: ['Highlight', 'CandidateDismissal'],
  briefs: ['Brief', 'BriefRevision'],
  images: ['Asset'],
  versions: ['BoardVersion'],
  changes: ['BoardClient', 'BoardUpdate'],
  cardsGiven: ['CardOwner'],
  deliveries: ['BoardWebhook', 'ExportSchedule'],
  sessions: ['BoardSession', 'Round'],
  attendance: ['SessionPerson'],
  ballots: ['Ballot', 'Draft'],
  invites: ['Invite'],
  noticesOfOthers: ['InboxItem'],
  events: ['BoardEvent'],
  log: ['AuditEntry'],
}

let mailing: MailingServer
let ada: Person
let kay: Person
let board: string
beforeAll(async () => {
  mailing = await MailingServer.start()
  const { server, admin } = mailing
  await admin.call('POST', '/api/admin/invites/mail', { emails: ['ada@example.org'] })
  ada = await makeAccount(server, { email: 'ada@example.org', name: 'Ada' })
  kay = await makeAccount(server, { email: 'kay@example.org', name: 'Kay' })
  board = await made(ada.caller, '/api/boards', { title: 'Ferries' })
  await workOn(board)
})
afterAll(() => mailing.stop())

async function made(caller: Caller, path: string, body: object): Promise<string> {
  const answer = await caller.call<{ id: string; detail?: string }>('POST', path, body)
  expect([200, 201], `${path}: ${answer.body.detail}`).toContain(answer.status)
  return answer.body.id
}

/** Ada leaves as many kinds of traces as a person does on a board that others keep. */
async function workOn(id: string): Promise<void> {
  const { caller } = ada
  const path = `/api/boards/${id}`
  const { token } = (await caller.call<{ token: string }>('POST', `${path}/invites`, { role: 'editor' })).body
  expect((await kay.caller.call('POST', '/api/join', { token })).status).toBe(200)
  await made(caller, `${path}/cards`, { kind: 'risk', title: 'The ferry is late', ownerId: kay.id })
  const brief = await made(caller, `${path}/briefs`, { text: 'The ferry is late on most days.' })
  await made(caller, `${path}/briefs/${brief}/highlights`, { start: 0, end: 9, note: 'Why?' })
  await made(caller, `${path}/versions`, { name: 'First' })
  const thread = await made(kay.caller, `${path}/threads`, { anchor: { kind: 'board' }, text: 'Is this so?' })
  await made(caller, `${path}/threads/${thread}/comments`, { text: 'It is.' })
  await caller.call('PATCH', `${path}/threads/${thread}`, { resolved: true })
  await caller.call('PUT', `${path}/follow`, { level: 'all' })
  await caller.call('POST', '/api/me/tokens', { name: 'A script', scope: 'read' })
  expect((await uploadImage(caller, id, (await plainImage('png')).bytes)).status).toBe(201)
  await made(caller, '/api/boards', { title: 'Alone' })
  await mailing.admin.call('POST', `/api/admin/users/${ada.id}/password-reset`)
  const script = await BoardScript.open(mailing.server, caller, id)
  await script.write((doc) => {
    const props = { name: 'x', src: null, w: 1, h: 1, mimeType: 'image/png', isAnimated: false, fileSize: 1 }
    createRecord(doc, { id: 'asset:x', typeName: 'asset', type: 'image', props, meta: {} })
  })
  script.close()
}

/** The number of rows of each table in which a text stands in any column. */
function rowsWith(texts: readonly string[]): Record<string, number> {
  const database = new Database(sqliteFile(mailing.server.config.databaseUrl), { readonly: true })
  try {
    const tables = database.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).pluck().all() as string[]
    const counted = tables.map((table) => {
      const rows = database.prepare(`SELECT * FROM "${table}"`).all() as Record<string, unknown>[]
      const named = rows.filter((row) =>
        Object.values(row).some((value) => typeof value === 'string' && texts.some((text) => value.includes(text))),
      )
      return [table, named.length] as const
    })
    return Object.fromEntries(counted.filter(([, count]) => count > 0))
  } finally {
    database.close()
  }
}

it('S67: counts what went and what remains, and the database holds exactly that', async () => {
  const before = rowsWith([ada.id, ada.email])
  for (const table of ['User', 'Session', 'Account', 'Verification', 'ApiToken', 'Membership', 'Follow', 'Invite']) {
    expect(before, table).toHaveProperty(table)
  }
  const { boards } = (
    await mailing.admin.call<{ boards: { id: string; title: string }[] }>('GET', `/api/admin/users/${ada.id}/estate`)
  ).body
  const decisions = Object.fromEntries(boards.map(({ id }) => [id, id === board ? kay.id : 'delete']))
  const answer = await mailing.admin.call<Erasure>('DELETE', `/api/admin/users/${ada.id}`, {
    name: 'Ada',
    boards: decisions,
  })
  expect(answer.status).toBe(200)
  const { removed, remains } = answer.body

  const after = rowsWith([ada.id, ada.email])
  const told: Record<string, number> = {}
  const found: Record<string, number> = {}
  for (const [kind, tables] of Object.entries(TABLES)) {
    told[kind] = remains.find((each) => each.kind === kind)?.count ?? 0
    found[kind] = tables.reduce((sum, table) => sum + (after[table] ?? 0), 0)
  }
  expect(told).toEqual(found)
  // Nothing names the person that no kind tells.
  expect(Object.keys(after).filter((table) => !Object.values(TABLES).flat().includes(table))).toEqual([])
  for (const kind of [
    'trashedBoards',
    'comments',
    'marks',
    'briefs',
    'images',
    'versions',
    'changes',
    'log',
    'invites',
  ]) {
    expect(told[kind], kind).toBeGreaterThan(0)
  }
  // The address is in the log alone.
  expect(Object.keys(rowsWith([ada.email]))).toEqual(['AuditEntry'])

  const gone = new Map(removed.map(({ kind, count }) => [kind, count]))
  expect(gone.get('account')).toBe(1)
  expect(gone.get('signIns')).toBe((before.Session ?? 0) + (before.Account ?? 0) + (before.Verification ?? 0))
  expect(gone.get('apiTokens')).toBe(1)
  expect(gone.get('invitedAs')).toBe(1)
  const ends = new Map(remains.map(({ why, until }) => [why, until]))
  expect([ends.get('log'), ends.get('events'), ends.get('trash')].every((until) => typeof until === 'string')).toBe(
    true,
  )
  expect([ends.get('conversation'), ends.get('board')]).toEqual([null, null])
})
