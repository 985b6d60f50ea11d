// The real server is killed while people write and while their drafts are shown: each accepted draft is on the board
// once, whichever steps of the showing were done.

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Activity } from '@/lib/domain/session/activity'
import type { Draft, Round } from '@/lib/domain/session/round'
import { type AppDb, openAppDb } from '@/server/db/engine/client'
import { DraftRepository } from '@/server/db/sessions/drafts'
import { BoardRounds } from '../../support/board-rounds'
import { type Caller, httpCaller } from '../../support/caller'
import { ServerProcess } from '../../support/server-process'
import { scale } from '../../support/sync/fault-scale'
import { unlessKilled } from '../../support/unless-killed'
import { waitFor } from '../../support/wait-for'

const WRITE: Activity = { kind: 'write', cardKind: 'risk', isAnonymous: true }
/** When the server is killed, after the request to show. */
const DELAYS_MS = scale({ quick: [0, 60], full: [0, 5, 10, 20, 40, 60, 80, 100, 150, 200] })
const DRAFTS = 40
const DEADLINE_MS = scale({ quick: 120_000, full: 600_000 })

let server: ServerProcess
let board: { readonly owner: Caller; readonly path: string }
let rounds: BoardRounds

beforeAll(async () => {
  server = await ServerProcess.start()
  const { body } = await httpCaller(server.url).call<{ token: string }>('POST', '/api/auth/sign-in/anonymous')
  const owner = httpCaller(server.url, body.token)
  const { id } = (await owner.call<{ id: string }>('POST', '/api/boards', { title: 'Shared' })).body
  board = { owner, path: `/api/boards/${id}` }
  rounds = new BoardRounds(board)
}, DEADLINE_MS)
afterAll(() => server.stop())

/** Writes until `count` are accepted or the server is gone; resolves to the accepted titles. */
async function write(round: Round, count: number): Promise<{ accepted: string[]; unanswered: string[] }> {
  const written = { accepted: [] as string[], unanswered: [] as string[] }
  for (let i = 0; i < count; i++) {
    const title = `Idea ${randomUUID()}`
    written.unanswered = [title]
    const path = `${board.path}/rounds/${round.id}/drafts`
    const answer = await unlessKilled(board.owner.call<Draft>('POST', path, { title }))
    if (!answer) return written
    expect(answer.status).toBe(201)
    written.accepted.push(title)
    written.unanswered = []
  }
  return written
}

/** Titles of all cards with the ids of their shapes. */
async function cards(): Promise<{ title: string; id: string; ref: string }[]> {
  return (await board.owner.call<{ cards: { title: string; id: string; ref: string }[] }>('GET', `${board.path}/cards`))
    .body.cards
}

/** The round's cards are these, each once, and the round lists them. */
async function expectShown(round: Round, titles: readonly string[]): Promise<string[]> {
  const now = await rounds.look(round)
  const all = await cards()
  const mine = all.filter(({ title }) => titles.includes(title))
  expect([now.state, mine.map(({ title }) => title).sort()]).toEqual(['shown', [...titles].sort()])
  expect([...now.cardIds].sort()).toEqual(mine.map(({ id }) => id).sort())
  expect(new Set(all.map(({ ref }) => ref)).size).toBe(all.length)
  return mine.map(({ id }) => id).sort()
}

const isShown = (round: Round) => async () => (await rounds.look(round)).state === 'shown'

/** Works on the data of a server that is killed. */
async function onData<T>(work: (db: AppDb) => Promise<T>): Promise<T> {
  const db = openAppDb(`file:${server.dataDir}/foreboard.sqlite`)
  try {
    return await work(db)
  } finally {
    await db.$disconnect()
  }
}

test(
  'F31: killed while somebody writes, what was accepted is theirs still, and is shown once',
  async () => {
    const round = await rounds.open(WRITE)
    const writing = write(round, DRAFTS)
    await waitFor('some are written', async () => (await rounds.look(round)).turnout >= 5)
    await server.kill()
    const { accepted, unanswered } = await writing
    await server.start()
    const { drafts } = (await board.owner.call<{ drafts: Draft[] }>('GET', `${board.path}/rounds/${round.id}/drafts`))
      .body
    const titles = drafts.map(({ title }) => title)
    expect([accepted, [...accepted, ...unanswered]]).toContainEqual(titles)
    expect((await rounds.look(round)).turnout).toBe(titles.length)
    await rounds.show(round)
    await expectShown(round, titles)
  },
  DEADLINE_MS,
)

test.each(DELAYS_MS)(
  'F31: killed %i ms after the showing was asked for, it is open with all drafts, or shows all once by itself',
  async (delayMs) => {
    const round = await rounds.open(WRITE)
    const { accepted } = await write(round, DRAFTS)
    const showing = unlessKilled(rounds.show(round))
    await Promise.race([showing, new Promise((resolve) => setTimeout(resolve, delayMs))])
    await server.kill()
    await showing
    await server.start()
    const { state, turnout } = await rounds.look(round)
    expect(turnout).toBe(DRAFTS)
    if (state === 'open') await rounds.show(round)
    await waitFor('all are shown', isShown(round))
    await expectShown(round, accepted)
  },
  DEADLINE_MS,
)

test(
  'F31: killed between any two acts of showing, the server goes on when it is back, and nobody has to ask',
  async () => {
    const round = await rounds.open(WRITE)
    const { accepted } = await write(round, DRAFTS)
    await server.kill()
    // The state after a crash behind the first step: no card is on the board yet.
    const begun = await onData((db) =>
      new DraftRepository(db).beginShowing(round.id, {
        isAnonymous: true,
        at: new Date(),
        make: { id: randomUUID, shapeId: () => `shape:${randomUUID()}`, shuffled: (items) => items.toReversed() },
      }),
    )
    await server.start()
    await waitFor('all are shown', isShown(round))
    const shapes = await expectShown(round, accepted)
    expect(shapes).toEqual(begun?.map(({ shapeId }) => shapeId).sort())

    // The state after a crash behind the second step: the cards exist, and one was deleted since.
    const [first] = shapes
    expect((await board.owner.call('DELETE', `${board.path}/cards/${first}`)).status).toBe(204)
    await server.kill()
    await onData((db) => db.round.update({ where: { id: round.id }, data: { state: 'revealing', cardIds: [] } }))
    await server.start()
    await waitFor('the round is shown again', isShown(round))
    expect((await rounds.look(round)).cardIds.toSorted()).toEqual(shapes)
    const left = (await cards()).filter(({ title }) => accepted.includes(title))
    expect(left.map(({ id }) => id).sort()).toEqual(shapes.slice(1))
  },
  DEADLINE_MS,
)
