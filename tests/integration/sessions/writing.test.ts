// Writing alone over HTTP and sockets: only their author reads drafts before they are shown; afterwards nothing reveals
// an author where anonymity was promised; and showing them, taking them back and showing them again loses and
// duplicates none.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  DRAFT_BODY_MAX_LENGTH,
  type Draft,
  MOST_DRAFTS_OF_PERSON,
  MOST_DRAFTS_OF_ROUND,
  type Round,
} from '@/lib/domain/session/round'
import { PLAIN_STEP, type Session } from '@/lib/domain/session/session'
import { type AppDb, openAppDb } from '@/server/db/engine/client'
import { makeAccount } from '../../support/accounts'
import { ApiServer, type Caller } from '../../support/api-server'
import { BoardGuest } from '../../support/board-guest'
import { SharedBoard } from '../../support/shared-board'
import { expectWithin } from '../../support/time-bound'
import { waitFor } from '../../support/wait-for'

interface Problem {
  readonly code: string
}
interface Card {
  readonly id: string
  readonly ref: string
  readonly title: string
  readonly body: string
  readonly createdBy: string
  readonly createdAt: string
}

let dataDir: string
let board: SharedBoard
let db: AppDb
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'foreboard-writing-'))
  board = await SharedBoard.start({ DATA_DIR: dataDir, MAX_WRITES_PER_MINUTE_PER_USER: '100000' })
  db = openAppDb(board.server.config.databaseUrl)
})
afterEach(async () => {
  await db.$disconnect()
  await board.stop()
  await rm(dataDir, { recursive: true, force: true })
})

/** Opens a round of writing outside a session, as the owner; resolves to its address. */
async function openWriting(isAnonymous = true): Promise<string> {
  const activity = { kind: 'write', cardKind: 'risk', isAnonymous }
  const made = await board.owner.call<Round>('POST', `${board.path}/rounds`, { title: 'Write', activity })
  expect(made.status).toBe(201)
  return `${board.path}/rounds/${made.body.id}`
}
const write = (by: Caller, round: string, title: string, body = '') =>
  by.call<Draft & Problem>('POST', `${round}/drafts`, { title, body })
const mine = async (by: Caller, round: string) =>
  (await by.call<{ drafts: Draft[] }>('GET', `${round}/drafts`)).body.drafts
const show = (round: string, by: Caller = board.owner) => by.call<Round & Problem>('POST', `${round}/show`)
const takeBack = (round: string, evenChanged = false) =>
  board.owner.call<{ changed: number; isTakenBack: boolean }>('POST', `${round}/take-back`, { evenChanged })
const cards = async () => (await board.owner.call<{ cards: Card[] }>('GET', `${board.path}/cards`)).body.cards
const stateOf = async (round: string) => (await board.owner.call<Round>('GET', round)).body.state
const newcomer = async (role: 'facilitator' | 'editor' | 'commenter' | 'viewer') => board.join(await board.link(role))
const numbered = (count: number) => Array.from({ length: count }, (_, i) => `Idea ${i}`)

describe('drafts', () => {
  it('are their author’s alone: owner, facilitator and admin neither read, change nor take them away', async () => {
    const round = await openWriting()
    const author = await newcomer('commenter')
    const admin = await makeAccount(board.server, { from: await newcomer('facilitator') })
    await db.user.update({ where: { id: admin.id }, data: { isAdmin: true } })
    const draft = (await write(author, round, 'Only mine', 'In whole')).body
    expect(await mine(author, round)).toEqual([draft])
    for (const other of [board.owner, await newcomer('facilitator'), admin.caller, await newcomer('editor')]) {
      expect(await mine(other, round)).toEqual([])
      const path = `${round}/drafts/${draft.id}`
      const answers = [
        await other.call<Problem>('PATCH', path, { title: 'Taken over' }),
        await other.call<Problem>('DELETE', path),
      ]
      expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
        [404, 'draft-gone'],
        [404, 'draft-gone'],
      ])
    }
    expect(await mine(author, round)).toEqual([draft])
    expect((await write(await newcomer('viewer'), round, 'Only looking')).status).toBe(403)
  })

  it('are counted for everybody, and change until they are shown', async () => {
    const round = await openWriting()
    const guest = await board.guest(await board.link('editor'))
    const counts = () => guest.notices.flatMap((notice) => (notice.type === 'turnout' ? [notice.turnout] : []))
    const [first, second] = [
      (await write(guest.caller, round, 'One')).body,
      (await write(board.owner, round, 'Two')).body,
    ]
    await waitFor('both are told', () => counts().at(-1) === 2)
    await guest.caller.call('PATCH', `${round}/drafts/${first.id}`, { body: 'More of it' })
    expect((await board.owner.call('DELETE', `${round}/drafts/${second.id}`)).status).toBe(204)
    expect((await board.owner.call('DELETE', `${round}/drafts/${second.id}`)).status).toBe(404)
    await waitFor('all counts are told', () => counts().length === 3)
    expect(counts()).toEqual([1, 2, 1])
    expect(JSON.stringify(guest.notices)).not.toContain('Two')
    expect(await mine(guest.caller, round)).toEqual([{ ...first, body: 'More of it' }])
    expect(await cards()).toEqual([])
    guest.destroy()
  })

  it('are there after their author leaves and comes back, and after a restart', async () => {
    const [plain, writing] = [
      { ...PLAIN_STEP, title: 'Look' },
      { ...PLAIN_STEP, title: 'Write', activity: { kind: 'write', cardKind: 'risk', isAnonymous: true } as const },
    ]
    const plan = { title: 'Workshop', steps: [writing, plain] }
    const session = (await board.owner.call<Session>('POST', `${board.path}/sessions`, plan)).body
    const change = (what: object) => board.owner.call('POST', `${board.path}/sessions/${session.id}/changes`, what)
    const [on, other] = session.steps.map(({ id }) => id)
    await change({ type: 'start' })
    const { rounds } = (await board.owner.call<{ rounds: Round[] }>('GET', `${board.path}/rounds`)).body
    const round = `${board.path}/rounds/${rounds[0]?.id}`
    const author = await newcomer('editor')
    const draft = (await write(author, round, 'Kept')).body

    await change({ type: 'go', from: on, to: other })
    expect([(await write(author, round, 'Too late')).body.code, await mine(author, round)]).toEqual([
      'step-over',
      [draft],
    ])
    await change({ type: 'go', from: other, to: on })
    await board.stop()
    const again = await ApiServer.start({ DATA_DIR: dataDir })
    board = new SharedBoard(again, again.caller(board.owner.token), board.id)
    const back = again.caller(author.token)
    expect(await mine(back, round)).toEqual([draft])
    expect((await write(back, round, 'And more')).status).toBe(201)
  })

  it('have a most a person and a round, and a longest text', async () => {
    const round = await openWriting()
    for (const title of numbered(MOST_DRAFTS_OF_PERSON))
      expect((await write(board.owner, round, title)).status).toBe(201)
    expect((await write(board.owner, round, 'One too many')).body.code).toBe('own-drafts-full')
    const author = await newcomer('editor')
    expect((await write(author, round, 'Long', 'x'.repeat(DRAFT_BODY_MAX_LENGTH))).status).toBe(201)
    expect((await write(author, round, 'Longer', 'x'.repeat(DRAFT_BODY_MAX_LENGTH + 1))).status).toBe(400)
    await db.round.updateMany({ data: { turnout: MOST_DRAFTS_OF_ROUND } })
    expect((await write(author, round, 'Too many of all')).body.code).toBe('drafts-full')
  })
})

describe('showing what was written', () => {
  it('puts each on the board once, however many press, and accepts no more drafts', async () => {
    const round = await openWriting(false)
    const facilitator = await newcomer('facilitator')
    const authors = [board.owner, facilitator, await newcomer('commenter')]
    for (const [i, by] of authors.entries())
      for (const n of [0, 1]) await write(by, round, `Idea ${i}.${n}`, `Why ${i}`)
    const answers = await Promise.all([show(round), show(round, facilitator), show(round)])
    expect(answers.map(({ status, body }) => [status, body.state])).toEqual(answers.map(() => [200, 'shown']))
    const made = await cards()
    expect(made.map(({ title }) => title).sort()).toEqual([
      'Idea 0.0',
      'Idea 0.1',
      'Idea 1.0',
      'Idea 1.1',
      'Idea 2.0',
      'Idea 2.1',
    ])
    expect(new Set(made.map(({ ref }) => ref)).size).toBe(6)
    expect(answers[0]?.body.cardIds).toEqual(made.map(({ id }) => id))
    const ids = await Promise.all(authors.map(async (by) => (await by.call<{ id: string }>('GET', '/api/me')).body.id))
    for (const { title, createdBy } of made) expect(createdBy).toBe(ids[Number(title.at('Idea '.length))])
    expect((await write(facilitator, round, 'Too late')).body.code).toBe('round-over')
    expect(await cards()).toHaveLength(6)
  })

  it('takes in a draft or refuses it, however close they come', async () => {
    const round = await openWriting()
    const authors = await Promise.all(Array.from({ length: 4 }, () => newcomer('editor')))
    const late = authors.flatMap((by) => numbered(6).map((title) => write(by, round, `${title} ${by.token}`)))
    await late[5]
    const [shown, ...answers] = await Promise.all([show(round), ...late])
    expect(shown?.status).toBe(200)
    const kept = answers.flatMap(({ status, body }) => (status === 201 ? [(body as Draft).title] : []))
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true)
    expect(await board.titles()).toEqual(kept.sort())
    expect((await board.owner.call<Round>('GET', round)).body.turnout).toBe(kept.length)
  })

  it('reveals nobody’s authorship where that was promised', async () => {
    const round = await openWriting(true)
    const authors = [await newcomer('editor'), await newcomer('editor')]
    const drafts: Draft[] = []
    for (const title of numbered(40))
      drafts.push((await write(authors[drafts.length % 2] ?? board.owner, round, title)).body)
    await show(round)
    const made = await cards()
    expect(new Set(made.map(({ createdBy }) => createdBy))).toEqual(new Set(['anonymous']))
    expect(new Set(made.map(({ createdAt }) => createdAt)).size).toBe(1)
    const order = made.toSorted((a, b) => (a.ref < b.ref ? -1 : 1)).map(({ title }) => title)
    // The chance that a random order of 40 equals the order of writing is one in 40!.
    expect(order).not.toEqual(numbered(40))
    const rows = await db.$queryRaw<{ id: string; userId: string | null; title: string }[]>`
      SELECT "id", "userId", "title" FROM "Draft" ORDER BY rowid`
    expect(rows.map(({ title }) => title)).toEqual(order)
    expect(rows.filter(({ id, userId }) => userId !== null || drafts.some((draft) => draft.id === id))).toEqual([])
    expect(await mine(authors[0] ?? board.owner, round)).toEqual([])
  })

  it('reaches everybody on the board with two hundred within a second', async () => {
    const round = await openWriting()
    const authors = await Promise.all(Array.from({ length: 5 }, () => newcomer('editor')))
    for (const by of authors)
      for (const title of numbered(40)) await write(by, round, title, 'Some words of why. '.repeat(6))
    const guest = await BoardGuest.open(board.server, board.id, authors[0] ?? board.owner)
    const startedAt = performance.now()
    const shown = show(round)
    await waitFor('the guest is told', () => guest.notices.some(({ type }) => type === 'round-changed'))
    const tookMs = performance.now() - startedAt
    expect((await shown).body.cardIds).toHaveLength(200)
    console.log(`two hundred drafts were on everybody’s board after ${Math.round(tookMs)} ms`)
    expectWithin(tookMs, 3_000)
    guest.destroy()
  })
})

describe('taking them back', () => {
  it('takes those cards and no others, says first what people changed, and shows them again', async () => {
    const round = await openWriting()
    for (const title of numbered(3)) await write(board.owner, round, title)
    await show(round)
    await board.owner.call('POST', `${board.path}/cards`, { kind: 'risk', title: 'Another one' })
    const [first] = await cards()
    await board.owner.call('PATCH', `${board.path}/cards/${first?.id}`, { fields: { impactCurrent: 4 } })
    expect((await takeBack(round)).body).toEqual({ changed: 1, isTakenBack: false })
    expect(await board.titles()).toHaveLength(4)
    expect((await takeBack(round, true)).body).toEqual({ changed: 1, isTakenBack: true })
    expect([await board.titles(), await stateOf(round)]).toEqual([['Another one'], 'closed'])
    expect((await takeBack(round)).status).toBe(200)
    expect((await write(board.owner, round, 'Too late')).status).toBe(409)

    const again = await show(round)
    expect(again.body.cardIds).toHaveLength(3)
    expect(await board.titles()).toEqual([...numbered(3), 'Another one'].sort())
    expect((await takeBack(round)).body).toEqual({ changed: 0, isTakenBack: true })
    expect(await board.titles()).toEqual(['Another one'])
  })

  it('is refused for a round that has shown no cards', async () => {
    expect((await takeBack(await openWriting())).status).toBe(409)
  })
})
