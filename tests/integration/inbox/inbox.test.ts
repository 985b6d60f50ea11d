// People's inboxes over HTTP: who is notified and who is not, how entries grow and are read, what people follow and
// mute, and what waits until a step of working alone is over.

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { INBOX_KEPT_MS, type InboxItem } from '@/lib/domain/inbox/inbox'
import type { InviteRole } from '@/lib/domain/people/role'
import { PLAIN_STEP, type Session } from '@/lib/domain/session/session'
import type { PresentedThread } from '@/lib/domain/threads/thread'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import { openAppDb } from '@/server/db/engine/client'
import { createLogger } from '@/server/log/logger'
import { pruneOld } from '@/server/services/retention/prune-old'
import { makeAccount, PASSWORD, signIn } from '../../support/accounts'
import { ApiServer, type Caller } from '../../support/api-server'
import { BoardGuest } from '../../support/board-guest'
import { ManualClock } from '../../support/manual-clock'
import { SharedBoard } from '../../support/shared-board'
import { waitFor } from '../../support/wait-for'

interface Person extends Caller {
  readonly id: string
}
interface Inbox {
  readonly items: readonly InboxItem[]
  readonly unread: number
}
type Thread = PresentedThread & { readonly notTold: readonly string[] }

const WORDS = 'The mill by the river closes in March.'

let server: ApiServer
let board: SharedBoard
let owner: Person
beforeAll(async () => {
  server = await ApiServer.start()
})
afterAll(() => server.stop())
beforeEach(async () => {
  board = await SharedBoard.on(server)
  owner = await known(board.owner, 'Ada')
})

async function known(caller: Caller, name: string): Promise<Person> {
  const { body } = await caller.call<{ id: string }>('PATCH', '/api/me', { name })
  return { ...caller, id: body.id }
}
const join = async (name: string, role: InviteRole = 'editor', on = board) =>
  known(await on.join(await on.link(role)), name)
const inbox = async (of: Caller) => (await of.call<Inbox>('GET', '/api/inbox')).body
const begin = async (by: Caller, more: object = {}) => {
  const thread = { anchor: { kind: 'board' }, text: WORDS, ...more }
  return (await by.call<Thread>('POST', `${board.path}/threads`, thread)).body
}
const answer = async (by: Caller, { id }: { id: string }, more: object = {}) =>
  (await by.call<{ id: string }>('POST', `${board.path}/threads/${id}/comments`, { text: 'It is.', ...more })).body
const remove = (by: Caller, thread: { id: string }, comment: { id: string }) =>
  by.call('DELETE', `${board.path}/threads/${thread.id}/comments/${comment.id}`)
const readThread = (by: Caller, { id }: { id: string }, n: number) =>
  by.call('PUT', `${board.path}/threads/${id}/read`, { n })
const read = async (by: Caller, what: object) =>
  (await by.call<{ unread: number }>('POST', '/api/inbox/read', what)).body
const follow = (by: Caller, level: string | null, thread?: { id: string }) =>
  by.call('PUT', `${board.path}${thread ? `/threads/${thread.id}` : ''}/follow`, { level })
const kinds = async (of: Caller) => (await inbox(of)).items.map(({ kind, count }) => `${kind} ${count}`)

describe('a comment', () => {
  it('S55: reaches the people it mentions who may read the board, with its words, and nobody else', async () => {
    const ben = await join('Ben', 'viewer')
    const cyd = await join('Cyd', 'commenter')
    const stranger = await known(await server.visitor(), 'Dot')
    const leaver = await join('Eli')
    await board.owner.call('DELETE', `${board.path}/members/${leaver.id}`)
    const made = await begin(owner, { mentions: [ben.id, stranger.id, leaver.id, owner.id] })
    expect(made.notTold).toEqual([stranger.id, leaver.id])
    const { items, unread } = await inbox(ben)
    expect(unread).toBe(1)
    expect(items[0]).toMatchObject({ kind: 'mention', subject: made.id, count: 1, text: WORDS, isRead: false })
    expect(items[0]?.board).toEqual({ id: board.id, title: 'Shared' })
    expect(items[0]?.people.map(({ name }) => name)).toEqual(['Ada'])
    for (const other of [owner, cyd, stranger, leaver]) expect(await inbox(other)).toEqual({ items: [], unread: 0 })
  })

  it('S55: is in nobody’s inbox any more who has lost the board, nor in its count', async () => {
    const link = await board.link('editor')
    const ben = await known(await board.join(link), 'Ben')
    const cyd = await join('Cyd')
    const made = await begin(owner, { mentions: [ben.id, cyd.id] })
    await board.revoke(link)
    await board.owner.call('DELETE', `${board.path}/members/${cyd.id}`)
    for (const gone of [ben, cyd]) {
      expect(await inbox(gone)).toEqual({ items: [], unread: 0 })
      const answers = [
        await gone.call('GET', `${board.path}/threads`),
        await gone.call('GET', `${board.path}/follow`),
        await follow(gone, 'all'),
        await follow(gone, 'all', made),
      ]
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404])
      expect(JSON.stringify(answers)).not.toContain('mill')
    }
    await answer(owner, made)
    expect((await inbox(ben)).unread + (await inbox(cyd)).unread).toBe(0)
  })

  it('S55: takes its words along when it is removed, and a deleted board everything', async () => {
    const ben = await join('Ben')
    const made = await begin(ben)
    const first = await answer(owner, made, { text: 'First thought.' })
    const second = await answer(owner, made, { text: 'Second thought.' })
    await remove(owner, made, second)
    expect(JSON.stringify(await inbox(ben))).not.toContain('Second')
    expect((await inbox(ben)).items[0]).toMatchObject({ count: 1, text: 'First thought.' })
    await remove(owner, made, first)
    expect(await inbox(ben)).toEqual({ items: [], unread: 0 })
    await answer(owner, made, { text: 'Third thought.' })
    await owner.call('DELETE', board.path)
    expect(await inbox(ben)).toEqual({ items: [], unread: 0 })
    await owner.call('POST', `${board.path}/restore`)
    expect((await inbox(ben)).items[0]).toMatchObject({ text: 'Third thought.' })
  })

  it('makes one entry a thread that grows, in which being called stays until it is read', async () => {
    const ben = await join('Ben')
    const cyd = await join('Cyd')
    const made = await begin(owner, { mentions: [ben.id] })
    await answer(cyd, made)
    await answer(owner, made, { text: 'The last word.' })
    const [entry] = (await inbox(ben)).items
    expect(entry).toMatchObject({ kind: 'mention', count: 3, text: 'The last word.' })
    expect(entry?.people.map(({ name }) => name)).toEqual(['Ada', 'Cyd'])
    await readThread(ben, made, 2)
    expect((await inbox(ben)).unread).toBe(1)
    await readThread(ben, made, 3)
    expect(await inbox(ben)).toMatchObject({ unread: 0, items: [{ isRead: true }] })
    await answer(cyd, made)
    expect(await inbox(ben)).toMatchObject({ unread: 1, items: [{ kind: 'reply', count: 1, isRead: false }] })
  })

  it('reaches those who wrote in its thread, once for each key, and people whom an edit mentions', async () => {
    const ben = await join('Ben')
    const cyd = await join('Cyd')
    const made = await begin(ben)
    const key = randomUUID()
    const told = await answer(owner, made, { key })
    await answer(owner, made, { key })
    expect([await kinds(ben), await kinds(cyd)]).toEqual([['reply 1'], []])
    const edit = { text: 'It is, Cyd and Ben.', mentions: [ben.id, cyd.id] }
    await owner.call('PATCH', `${board.path}/threads/${made.id}/comments/${told.id}`, edit)
    expect([await kinds(ben), await kinds(cyd)]).toEqual([['mention 1'], ['mention 1']])
    await owner.call('PATCH', `${board.path}/threads/${made.id}/comments/${told.id}`, edit)
    expect([await kinds(ben), await kinds(cyd)]).toEqual([['mention 1'], ['mention 1']])
  })

  it('is in the inbox by the time the board gets the notice', async () => {
    const ben = await join('Ben')
    const guest = await BoardGuest.open(server, board.id, ben)
    const made = await begin(owner, { mentions: [ben.id] })
    await waitFor('the thread is told', () => guest.notices.some(({ type }) => type === 'threads-changed'))
    expect((await inbox(ben)).items[0]?.subject).toBe(made.id)
    guest.destroy()
  })
})

describe('what people chose', () => {
  it('follows a board or a thread, and mutes them; the choice for a thread counts first', async () => {
    const ben = await join('Ben')
    const cyd = await join('Cyd')
    await follow(ben, 'all')
    const made = await begin(owner)
    expect(await kinds(ben)).toEqual(['reply 1'])
    await follow(ben, 'none', made)
    await answer(owner, made, { mentions: [ben.id] })
    expect(await kinds(ben)).toEqual(['reply 1'])
    await follow(cyd, 'none')
    await follow(cyd, 'all', made)
    await answer(owner, made)
    expect(await kinds(cyd)).toEqual(['reply 1'])
    await begin(owner, { mentions: [cyd.id] })
    expect(await kinds(cyd)).toEqual(['reply 1'])
    expect((await cyd.call('GET', `${board.path}/follow`)).body).toEqual({
      level: 'none',
      threads: { [made.id]: 'all' },
    })
    await follow(cyd, null)
    await follow(cyd, null, made)
    expect((await cyd.call('GET', `${board.path}/follow`)).body).toEqual({ level: null, threads: {} })
    expect((await follow(cyd, 'all', { id: 'nothing' })).status).toBe(404)
  })
})

describe('reading', () => {
  it('marks some or all of one’s own entries, and nobody else’s', async () => {
    const ben = await join('Ben')
    const cyd = await join('Cyd')
    for (const text of ['One.', 'Two.', 'Three.']) await begin(owner, { text, mentions: [ben.id, cyd.id] })
    const [newest, middle] = (await inbox(ben)).items
    expect(newest?.text).toBe('Three.')
    expect(await read(cyd, { ids: [newest?.id] })).toEqual({ unread: 3 })
    expect(await read(ben, { ids: [middle?.id] })).toEqual({ unread: 2 })
    expect((await inbox(ben)).items.map(({ isRead }) => isRead)).toEqual([false, true, false])
    expect(await read(ben, { all: true })).toEqual({ unread: 0 })
    expect((await inbox(cyd)).unread).toBe(3)
    const wrong = await ben.call('POST', '/api/inbox/read', {})
    expect(wrong.status).toBe(400)
  })
})

describe('a session', () => {
  const steps = [
    { ...PLAIN_STEP, title: 'Talk' },
    { ...PLAIN_STEP, title: 'Write', activity: { kind: 'write', cardKind: 'risk', isAnonymous: true } },
  ]
  const plan = async () => {
    const { body } = await owner.call<Session>('POST', `${board.path}/sessions`, { title: 'Workshop', steps })
    return body
  }
  const changing =
    ({ id }: Session) =>
    async (what: object) =>
      expect((await owner.call('POST', `${board.path}/sessions/${id}/changes`, what)).status).toBe(200)

  it('S55: holds entries of its board back while people answer alone, and reading all leaves them unread', async () => {
    const ben = await join('Ben')
    const other = await SharedBoard.on(server)
    await other.owner.call('PATCH', '/api/me', { name: 'Fay' })
    await other.server.caller(ben.token).call('POST', '/api/join', { token: (await other.link('editor')).token })
    const elsewhere = { anchor: { kind: 'board' }, text: 'Elsewhere.', mentions: [ben.id] }
    await other.owner.call('POST', `${other.path}/threads`, elsewhere)
    const session = await plan()
    const change = changing(session)
    const [talk, write] = session.steps.map(({ id }) => id)
    await change({ type: 'start' })
    await change({ type: 'go', from: talk, to: write })
    await begin(owner, { mentions: [ben.id] })
    const held = await inbox(ben)
    expect([held.unread, held.items.map(({ text }) => text)]).toEqual([1, ['Elsewhere.']])
    expect(JSON.stringify(held)).not.toContain('mill')
    expect(await read(ben, { all: true })).toEqual({ unread: 0 })
    await change({ type: 'go', from: write, to: talk })
    expect(await inbox(ben)).toMatchObject({ unread: 1, items: [{ text: WORDS }, { text: 'Elsewhere.' }] })
  })

  it('reaches the others who took part when it ends, and nobody after a rehearsal', async () => {
    const ben = await join('Ben')
    const cyd = await join('Cyd')
    const session = await plan()
    const change = changing(session)
    await change({ type: 'start', isRehearsal: true })
    await ben.call('PUT', `${board.path}/session/here`)
    await change({ type: 'close' })
    expect(await kinds(ben)).toEqual([])
    await change({ type: 'start' })
    for (const each of [ben, owner]) expect((await each.call('PUT', `${board.path}/session/here`)).status).toBe(200)
    await change({ type: 'close' })
    const { items } = await inbox(ben)
    expect(items).toMatchObject([{ kind: 'session-ended', subject: session.id, text: 'Workshop' }])
    expect(items[0]?.people.map(({ name }) => name)).toEqual(['Ada'])
    expect([await kinds(cyd), await kinds(owner)]).toEqual([[], []])
    await owner.call('DELETE', `${board.path}/sessions/${session.id}`)
    expect(await kinds(ben)).toEqual([])
  })
})

describe('somebody who becomes another', () => {
  it('a visitor who signs in takes entries and choices along, and a deleted account’s are gone', async () => {
    const ada = await makeAccount(server, { name: 'Ada' })
    const link = await board.link('commenter')
    await ada.caller.call('POST', '/api/join', { token: link.token })
    const visitor = await known(await board.join(link), 'Vic')
    await follow(visitor, 'all')
    await begin(owner, { text: 'To both.', mentions: [ada.id, visitor.id] })
    await begin(owner, { text: 'To the visitor.', mentions: [visitor.id] })
    await read(ada.caller, { all: true })
    const now = await signIn(server, { email: ada.email, from: visitor })
    const { items, unread } = await inbox(now)
    expect([items.map(({ text }) => text).toSorted(), unread]).toEqual([['To both.', 'To the visitor.'], 2])
    expect((await now.call('GET', `${board.path}/follow`)).body).toMatchObject({ level: 'all' })
    const reader = await join('Rae')
    const made = await begin(now, { text: 'From Ada.', mentions: [reader.id] })
    expect((await now.call('DELETE', '/api/me', { password: PASSWORD, boards: {} })).status).toBe(204)
    expect((await inbox(reader)).items).toMatchObject([{ subject: made.id, people: [{ name: '' }] }])
  })
})

describe('a role', () => {
  it('given by name, and a handed-over board, reach the person’s inbox', async () => {
    const ben = await join('Ben', 'viewer')
    await follow(ben, 'none')
    await owner.call('PATCH', `${board.path}/members/${ben.id}`, { role: 'facilitator' })
    expect((await inbox(ben)).items).toMatchObject([{ kind: 'invited', role: 'facilitator', count: 1 }])
    await read(ben, { all: true })
    await owner.call('PATCH', `${board.path}/members/${ben.id}`, { role: 'owner' })
    expect((await inbox(ben)).items).toMatchObject([{ kind: 'invited', role: 'owner', isRead: false }])
    expect((await inbox(owner)).items).toEqual([])
  })
})

it('an entry goes 180 days after the last thing in it, also where nothing new comes', async () => {
  const ben = await join('Ben')
  const [older, asOld] = [await begin(owner, { mentions: [ben.id] }), await begin(owner, { mentions: [ben.id] })]
  const db = openAppDb(server.config.databaseUrl)
  const now = new Date()
  for (const [{ id }, ageMs] of [
    [older, INBOX_KEPT_MS + 1],
    [asOld, INBOX_KEPT_MS],
  ] as const) {
    await db.inboxItem.updateMany({ where: { subject: id }, data: { lastAt: new Date(now.getTime() - ageMs) } })
  }
  await db.$disconnect()
  const left = async () => (await inbox(ben)).items.map(({ subject }) => subject)
  expect((await left()).toSorted()).toEqual([older.id, asOld.id].toSorted())
  const clock = new ManualClock()
  const stop = pruneOld({ ...server.services, now: () => now }, DEFAULT_LIMITS, clock, createLogger('silent'))
  clock.advance(60_000)
  await expect.poll(left, { timeout: 30_000 }).toEqual([asOld.id])
  await stop()
  expect(await left()).toEqual([asOld.id])
})
