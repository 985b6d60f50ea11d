// A returning person's news of a board, over the real server: for every role, until they have looked at it, also after
// a restart, and without anything still secret.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BoardChanges } from '@/lib/domain/changes/board-changes'
import { PLAIN_ACTIVITIES } from '@/lib/domain/session/activity'
import { openAppDb } from '@/server/db/engine/client'
import { ApiServer, type Caller } from '../../support/api-server'
import { BoardGuest } from '../../support/board-guest'
import { BoardRounds } from '../../support/board-rounds'
import { SharedBoard } from '../../support/shared-board'
import { waitFor } from '../../support/wait-for'

interface News {
  readonly since: string | null
  readonly changes: BoardChanges | null
  readonly names: Readonly<Record<string, string>>
  readonly happened: { readonly comments: number; readonly resolved: number; readonly rounds: number } | null
}

let dataDir: string
let board: SharedBoard
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'foreboard-news-'))
  board = await SharedBoard.start({ DATA_DIR: dataDir })
})
afterAll(async () => {
  await board.stop()
  await rm(dataDir, { recursive: true, force: true })
})

/** A board of its own on the same server, with one card. */
async function newBoard(): Promise<{ at: SharedBoard; cardId: string }> {
  const at = await SharedBoard.on(board.server)
  return { at, cardId: await addCard(at, 'First') }
}
const addCard = async (at: SharedBoard, title: string, by: Caller = at.owner, fields: object = {}) =>
  (await by.call<{ id: string }>('POST', `${at.path}/cards`, { kind: 'risk', title, fields })).body.id
const newsOf = async (at: SharedBoard, caller: Caller) => (await caller.call<News>('GET', `${at.path}/news`)).body
const look = async (at: SharedBoard, caller: Caller, keys: readonly string[] | 'all') =>
  expect((await caller.call('POST', `${at.path}/news/looked`, { keys })).status).toBe(204)
const titles = ({ changes }: News) => changes?.made.map(({ title }) => title) ?? null

/** A person opens a socket and leaves; resolves when the visit is recorded. */
async function visit(at: SharedBoard, caller: Caller, during: () => Promise<unknown> = () => Promise.resolve()) {
  const { since } = await newsOf(at, caller)
  const guest = await BoardGuest.open(at.server, at.id, caller)
  await during()
  const visits = await visitsOf(at)
  guest.destroy()
  await waitFor('the visit is noted', async () => {
    const now = await visitsOf(at)
    return since === null
      ? now.some(({ userId }) => userId === guest.userId)
      : now.some(
          ({ userId, at: noted }) =>
            userId === guest.userId && !visits.some((old) => old.userId === userId && old.at === noted),
        )
  })
  return guest
}

async function visitsOf({ id }: SharedBoard) {
  const db = openAppDb(board.server.config.databaseUrl)
  try {
    const rows = await db.visit.findMany({ where: { boardId: id }, select: { userId: true, at: true, noteHash: true } })
    return rows.map((row) => ({ ...row, at: row.at.getTime() }))
  } finally {
    await db.$disconnect()
  }
}

async function notesOf({ id }: SharedBoard): Promise<number> {
  const db = openAppDb(board.server.config.databaseUrl)
  try {
    return await db.boardNote.count({ where: { boardId: id } })
  } finally {
    await db.$disconnect()
  }
}

describe('the news of a board', () => {
  it('is nothing at a first visit, and what others changed at the next one, with their names', async () => {
    const { at, cardId } = await newBoard()
    const ben = await at.join(await at.link('viewer'))
    expect(await newsOf(at, ben)).toEqual({ since: null, changes: null, names: {}, happened: null })
    await visit(at, ben)
    const second = await newsOf(at, ben)
    expect(second.since).not.toBeNull()
    expect(second.changes).toBeNull()

    await addCard(at, 'Second')
    await at.owner.call('PATCH', `${at.path}/cards/${cardId}`, { title: 'First, renamed' })
    const news = await newsOf(at, ben)
    expect(titles(news)).toEqual(['Second'])
    expect(news.changes?.renamed).toEqual([expect.objectContaining({ was: 'First', title: 'First, renamed' })])
    const ownerId = (await at.owner.call<{ id: string }>('GET', '/api/me')).body.id
    expect(Object.keys(news.names)).toEqual([ownerId])
    // Nothing is new to the owner, who made all of it and was never there.
    expect(await newsOf(at, at.owner)).toEqual({ since: null, changes: null, names: {}, happened: null })
  })

  it('is not what a person brought back themselves between two visits, and still what others did before and after', async () => {
    const { at, cardId } = await newBoard()
    const ben = await at.join(await at.link('editor'))
    const rename = (by: Caller, id: string, title: string) => by.call('PATCH', `${at.path}/cards/${id}`, { title })
    const other = await addCard(at, 'Other')
    const { id: versionId } = (await at.owner.call<{ id: string }>('POST', `${at.path}/versions`, {})).body
    await rename(at.owner, cardId, 'First, changed')
    await visit(at, ben)
    await visit(at, at.owner)
    await rename(ben, other, 'Other, changed')

    // From the page of the version, where the owner has no socket on the board.
    const restored = await at.owner.call('POST', `${at.path}/versions/${versionId}/restore`, { cards: [cardId] })
    expect(restored.status).toBe(200)
    const renamed = async (by: Caller) => (await newsOf(at, by)).changes?.renamed.map(({ title }) => title)
    expect(await renamed(at.owner)).toEqual(['Other, changed'])
    expect(await renamed(ben)).toEqual(['First', 'Other, changed'])
    await rename(ben, cardId, 'First, again')
    expect(await renamed(at.owner)).toEqual(['First, again', 'Other, changed'])
  })

  it('S54: stays until it is looked at, card by card, over visits in which more happens', async () => {
    const { at } = await newBoard()
    const ben = await at.join(await at.link('editor'))
    await visit(at, ben)
    const second = await addCard(at, 'Second')
    await addCard(at, 'Third')
    // What Ben sees happen, and what he does himself, is not news next time; what he didn't look at is.
    await visit(at, ben, async () => {
      await newsOf(at, ben)
      const seen = await addCard(at, 'Seen live')
      await ben.call('PATCH', `${at.path}/cards/${seen}`, { title: 'Seen and renamed' })
    })
    expect(titles(await newsOf(at, ben))).toEqual(['Second', 'Third'])
    await visit(at, ben, () => look(at, ben, [second]))
    expect(titles(await newsOf(at, ben))).toEqual(['Third'])
    await addCard(at, 'Fourth')
    expect(titles(await newsOf(at, ben))).toEqual(['Third', 'Fourth'])
    await look(at, ben, 'all')
    expect((await newsOf(at, ben)).changes).toBeNull()
    await visit(at, ben)
    expect((await newsOf(at, ben)).changes).toBeNull()
  })

  it('counts what others wrote, resolved and ended since then, or since a moment or an event that is named', async () => {
    const { at } = await newBoard()
    const ben = await at.join(await at.link('commenter'))
    await visit(at, ben)
    const threads = `${at.path}/threads`
    const begin = async (by: Caller) =>
      (await by.call<{ id: string }>('POST', threads, { anchor: { kind: 'board' }, text: 'So?' })).body.id
    const first = await begin(at.owner)
    const between = new Date().toISOString()
    const { body } = await at.owner.call<{ events: { id: number }[] }>('GET', `${at.path}/events?order=newest`)
    await begin(ben)
    await at.owner.call('POST', `${threads}/${first}/comments`, { text: 'It is.' })
    await at.owner.call('PATCH', `${threads}/${first}`, { resolved: true })
    const happened = async (query = '') => (await ben.call<News>('GET', `${at.path}/news${query}`)).body.happened
    expect(await happened()).toEqual({ comments: 2, resolved: 1, rounds: 0 })
    expect(await happened(`?since=${body.events[0]?.id}`)).toEqual({ comments: 1, resolved: 1, rounds: 0 })
    expect((await happened(`?since=${between}`))?.comments).toBeLessThanOrEqual(2)
    expect(await happened('?since=2999-01-01T00:00:00Z')).toEqual({ comments: 0, resolved: 0, rounds: 0 })
    expect((await ben.call('GET', `${at.path}/news?since=yesterday`)).status).toBe(400)
    await visit(at, ben, async () => {
      expect((await happened())?.comments).toBe(2)
      await look(at, ben, 'all')
      expect((await happened())?.comments).toBe(0)
    })
    expect((await happened())?.comments).toBe(0)
  })

  it('leaves out what the person made themselves on another device', async () => {
    const { at } = await newBoard()
    const ben = await at.join(await at.link('editor'))
    await visit(at, ben)
    await addCard(at, 'By Ben himself', ben)
    expect((await newsOf(at, ben)).changes).toBeNull()
    await addCard(at, 'By the owner')
    expect(titles(await newsOf(at, ben))).toEqual(['By the owner'])
  })

  it('S54: is stored once for people who leave in the same state, and is deleted with them: when they are removed, or delete their account', async () => {
    const { at } = await newBoard()
    const [ben, ada] = [await at.join(await at.link('viewer')), await at.join(await at.link('viewer'))]
    const guest = await visit(at, ben)
    await visit(at, ada)
    expect(new Set((await visitsOf(at)).map(({ noteHash }) => noteHash)).size).toBe(1)
    expect(await notesOf(at)).toBe(1)

    await at.remove(guest)
    expect((await visitsOf(at)).map(({ userId }) => userId)).not.toContain(guest.userId)
    expect((await ben.call('GET', `${at.path}/news`)).status).toBe(404)
    // A person who is removed while they are there leaves no record of a visit.
    const eve = await BoardGuest.open(at.server, at.id, await at.join(await at.link('viewer')))
    await at.remove(eve)
    await waitFor('the socket is closed', () => !eve.socket.isOpen)
    await visit(at, ada)
    expect((await visitsOf(at)).map(({ userId }) => userId)).not.toContain(eve.userId)

    expect((await ada.call('DELETE', '/api/me', { boards: {} })).status).toBeLessThan(300)
    expect(await visitsOf(at)).toEqual([])
  })

  it('S54, S35: reveals nothing that people write or cast before it is shown', async () => {
    const { at } = await newBoard()
    const ben = await at.join(await at.link('editor'))
    await visit(at, ben)
    const rounds = new BoardRounds(at)
    const round = await rounds.open(PLAIN_ACTIVITIES.write)
    const draft = await at.owner.call('POST', `${at.path}/rounds/${round.id}/drafts`, { title: 'A secret thought' })
    expect(draft.status).toBe(201)
    const news = await newsOf(at, ben)
    expect(JSON.stringify(news)).not.toContain('secret')
    expect(news.changes).toBeNull()
  })

  it('F40: is the same after the server was stopped and started again', async () => {
    const ben = await board.join(await board.link('commenter'))
    await visit(board, ben)
    const guest = await BoardGuest.open(board.server, board.id, ben)
    await newsOf(board, ben)
    // Ben is here, and nothing is recorded before the server stops.
    await addCard(board, 'Seen live')
    await board.server.stop()
    guest.destroy()
    board = await restarted()
    const back = board.server.caller(ben.token)
    expect((await newsOf(board, back)).changes).toBeNull()
    await addCard(board, 'While Ben is away')
    expect(titles(await newsOf(board, back))).toEqual(['While Ben is away'])
  })
})

async function restarted(): Promise<SharedBoard> {
  const server = await ApiServer.start({ DATA_DIR: dataDir })
  return new SharedBoard(server, server.caller(board.owner.token), board.id)
}
