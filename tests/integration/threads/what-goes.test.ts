// What happens to threads when other things are deleted: briefs and their versions, boards, people. And which exports
// never contain them.

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { PresentedThread } from '@/lib/domain/threads/thread'
import { makeAccount, PASSWORD, signIn } from '../../support/accounts'
import { ApiServer, type Caller } from '../../support/api-server'
import { SharedBoard } from '../../support/shared-board'
import { Team } from '../../support/team'
import { waitFor } from '../../support/wait-for'

const FIRST = [
  'The towns should agree on one format before anyone buys anything.',
  'If the water rises again, the mill may close for good.',
  'A review after two winters should decide about the rest.',
].join('\n\n')
const SECOND = [
  'A corrected edition, with a new beginning.',
  'The towns should agree on one format before anyone buys anything.',
  'If the water rises again, the paper mill may well close for good.',
].join('\n\n')

let server: ApiServer
let team: Team
let board: SharedBoard
let owner: Caller
beforeAll(async () => {
  server = await ApiServer.start({ ADMIN_EMAIL: 'root@example.org', ADMIN_PASSWORD: PASSWORD })
  team = new Team(server)
})
afterAll(async () => {
  await team.end()
  await server.stop()
})
beforeEach(async () => {
  board = await SharedBoard.on(server)
  owner = board.owner
})

const begin = async (by: Caller, anchor: object, more: object = {}) => {
  const made = await by.call<PresentedThread>('POST', `${board.path}/threads`, { anchor, text: 'Is this so?', ...more })
  expect(made.status).toBe(201)
  return made.body
}
const answer = (by: Caller, { id }: { id: string }, more: object = {}) =>
  by.call<{ id: string }>('POST', `${board.path}/threads/${id}/comments`, { text: 'It is.', ...more })
const list = async (by: Caller = owner, path = board.path) =>
  (await by.call<{ threads: PresentedThread[] }>('GET', `${path}/threads`)).body.threads

/** Threads about each sentence of a new brief, in the order of the text. */
async function threadsOnBrief() {
  const path = await board.newBrief(FIRST)
  const briefId = path.split('/').at(-1)
  for (const quote of FIRST.split('\n\n')) {
    const start = FIRST.indexOf(quote)
    await begin(owner, { kind: 'passage', briefId, start, end: start + quote.length })
  }
  return path
}
const passages = async () =>
  (await list())
    .flatMap(({ anchor }) => (anchor.kind === 'passage' ? [anchor] : []))
    .toSorted((a, b) => FIRST.indexOf(a.quote) - FIRST.indexOf(b.quote))

describe('a thread about a passage', () => {
  it('goes along to a new revision of its brief, and keeps the quote of what is gone', async () => {
    const guest = await board.guest(await board.link('viewer'))
    const path = await threadsOnBrief()
    const heard = () => guest.notices.filter((notice) => notice.type === 'threads-changed' && notice.threadId === null)
    const done = await owner.call<{ brief: { text: string } }>(
      'POST',
      `${path}/revisions`,
      { text: SECOND },
      { 'if-match': '"1"' },
    )
    expect(done.status).toBe(201)
    const { text } = done.body.brief
    const [format, mill, review] = await passages()
    const said = (anchor: { start: number; end: number } | undefined) => text.slice(anchor?.start, anchor?.end)
    expect([format?.state, said(format)]).toEqual(['anchored', FIRST.split('\n\n')[0]])
    expect([mill?.state, mill?.quote]).toEqual(['moved', FIRST.split('\n\n')[1]])
    expect(said(mill)).toContain('mill may well close')
    expect([review?.state, review?.quote]).toEqual(['orphan', FIRST.split('\n\n')[2]])
    await waitFor('it is told', () => heard().length === 1)
    guest.destroy()
  })

  it('stays when its brief is removed, with the words and the title', async () => {
    const guest = await board.guest(await board.link('viewer'))
    const path = await threadsOnBrief()
    const { title } = (await owner.call<{ title: string }>('GET', path)).body
    expect((await owner.call('DELETE', path)).status).toBeLessThan(300)
    const left = await passages()
    expect(left.map(({ state, quote, wasTitle }) => [state, quote, wasTitle])).toEqual(
      FIRST.split('\n\n').map((quote) => ['orphan', quote, title]),
    )
    await waitFor('it is told', () =>
      guest.notices.some((notice) => notice.type === 'threads-changed' && notice.threadId === null),
    )
    const [thread] = await list()
    expect((await answer(owner, thread ?? { id: '' })).status).toBe(201)
    guest.destroy()
  })
})

describe('the threads of a board', () => {
  it('are in no copy of it, and in no template', async () => {
    await begin(owner, { kind: 'board' })
    const copy = await owner.call<{ id: string }>('POST', `${board.path}/duplicate`)
    expect(copy.status).toBe(201)
    expect(await list(owner, `/api/boards/${copy.body.id}`)).toEqual([])
    const template = await owner.call<{ id: string }>('POST', '/api/templates', { boardId: board.id, title: 'Mine' })
    expect(template.status).toBe(201)
    const made = await owner.call<{ id: string }>('POST', '/api/boards', { templateId: template.body.id })
    expect(await list(owner, `/api/boards/${made.body.id}`)).toEqual([])
  })

  it('wait with it in the trash, and go with it for ever', async () => {
    const me = (await owner.call<{ id: string }>('GET', '/api/me')).body.id
    const thread = await begin(owner, { kind: 'board' }, { mentions: [me] })
    await owner.call('PUT', `${board.path}/threads/${thread.id}/read`, { n: 1 })
    await owner.call('PUT', `${board.path}/threads/${thread.id}/comments/${thread.comments[0]?.id}/reactions/look`)
    await owner.call('DELETE', board.path)
    expect((await owner.call('GET', `${board.path}/threads`)).status).toBe(404)
    await owner.call('POST', `${board.path}/restore`)
    expect(await list()).toHaveLength(1)
    await owner.call('DELETE', board.path)
    await owner.call('DELETE', board.path)
    await owner.call('DELETE', `${board.path}?forever=true`)
    const { db } = team
    expect(await db.board.count({ where: { id: board.id } })).toBe(0)
    const where = { boardId: board.id }
    const of = { where: { threadId: thread.id } }
    const comment = { where: { commentId: thread.comments[0]?.id ?? '' } }
    expect([
      await db.thread.count({ where }),
      await db.comment.count({ where }),
      await db.boardEvent.count({ where }),
      await db.threadRead.count(of),
      await db.commentMention.count(comment),
      await db.commentReaction.count(comment),
    ]).toEqual([0, 0, 0, 0, 0, 0])
  })
})

describe('a person who wrote', () => {
  it('leaves their words behind without a name, and takes their reactions along, when they delete themselves', async () => {
    const ada = await makeAccount(server, { name: 'Ada' })
    const { token } = await board.link('commenter')
    await ada.caller.call('POST', '/api/join', { token })
    const thread = await begin(owner, { kind: 'board' }, { mentions: [ada.id] })
    const comments = `${board.path}/threads/${thread.id}/comments`
    await answer(ada.caller, thread, { text: 'From Ada.' })
    await ada.caller.call('PUT', `${comments}/${thread.comments[0]?.id}/reactions/agree`)
    await ada.caller.call('PATCH', `${board.path}/threads/${thread.id}`, { resolved: true })
    await ada.caller.call('PUT', `${board.path}/threads/${thread.id}/read`, { n: 1 })
    expect((await ada.caller.call('DELETE', '/api/me', { password: PASSWORD, boards: {} })).status).toBe(204)
    const [left] = await list()
    expect(left?.resolvedBy?.name).toBe('')
    expect(
      left?.comments.map(({ text, author, mentions, reactions }) => [text, author.name === '', mentions, reactions]),
    ).toEqual([
      ['Is this so?', false, [], []],
      ['From Ada.', true, [], []],
    ])
    expect(JSON.stringify(left)).not.toContain('Ada"')
    expect(await team.db.threadRead.count({ where: { userId: ada.id } })).toBe(0)
  })

  it('goes on with all of it when a visitor signs in to an account that has answered the same', async () => {
    const ada = await makeAccount(server, { name: 'Ada' })
    const link = await board.link('commenter')
    await ada.caller.call('POST', '/api/join', { token: link.token })
    const visitor = await board.join(link)
    const visitorId = (await visitor.call<{ id: string }>('GET', '/api/me')).body.id
    const thread = await begin(owner, { kind: 'board' }, { mentions: [ada.id, visitorId] })
    const path = `${board.path}/threads/${thread.id}`
    const first = `${path}/comments/${thread.comments[0]?.id}`
    const key = '6f9619ff-8b86-4011-b42d-00c04fc964ff'
    await answer(ada.caller, thread, { key })
    await answer(visitor, thread, { key, text: 'As a visitor.' })
    await ada.caller.call('PUT', `${first}/reactions/agree`)
    await visitor.call('PUT', `${first}/reactions/agree`)
    await visitor.call('PUT', `${first}/reactions/look`)
    await ada.caller.call('PUT', `${path}/read`, { n: 1 })
    await visitor.call('PUT', `${path}/read`, { n: 2 })
    const now = await signIn(server, { email: ada.email, from: visitor })
    const [merged] = await list(now)
    expect(merged?.unread).toBe(0)
    expect(merged?.comments.slice(1).map(({ author, text }) => [author.id, text])).toEqual([
      [ada.id, 'It is.'],
      [ada.id, 'As a visitor.'],
    ])
    expect(merged?.comments[0]?.mentions.map(({ id }) => id)).toEqual([ada.id])
    expect(merged?.comments[0]?.reactions).toEqual([
      { kind: 'agree', count: 1, isMine: true },
      { kind: 'look', count: 1, isMine: true },
    ])
    expect((await list()).at(0)?.unread).toBe(2)
  })
})
