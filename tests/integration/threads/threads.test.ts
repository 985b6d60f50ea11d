// Threads of comments over HTTP and sockets: what they can be about, who may do what in them, whom they mention, what
// is stored once, and the notices to everybody on the board.

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { viewDocument } from '@/lib/document/view/view-document'
import type { PresentedComment, PresentedThread } from '@/lib/domain/threads/thread'
import { ApiServer, type Caller } from '../../support/api-server'
import { BoardGuest } from '../../support/board-guest'
import { BoardScript } from '../../support/board-script'
import { SharedBoard } from '../../support/shared-board'
import { statementsOf } from '../../support/statements'
import { Team } from '../../support/team'
import { waitFor } from '../../support/wait-for'

interface Problem {
  readonly code: string
  readonly path?: string
  readonly detail: string
}
type Told = Problem & { readonly notTold: readonly string[] }
type Thread = PresentedThread & Told
type Comment = PresentedComment & Told
interface Card {
  readonly id: string
  readonly ref: string
}

const BOARD = { kind: 'board' }

let server: ApiServer
let team: Team
let board: SharedBoard
let owner: Caller
beforeAll(async () => {
  server = await ApiServer.start()
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

const begin = (by: Caller, anchor: object = BOARD, more: object = {}) =>
  by.call<Thread>('POST', `${board.path}/threads`, { anchor, text: 'Is this so?', ...more })
const answer = (by: Caller, { id }: { id: string }, more: object = {}) =>
  by.call<Comment>('POST', `${board.path}/threads/${id}/comments`, { text: 'It is.', ...more })
const change = (by: Caller, thread: { id: string }, comment: { id: string }, more: object) =>
  by.call<Comment>('PATCH', `${board.path}/threads/${thread.id}/comments/${comment.id}`, more)
const remove = (by: Caller, thread: { id: string }, comment: { id: string } | undefined) =>
  by.call<Problem | undefined>('DELETE', `${board.path}/threads/${thread.id}/comments/${comment?.id}`)
const resolve = (by: Caller, { id }: { id: string }, resolved: boolean) =>
  by.call<Thread>('PATCH', `${board.path}/threads/${id}`, { resolved })
const read = (by: Caller, { id }: { id: string }, n: number) =>
  by.call<{ unread: number }>('PUT', `${board.path}/threads/${id}/read`, { n })
const list = async (by: Caller = owner) =>
  (await by.call<{ threads: PresentedThread[] }>('GET', `${board.path}/threads`)).body.threads
const only = async (by: Caller = owner) => {
  const [thread, ...more] = await list(by)
  if (!thread || more.length > 0) throw new Error('there is not one thread')
  return thread
}
const addCard = async (title = 'Cables may break') =>
  (await owner.call<Card>('POST', `${board.path}/cards`, { kind: 'risk', title })).body
const idOf = async (caller: Caller) => (await caller.call<{ id: string }>('GET', '/api/me')).body.id
const joinAs = async (role: 'facilitator' | 'editor' | 'commenter' | 'viewer') => board.join(await board.link(role))

describe('a thread', () => {
  it('is about a card and says what that was called, also when the card has gone', async () => {
    const card = await addCard()
    const made = await begin(owner, { kind: 'card', id: card.id }, { text: '  Is this\r\nstill so?  ' })
    expect(made.status).toBe(201)
    const anchor = { kind: 'card', id: card.id, wasRef: card.ref, wasTitle: 'Cables may break' }
    expect(made.body).toMatchObject({ anchor, resolvedAt: null, resolvedBy: null, unread: 0, notTold: [] })
    const me = await idOf(owner)
    expect(made.body.comments).toEqual([
      expect.objectContaining({
        n: 1,
        text: 'Is this\nstill so?',
        author: { ...made.body.comments[0]?.author, id: me },
      }),
    ])
    expect((await owner.call('DELETE', `${board.path}/cards/${card.ref}`)).status).toBeLessThan(300)
    expect((await only()).anchor).toEqual(anchor)
    expect((await begin(owner, { kind: 'card', id: card.id })).body).toMatchObject({
      code: 'not-found',
      path: 'anchor.id',
    })
  })

  it('is about a link, a zone and a matrix, and about nothing of another kind', async () => {
    const { id } = (await owner.call<{ id: string }>('POST', '/api/boards', { templateId: 'scenario-cross' })).body
    board = new SharedBoard(server, owner, id)
    const [from, to] = [await addCard('Storm'), await addCard('Outage')]
    const link = await owner.call<{ id: string }>('POST', `${board.path}/links`, {
      from: from.id,
      to: to.id,
      kind: 'causes',
    })
    const linked = await begin(owner, { kind: 'link', id: link.body.id })
    expect([linked.status, linked.body.anchor]).toMatchObject([201, { wasRef: `${from.ref} → ${to.ref}` }])
    for (const kind of ['card', 'zone', 'matrix']) {
      expect((await begin(owner, { kind, id: link.body.id })).body.code).toBe('not-found')
    }
    const script = await BoardScript.open(server, owner, id)
    const { zones, matrices } = viewDocument(script.doc)
    script.close()
    const things = [
      ...zones.map((zone) => ['zone', zone] as const),
      ...matrices.map((each) => ['matrix', each] as const),
    ]
    expect(new Set(things.map(([kind]) => kind)).size).toBe(2)
    for (const [kind, { id: shapeId, title }] of things) {
      expect((await begin(owner, { kind, id: shapeId })).body.anchor).toEqual({
        kind,
        id: shapeId,
        wasRef: '',
        wasTitle: title,
      })
      expect((await begin(owner, { kind: 'card', id: shapeId })).body.code).toBe('not-found')
    }
  })

  it('is about a passage with the words that stand there, and refused where the brief has none', async () => {
    const path = await board.newBrief('港の🚢電力は足りない。Cables are short.')
    const briefId = path.split('/').at(-1)
    const passage = { kind: 'passage', briefId, start: 2, end: 6 }
    expect((await begin(owner, passage)).body.anchor).toMatchObject({
      ...passage,
      quote: '🚢電力は',
      prefix: '港の',
      state: 'anchored',
      wasRef: '',
    })
    const wrong = [
      [{ ...passage, end: 2 }, 'anchor.end'],
      [{ ...passage, end: 10_000 }, 'anchor.end'],
      [{ ...passage, quote: 'other' }, 'anchor.quote'],
    ] as const
    for (const [anchor, where] of wrong) {
      expect((await begin(owner, anchor)).body).toMatchObject({ code: 'bad-request', path: where })
    }
    expect((await begin(owner, { ...passage, briefId: 'none' })).body.code).toBe('not-found')
  })

  it('is about nothing of another board, and is not reached through one', async () => {
    const card = await addCard()
    const thread = (await begin(owner)).body
    const here = board
    board = await SharedBoard.on(server)
    expect((await begin(board.owner, { kind: 'card', id: card.id })).body.code).toBe('not-found')
    const tries = [
      answer(board.owner, thread),
      resolve(board.owner, thread, true),
      read(board.owner, thread, 1),
      remove(board.owner, thread, thread.comments[0]),
      change(board.owner, thread, thread.comments[0] ?? { id: '' }, { text: 'x' }),
    ]
    for (const { status } of await Promise.all(tries)) expect(status).toBe(404)
    expect(await list(board.owner)).toEqual([])
    board = here
    expect((await only()).comments.map(({ text }) => text)).toEqual(['Is this so?'])
  })

  it('needs words', async () => {
    expect((await begin(owner, BOARD, { text: ' \n ' })).body).toMatchObject({ code: 'bad-request', path: 'text' })
    const thread = (await begin(owner)).body
    expect((await answer(owner, thread, { text: '' })).body.code).toBe('bad-request')
    expect((await change(owner, thread, thread.comments[0] ?? thread, { text: '' })).body.code).toBe('bad-request')
    expect((await only()).comments).toHaveLength(1)
  })

  it('is resolved and opened again by everybody who may comment', async () => {
    const commenter = await joinAs('commenter')
    const viewer = await joinAs('viewer')
    const thread = (await begin(owner)).body
    const resolved = (await resolve(commenter, thread, true)).body
    expect(resolved.resolvedBy?.id).toBe(await idOf(commenter))
    const { resolvedAt } = resolved
    expect((await resolve(owner, thread, true)).body).toMatchObject({ resolvedAt, resolvedBy: resolved.resolvedBy })
    expect((await resolve(viewer, thread, false)).body.code).toBe('forbidden')
    expect((await resolve(owner, thread, false)).body).toMatchObject({ resolvedAt: null, resolvedBy: null })
  })
})

describe('a comment', () => {
  it('is changed by its author alone, and removed by them, the owner and facilitators', async () => {
    const [facilitator, editor, commenter] = [
      await joinAs('facilitator'),
      await joinAs('editor'),
      await joinAs('commenter'),
    ]
    const thread = (await begin(owner)).body
    const comment = (await answer(commenter, thread)).body
    for (const other of [owner, facilitator, editor]) {
      expect((await change(other, thread, comment, { text: 'Not mine' })).body.code).toBe('forbidden')
    }
    expect(comment.editedAt).toBeNull()
    const changed = (await change(commenter, thread, comment, { text: 'Better' })).body
    expect([changed.text, changed.createdAt]).toEqual(['Better', comment.createdAt])
    expect(changed.editedAt).not.toBeNull()
    expect((await change(commenter, thread, comment, { text: 'Better' })).body.editedAt).toBe(changed.editedAt)
    expect((await remove(editor, thread, comment)).status).toBe(403)
    expect((await remove(facilitator, thread, comment)).status).toBe(204)
    expect((await remove(facilitator, thread, comment)).status).toBe(404)
    expect((await change(commenter, thread, comment, { text: 'Still here' })).status).toBe(404)
    const another = (await answer(commenter, thread)).body
    expect((await remove(owner, thread, another)).status).toBe(204)
    const own = (await answer(commenter, thread)).body
    expect((await remove(commenter, thread, own)).status).toBe(204)
  })

  it('S51: leaves an entry without its words, and the last one takes its thread along', async () => {
    const me = await idOf(owner)
    const thread = (await begin(owner, BOARD, { text: 'A secret word', mentions: [me] })).body
    const [first] = thread.comments
    const path = `${board.path}/threads/${thread.id}/comments/${first?.id}/reactions/agree`
    await owner.call('PUT', path)
    const second = (await answer(owner, thread)).body
    await remove(owner, thread, first)
    const left = await only()
    expect(
      left.comments.map(({ n, isRemoved, text, mentions, reactions }) => ({ n, isRemoved, text, mentions, reactions })),
    ).toEqual([
      { n: 1, isRemoved: true, text: '', mentions: [], reactions: [] },
      { n: 2, isRemoved: false, text: 'It is.', mentions: [], reactions: [] },
    ])
    const row = await team.db.comment.findUniqueOrThrow({ where: { id: first?.id ?? '' } })
    expect(JSON.stringify(row)).not.toContain('secret')
    expect((await owner.call('PUT', path)).status).toBe(404)
    const third = (await answer(owner, thread)).body
    expect(third.n).toBe(3)
    await remove(owner, thread, second)
    await remove(owner, thread, third)
    expect(await list()).toEqual([])
    expect(await team.db.comment.count({ where: { boardId: board.id } })).toBe(0)
  })

  it('F38: has a time later than the one before it, also when the clock has stood still or gone back', async () => {
    const thread = (await begin(owner)).body
    const ahead = new Date(Date.now() + 3_600_000)
    await team.db.thread.update({ where: { id: thread.id }, data: { lastAt: ahead } })
    const sent = await Promise.all(Array.from({ length: 8 }, () => answer(owner, thread)))
    expect(sent.map(({ body }) => body.n).sort()).toEqual([2, 3, 4, 5, 6, 7, 8, 9])
    const times = (await only()).comments.slice(1).map(({ createdAt }) => Date.parse(createdAt))
    expect(times[0]).toBeGreaterThan(ahead.getTime())
    expect(times.every((time, i) => i === 0 || time > (times[i - 1] ?? time))).toBe(true)
  })

  it('F38: is stored once for each key of its author, however often it is sent', async () => {
    const commenter = await joinAs('commenter')
    const key = randomUUID()
    const card = await addCard()
    const sent = await Promise.all(
      Array.from({ length: 4 }, () => begin(commenter, { kind: 'card', id: card.id }, { key })),
    )
    expect(sent.map(({ status }) => status).sort()).toEqual([200, 200, 200, 201])
    expect(new Set(sent.map(({ body }) => body.id)).size).toBe(1)
    const thread = await only()
    const again = randomUUID()
    const answers = await Promise.all(Array.from({ length: 4 }, () => answer(commenter, thread, { key: again })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 201])
    expect((await only()).comments).toHaveLength(2)
    // Sent again after the card was deleted; from another person it is a different comment.
    await owner.call('DELETE', `${board.path}/cards/${card.ref}`)
    expect((await begin(commenter, { kind: 'card', id: card.id }, { key })).status).toBe(200)
    expect((await answer(owner, thread, { key: again })).status).toBe(201)
    // A key belongs to one comment.
    const other = (await begin(owner)).body
    expect((await answer(commenter, other, { key: again })).body).toMatchObject({ code: 'conflict', path: 'key' })
    expect((await begin(commenter, BOARD, { key: again })).body.code).toBe('conflict')
    expect((await begin(owner, BOARD, { key: 'no uuid' })).body.code).toBe('bad-request')
    expect(await list()).toHaveLength(2)
  })

  it('has the reactions of everybody, counted, once each', async () => {
    const commenter = await joinAs('commenter')
    const viewer = await joinAs('viewer')
    const thread = (await begin(owner)).body
    const path = `${board.path}/threads/${thread.id}/comments/${thread.comments[0]?.id}/reactions`
    const react = (by: Caller, kind: string) => by.call<Comment>('PUT', `${path}/${kind}`)
    await react(commenter, 'agree')
    await react(owner, 'thanks')
    await react(owner, 'agree')
    const twice = (await react(owner, 'agree')).body
    expect(twice.reactions).toEqual([
      { kind: 'agree', count: 2, isMine: true },
      { kind: 'thanks', count: 1, isMine: true },
    ])
    expect((await only(viewer)).comments[0]?.reactions[0]).toEqual({ kind: 'agree', count: 2, isMine: false })
    expect((await owner.call<Comment>('DELETE', `${path}/agree`)).body.reactions).toEqual([
      { kind: 'agree', count: 1, isMine: false },
      { kind: 'thanks', count: 1, isMine: true },
    ])
    expect((await react(viewer, 'agree')).body.code).toBe('forbidden')
    expect((await react(owner, 'applause')).body.code).toBe('bad-request')
  })

  it('S52: mentions only people who may read the board now, and names those who got no notice', async () => {
    const guest = await BoardGuest.open(server, board.id, await joinAs('viewer'))
    const [stranger, nobody] = [await team.visitor('Stranger'), 'no-such-person']
    const written = (await begin(owner, BOARD, { mentions: [guest.userId, stranger.id, nobody, guest.userId] })).body
    expect(written.comments[0]?.mentions.map(({ id }) => id)).toEqual([guest.userId])
    expect(written.notTold).toEqual([stranger.id, nobody])
    expect(JSON.stringify(await list())).not.toContain(stranger.id)

    // A change drops the mention of a person who has left, even if it doesn't touch the mentions.
    const comment = written.comments[0] ?? written
    await board.remove(guest)
    const changed = (await change(owner, written, comment, { text: 'And now?' })).body
    expect([changed.mentions, changed.notTold]).toEqual([[], [guest.userId]])
    guest.destroy()
  })

  it('S52: calls members of the board’s workspace, and not people whose account is disabled or whose link has ended', async () => {
    const [ann, ben, cid] = [await team.account('Ann'), await team.account('Ben'), await team.account('Cid')]
    const workspaceId = await team.workspace(ann)
    await team.add(workspaceId, ben, 'viewer')
    await team.add(workspaceId, cid, 'member')
    board = new SharedBoard(server, ann, await team.board(ann, { workspaceId }))
    const link = await board.link('commenter')
    const guest = await BoardGuest.open(server, board.id, await board.join(link))
    await board.revoke(link)
    await team.db.user.update({ where: { id: cid.id }, data: { disabledAt: new Date() } })
    const { body } = await begin(ann, BOARD, { mentions: [ben.id, cid.id, guest.userId] })
    expect([body.comments[0]?.mentions.map(({ name }) => name), body.notTold]).toEqual([
      ['Ben'],
      [cid.id, guest.userId],
    ])
    guest.destroy()
  })
})

describe('what is unread', () => {
  it('is what others wrote since a person has read, for each person separately, and never goes back', async () => {
    const [commenter, viewer] = [await joinAs('commenter'), await joinAs('viewer')]
    const thread = (await begin(owner)).body
    const gone = (await answer(commenter, thread)).body
    await answer(owner, thread)
    const unread = async (by: Caller) => (await only(by)).unread
    expect([await unread(owner), await unread(commenter), await unread(viewer)]).toEqual([1, 2, 3])
    expect((await read(viewer, thread, 2)).body).toEqual({ unread: 1 })
    expect((await read(viewer, thread, 1)).body).toEqual({ unread: 1 })
    expect((await read(viewer, thread, 99)).body).toEqual({ unread: 0 })
    await remove(owner, thread, gone)
    expect([await unread(owner), await unread(commenter), await unread(viewer)]).toEqual([0, 2, 0])
    // A comment that isn't written yet can't have been read.
    await answer(commenter, thread)
    expect([await unread(owner), await unread(commenter), await unread(viewer)]).toEqual([1, 2, 1])
  })
})

describe('everybody on the board', () => {
  it('S51: hears of each change, once, and a viewer writes nothing', async () => {
    const viewer = await board.guest(await board.link('viewer'))
    const other = await board.guest(await board.link('commenter'))
    const heard = ({ notices }: BoardGuest) => notices.filter(({ type }) => type === 'threads-changed')
    let count = 0
    const expectNotice = async (what: string, threadId: string) => {
      count += 1
      for (const guest of [viewer, other]) await waitFor(`${what} is told`, () => heard(guest).length >= count)
      for (const guest of [viewer, other]) {
        expect(heard(guest)).toHaveLength(count)
        expect(heard(guest).at(-1)).toEqual({ type: 'threads-changed', threadId })
      }
    }
    const key = randomUUID()
    const thread = (await begin(owner, BOARD, { key })).body
    await expectNotice('the thread', thread.id)
    await begin(owner, BOARD, { key })
    const comment = (await answer(other.caller, thread)).body
    await expectNotice('the answer', thread.id)
    await change(other.caller, thread, comment, { text: 'It was.' })
    await expectNotice('the change', thread.id)
    const reaction = `${board.path}/threads/${thread.id}/comments/${comment.id}/reactions/agree`
    await owner.call('PUT', reaction)
    await owner.call('PUT', reaction)
    await expectNotice('the reaction', thread.id)
    await resolve(owner, thread, true)
    await resolve(owner, thread, true)
    await expectNotice('the resolving', thread.id)
    await read(owner, thread, 2)
    await remove(owner, thread, comment)
    await expectNotice('the removal', thread.id)
    expect((await begin(viewer.caller)).body.code).toBe('forbidden')
    expect((await answer(viewer.caller, thread)).body.code).toBe('forbidden')
    viewer.destroy()
    other.destroy()
  })

  it('reads what happened, in order, without a word of what was said', async () => {
    const commenter = await joinAs('commenter')
    const viewer = await joinAs('viewer')
    const thread = (await begin(owner, BOARD, { text: 'A secret word' })).body
    const comment = (await answer(commenter, thread)).body
    await resolve(commenter, thread, true)
    await resolve(owner, thread, false)
    await remove(owner, thread, comment)
    await read(owner, thread, 1)
    interface Event {
      readonly id: number
      readonly kind: string
      readonly actor: { readonly id: string }
      readonly threadId: string
      readonly commentId: string | null
    }
    const events = async (after?: number) =>
      (
        await viewer.call<{ events: Event[] }>(
          'GET',
          `${board.path}/events${after === undefined ? '' : `?after=${after}`}`,
        )
      ).body.events
    // Their joining is an event as well.
    const all = (await events()).filter(({ kind }) => kind !== 'member-joined')
    const [me, they] = [await idOf(owner), await idOf(commenter)]
    expect(all.map(({ kind, actor, threadId, commentId }) => [kind, actor.id, threadId, commentId])).toEqual([
      ['thread-made', me, thread.id, thread.comments[0]?.id],
      ['comment-made', they, thread.id, comment.id],
      ['thread-resolved', they, thread.id, null],
      ['thread-reopened', me, thread.id, null],
      ['comment-removed', me, thread.id, comment.id],
    ])
    expect(await events(all[2]?.id)).toEqual(all.slice(3))
    expect(JSON.stringify(all)).not.toContain('secret')
    board = await SharedBoard.on(server)
    expect((await board.owner.call<{ events: Event[] }>('GET', `${board.path}/events`)).body.events).toEqual([])
  })

  it('S51: may not comment while a session’s step holds people back to looking, and may again after it', async () => {
    const commenter = await joinAs('commenter')
    const thread = (await begin(commenter)).body
    const step = { title: 'Look', ask: '', minutes: 0, placeId: null, rights: 'look', ends: 'by-hand', gathers: false }
    const plan = { title: 'Workshop', steps: [step] }
    const { id } = (await owner.call<{ id: string }>('POST', `${board.path}/sessions`, plan)).body
    await owner.call('POST', `${board.path}/sessions/${id}/changes`, { type: 'start' })
    const refused = [await begin(commenter), await answer(commenter, thread), await resolve(commenter, thread, true)]
    expect(refused.map(({ body }) => body.code)).toEqual(['forbidden', 'forbidden', 'forbidden'])
    expect((await answer(owner, thread)).status).toBe(201)
    await owner.call('POST', `${board.path}/sessions/${id}/changes`, { type: 'close' })
    expect((await answer(commenter, thread)).status).toBe(201)
  })
})

describe('the list', () => {
  it('S53: asks the database as often for 60 comments as for one', async () => {
    const me = await idOf(owner)
    const fill = async () => {
      const thread = (await begin(owner, BOARD, { mentions: [me] })).body
      const comment = (await answer(owner, thread)).body
      await owner.call('PUT', `${board.path}/threads/${thread.id}/comments/${comment.id}/reactions/look`)
    }
    await fill()
    const few = await statementsOf(() => list())
    for (let i = 0; i < 30; i++) await fill()
    expect(await statementsOf(() => list())).toHaveLength(few.length)
    expect(await list()).toHaveLength(31)
  })
})
