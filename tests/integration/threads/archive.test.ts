// Threads leave with an archive and come back with it, with names only; and a file with a mistake in them creates no
// board.

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FileThread } from '@/lib/board-file/threads-file'
import type { PresentedThread } from '@/lib/domain/threads/thread'
import { makeAccount } from '../../support/accounts'
import { ApiServer, type Caller } from '../../support/api-server'
import { archiveOf, type Entries, jsonIn, sendFile, withJson, zipped } from '../../support/board-archive'
import { SharedBoard } from '../../support/shared-board'

const TEXT = 'The towns should agree on one format.'

let server: ApiServer
let board: SharedBoard
let stranger: Caller
let ada: { readonly id: string; readonly caller: Caller }
let archive: Entries
beforeAll(async () => {
  server = await ApiServer.start({ MAX_COMMENTS_PER_BOARD: '10' })
  board = await SharedBoard.on(server)
  stranger = (await makeAccount(server, { name: 'Zoe' })).caller
  ada = await makeAccount(server, { name: 'Ada' })
  await ada.caller.call('POST', '/api/join', { token: (await board.link('commenter')).token })
  const card = (
    await board.owner.call<{ id: string }>('POST', `${board.path}/cards`, { kind: 'risk', title: 'Storm\nand flood' })
  ).body
  const briefId = (await board.newBrief(TEXT)).split('/').at(-1)
  const goneId = (await board.newBrief('A brief that goes.')).split('/').at(-1)
  const begin = async (anchor: object, more: object = {}) =>
    (await ada.caller.call<PresentedThread>('POST', `${board.path}/threads`, { anchor, text: 'Is this so?', ...more }))
      .body
  const onCard = await begin({ kind: 'card', id: card.id }, { mentions: [ada.id] })
  const answer = (text: string) =>
    ada.caller.call<{ id: string }>('POST', `${board.path}/threads/${onCard.id}/comments`, { text })
  const removed = (await answer('A slip of the tongue.')).body
  await answer('It is.\nReally.')
  const comments = `${board.path}/threads/${onCard.id}/comments`
  await ada.caller.call('DELETE', `${comments}/${removed.id}`)
  await ada.caller.call('PATCH', `${comments}/${onCard.comments[0]?.id}`, { text: 'Is this still so?' })
  await board.owner.call('PUT', `${comments}/${onCard.comments[0]?.id}/reactions/agree`)
  await ada.caller.call('PATCH', `${board.path}/threads/${onCard.id}`, { resolved: true })
  await begin({ kind: 'passage', briefId, start: 4, end: 9 })
  await begin({ kind: 'passage', briefId: goneId, start: 0, end: 7 })
  await begin({ kind: 'board' })
  await board.owner.call('DELETE', `${board.path}/briefs/${goneId}`)
  archive = await archiveOf(server, board.owner, board.id)
})
afterAll(() => server.stop())

const threadsOf = async (caller: Caller, id: string) =>
  (await caller.call<{ threads: PresentedThread[] }>('GET', `/api/boards/${id}/threads`)).body.threads.toReversed()

test('an archive has the threads with names in words, and neither ids of people nor what was removed', () => {
  const threads = jsonIn<FileThread[]>(archive, 'threads.json')
  expect(threads).toHaveLength(4)
  expect(threads.flatMap(({ comments }) => comments.map(({ author }) => author))).toEqual(Array(5).fill('Ada'))
  const text = JSON.stringify(threads)
  for (const word of [ada.id, 'slip of the tongue', 'agree"', 'mentions']) expect(text).not.toContain(word)
  expect(JSON.stringify(jsonIn(archive, 'board.json'))).not.toContain('Ada')
})

test('a board of the archive has the threads by names of nobody who is there, and leaves as it came', async () => {
  const { status, body } = await sendFile(stranger, '/api/boards/import', zipped(archive))
  expect(status).toBe(201)
  const [before, after] = [await threadsOf(board.owner, board.id), await threadsOf(stranger, body.id)]
  const said = (threads: PresentedThread[]) =>
    threads.map(({ resolvedAt, comments }) => [
      resolvedAt,
      comments
        .filter(({ isRemoved }) => !isRemoved)
        .map(({ author, text, createdAt, editedAt }) => [author.name, text, createdAt, editedAt]),
    ])
  expect(said(after)).toEqual(said(before))
  expect(after.flatMap(({ comments }) => comments.map(({ author }) => author.id))).toEqual(Array(5).fill(null))
  expect(after.map(({ unread }) => unread)).toEqual([0, 0, 0, 0])
  const { briefs } = (await stranger.call<{ briefs: { id: string }[] }>('GET', `/api/boards/${body.id}/briefs`)).body
  const [onCard, onPassage, onGone, onBoard] = after.map(({ anchor }) => anchor)
  expect(onCard).toEqual(before[0]?.anchor)
  expect(onPassage).toMatchObject({ kind: 'passage', briefId: briefs[0]?.id, quote: 'towns', state: 'anchored' })
  expect(onGone).toMatchObject({ kind: 'passage', quote: 'A brief', state: 'orphan' })
  expect(onBoard).toEqual({ kind: 'board' })
  const again = await archiveOf(server, stranger, body.id)
  expect(jsonIn(again, 'threads.json')).toEqual(jsonIn(archive, 'threads.json'))

  // They have no author; a facilitator may delete them.
  const path = `/api/boards/${body.id}/threads/${after[0]?.id}/comments/${after[0]?.comments[0]?.id}`
  expect((await stranger.call('PATCH', path, { text: 'Other words' })).status).toBe(403)
  expect((await stranger.call('DELETE', path)).status).toBe(204)
  expect(
    (await stranger.call('POST', `/api/boards/${body.id}/threads/${after[0]?.id}/comments`, { text: 'So?' })).status,
  ).toBe(201)
})

test('times of a file are put in order, and not after the import', async () => {
  const ahead = '2999-01-01T00:00:00.000Z'
  const comment = { author: 'Ada', text: 'Hm.', createdAt: ahead, editedAt: null }
  const threads = [
    { anchor: { kind: 'board' }, resolvedAt: ahead, comments: [comment, { ...comment, createdAt: '2001-01-01' }] },
  ]
  const { body } = await sendFile(stranger, '/api/boards/import', zipped(withJson(archive, 'threads.json', threads)))
  const [thread] = await threadsOf(stranger, body.id)
  const times = thread?.comments.map(({ createdAt }) => Date.parse(createdAt)) ?? []
  expect(times[1]).toBe((times[0] ?? 0) + 1)
  expect(times[0]).toBeLessThanOrEqual(Date.now())
})

const COMMENT = { author: 'Ada', text: 'Hm.', createdAt: '2026-01-31T09:30:00.000Z', editedAt: null }
const THREAD = { anchor: { kind: 'board' }, resolvedAt: null, comments: [COMMENT] }
const SHAPE = { kind: 'card', id: 'shape:a', wasRef: '', wasTitle: '' }
const PASSAGE = {
  kind: 'passage',
  briefId: 's1',
  quote: 'a',
  prefix: '',
  suffix: '',
  start: 0,
  end: 1,
  state: 'moved',
  wasRef: '',
  wasTitle: '',
}

test.each([
  ['no list', {}, 'threads.json'],
  ['no thread', [1], 'threads.json[0].comments'],
  ['no comment', [{ ...THREAD, comments: [] }], 'threads.json[0].comments'],
  ['too many comments', [{ ...THREAD, comments: Array(11).fill(COMMENT) }], 'more than 10'],
  ['no words', [{ ...THREAD, comments: [{ ...COMMENT, text: ' ' }] }], 'comments[0].text'],
  ['too many words', [{ ...THREAD, comments: [{ ...COMMENT, text: 'a'.repeat(4_001) }] }], 'comments[0].text'],
  ['no author', [{ ...THREAD, comments: [{ ...COMMENT, author: 7 }] }], 'comments[0].author'],
  ['no time', [{ ...THREAD, comments: [{ ...COMMENT, createdAt: 'now' }] }], 'comments[0].createdAt'],
  ['another anchor', [{ ...THREAD, anchor: { ...SHAPE, kind: 'person' } }], 'anchor.kind'],
  ['no shape', [{ ...THREAD, anchor: { ...SHAPE, id: '' } }], 'anchor.id'],
  ['no passage', [{ ...THREAD, anchor: { ...PASSAGE, end: -1 } }], 'threads.json[0].anchor'],
  ['another state', [{ ...THREAD, anchor: { ...PASSAGE, state: 'lost' } }], 'threads.json[0].anchor'],
])('S51: an archive whose threads have %s makes no board, and says where', async (_, threads, where) => {
  const file = zipped(withJson(archive, 'threads.json', threads))
  const { status, body } = await sendFile(stranger, '/api/boards/import', file)
  expect([status, body.code]).toEqual([422, 'unreadable-board'])
  expect(body.detail).toContain(where)
})
