// Every event on a board is in its list: once, with the change itself, as ids; and old ones are deleted.

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import { AuditRepository } from '@/server/db/audit'
import { BoardEventRepository } from '@/server/db/boards/board-events'
import { type AppDb, openAppDb } from '@/server/db/engine/client'
import { InboxRepository } from '@/server/db/inbox/inbox-items'
import { MadeOnceRepository } from '@/server/db/people/made-once'
import { SignInRepository } from '@/server/db/people/sign-ins'
import { TryCountRepository } from '@/server/db/people/try-counts'
import { createLogger } from '@/server/log/logger'
import { pruneOld } from '@/server/services/retention/prune-old'
import { ApiServer, type Caller } from '../../support/api-server'
import { BoardRounds } from '../../support/board-rounds'
import { ManualClock } from '../../support/manual-clock'
import { SharedBoard } from '../../support/shared-board'
import { waitFor } from '../../support/wait-for'

interface Event {
  readonly id: number
  readonly kind: string
  readonly actor: { readonly id: string } | null
  readonly user?: { readonly id: string }
  readonly sessionId?: string
  readonly roundId?: string
  readonly briefId?: string
  readonly cardIds?: readonly string[]
}
interface Answer {
  readonly events: readonly Event[]
  readonly isComplete: boolean
}

let server: ApiServer
let db: AppDb
let board: SharedBoard
let ownerId: string
beforeAll(async () => {
  server = await ApiServer.start()
  db = openAppDb(server.config.databaseUrl)
})
afterAll(async () => {
  await db.$disconnect()
  await server.stop()
})
beforeEach(async () => {
  board = await SharedBoard.on(server)
  ownerId = await idOf(board.owner)
})

const idOf = async (caller: Caller) => (await caller.call<{ id: string }>('GET', '/api/me')).body.id
const events = async (query = '') => (await board.owner.call<Answer>('GET', `${board.path}/events${query}`)).body
const told = async () => (await events()).events.map(({ kind, actor, user }) => [kind, actor?.id, user?.id])
const kinds = async () => (await events()).events.map(({ kind }) => kind)

test('joining, a change of role and leaving are reported with their actor; nothing is reported that did not happen', async () => {
  const link = await board.link('viewer')
  const ada = await board.join(link)
  const adaId = await idOf(ada)
  await ada.call('POST', '/api/join', { token: link.token })
  await board.owner.call('PATCH', `${board.path}/members/${adaId}`, { role: 'editor' })
  await board.owner.call('PATCH', `${board.path}/members/${adaId}`, { role: 'editor' })
  await board.owner.call('PATCH', `${board.path}/members/${adaId}`, { role: 'owner' })
  await ada.call('PATCH', `${board.path}/members/${ownerId}`, { role: 'editor' })
  await ada.call('DELETE', `${board.path}/members/${adaId}`)
  const eve = await board.join(link)
  const eveId = await idOf(eve)
  await ada.call('DELETE', `${board.path}/invites/${link.id}`)
  const { body } = await ada.call<Answer>('GET', `${board.path}/events`)
  expect(body.events.map(({ kind, actor, user }) => [kind, actor?.id, user?.id])).toEqual([
    ['member-joined', adaId, adaId],
    ['role-changed', ownerId, adaId],
    ['role-changed', ownerId, adaId],
    ['role-changed', ownerId, ownerId],
    ['role-changed', adaId, ownerId],
    ['member-joined', eveId, eveId],
    ['member-removed', adaId, eveId],
  ])
})

test('a new title, and a restored board, are reported', async () => {
  await board.owner.call('PATCH', board.path, { title: 'New' })
  await board.owner.call('DELETE', board.path)
  await board.owner.call('POST', `${board.path}/restore`)
  await board.owner.call('POST', `${board.path}/restore`)
  expect(await told()).toEqual([
    ['board-renamed', ownerId, undefined],
    ['board-restored', ownerId, undefined],
  ])
})

test('a brief is reported when it is added, replaced and removed', async () => {
  const path = await board.newBrief('One sentence.')
  await board.owner.call('POST', `${path}/revisions`, { text: 'Another one.' }, { 'if-match': '"1"' })
  await board.owner.call('DELETE', path)
  const briefId = path.split('/').at(-1)
  expect((await events()).events.map((event) => [event.kind, event.briefId])).toEqual([
    ['brief-added', briefId],
    ['brief-replaced', briefId],
    ['brief-removed', briefId],
  ])
})

test('a session is reported when it begins and ends, with the round that ends with it; a rehearsal is not', async () => {
  const rounds = new BoardRounds(board)
  const vote = { kind: 'vote', dots: 3, mostPerCard: 1, cardKinds: [], isAnonymous: true }
  const step = { title: 'Vote', ask: '', minutes: 0, placeId: null, rights: 'look', ends: 'by-hand', gathers: false }
  const plan = { title: 'Workshop', steps: [{ ...step, activity: vote }] }
  const sessions = `${board.path}/sessions`
  const change = (id: string, body: object) => board.owner.call('POST', `${sessions}/${id}/changes`, body)
  const rehearsed = (await board.owner.call<{ id: string }>('POST', sessions, plan)).body.id
  await change(rehearsed, { type: 'start', isRehearsal: true })
  await change(rehearsed, { type: 'close' })
  expect(await kinds()).not.toContain('session-started')
  const before = (await events()).events.length
  const { id } = (await board.owner.call<{ id: string }>('POST', sessions, plan)).body
  await change(id, { type: 'start' })
  await change(id, { type: 'close' })
  const [round] = await rounds.list()
  expect((await events()).events.slice(before).map((each) => [each.kind, each.sessionId ?? each.roundId])).toEqual([
    ['session-started', id],
    ['round-shown', round?.id],
    ['session-ended', id],
  ])
})

test('changed cards are reported together when the board falls quiet, once, and a new position is not a change', async () => {
  const card = async (title: string) =>
    (await board.owner.call<{ id: string }>('POST', `${board.path}/cards`, { kind: 'risk', title })).body.id
  const ids = [await card('Ports close'), await card('Roads close')]
  const changes = async () => (await events()).events.filter(({ kind }) => kind === 'cards-changed')
  await waitFor('they are told', async () => (await changes()).length === 1)
  const [made] = await changes()
  expect([made?.actor, made?.cardIds?.toSorted()]).toEqual([null, ids.toSorted()])
  await board.owner.call('PATCH', `${board.path}/cards/${ids[0]}`, { title: 'Ports stay open' })
  await waitFor('the title is told', async () => (await changes()).length === 2)
  expect((await changes())[1]?.cardIds).toEqual([ids[0]])
})

test('old events are deleted, all but the newest of each board, and a client that asks for events after a deleted one learns that', async () => {
  for (const title of ['A', 'B', 'C']) await board.owner.call('PATCH', board.path, { title })
  const [first, second, third] = (await events()).events
  expect(await events(`?after=${first?.id}`)).toMatchObject({ events: [second, third], isComplete: true })
  const old = new Date(Date.now() - 91 * 24 * 60 * 60 * 1000)
  const aged = { where: { boardId: board.id }, data: { at: old } }
  const other = await SharedBoard.on(server)
  await other.owner.call('PATCH', other.path, { title: 'Young' })
  await db.boardEvent.updateMany(aged)
  const boardEvents = new BoardEventRepository(db)
  const before = new Date(Date.now() - server.config.limits.maxEventAgeMs)
  expect(await boardEvents.prune(before, 1)).toBe(1)
  expect((await events(`?after=${first?.id}`)).isComplete).toBe(false)
  expect(await boardEvents.prune(before, 10)).toBe(1)
  expect(await boardEvents.prune(before, 10)).toBe(0)
  expect((await events()).events.map(({ id }) => id)).toEqual([third?.id])
  expect(await events(`?after=${second?.id}`)).toMatchObject({ isComplete: false })
  expect(await events(`?after=${third?.id}`)).toMatchObject({ events: [], isComplete: true })
  expect(await events()).toMatchObject({ isComplete: true })
  expect((await other.owner.call<Answer>('GET', `${other.path}/events`)).body.events).toHaveLength(1)
})

test('maxEventAgeMs: an event of that age stays, an older one is deleted', async () => {
  for (const title of ['A', 'B', 'C']) await board.owner.call('PATCH', board.path, { title })
  const [first, second, third] = (await events()).events
  const [now, maxEventAgeMs] = [new Date('2020-02-01'), 1_000]
  const age = (id: number | undefined, ms: number) =>
    db.boardEvent.updateMany({ where: { id: id ?? 0 }, data: { at: new Date(now.getTime() - ms) } })
  await age(first?.id, maxEventAgeMs + 1)
  await age(second?.id, maxEventAgeMs)
  const clock = new ManualClock()
  const madeOnce = new MadeOnceRepository(db)
  const context = {
    boardEvents: new BoardEventRepository(db),
    audit: new AuditRepository(db),
    madeOnce,
    signIns: new SignInRepository(db),
    inbox: new InboxRepository(db, () => now),
    tryCounts: new TryCountRepository(db),
    now: () => now,
  }
  const stop = pruneOld(context, { ...DEFAULT_LIMITS, maxEventAgeMs }, clock, createLogger('silent'))
  clock.advance(60_000)
  await stop()
  expect((await events()).events.map(({ id }) => id)).toEqual([second?.id, third?.id])
})

test('the newest come first where that is asked for, page by page', async () => {
  for (const title of ['A', 'B', 'C']) await board.owner.call('PATCH', board.path, { title })
  const ids = (await events()).events.map(({ id }) => id)
  const newest = async (query = '') => (await events(`?order=newest${query}`)).events.map(({ id }) => id)
  expect(await newest()).toEqual(ids.toReversed())
  expect(await newest(`&before=${ids[2]}`)).toEqual(ids.slice(0, 2).toReversed())
  expect((await board.owner.call('GET', `${board.path}/events?before=-1`)).status).toBe(400)
})
