// People in a session: hands in the order of the server's clock, "I'm done" for one step, reactions, attention; sent to
// everybody, and unchanged after a restart.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OwnMarks, SessionPeople } from '@/lib/domain/session/people'
import { type LiveSession, PLAIN_STEP, type Session } from '@/lib/domain/session/session'
import { ApiServer, type Caller } from '../../support/api-server'
import type { BoardGuest } from '../../support/board-guest'
import { SharedBoard } from '../../support/shared-board'
import { waitFor } from '../../support/wait-for'

const STEPS = [
  { ...PLAIN_STEP, title: 'Read', rights: 'look' as const },
  { ...PLAIN_STEP, title: 'Talk' },
]

let dataDir: string
let board: SharedBoard
let session: Session
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'foreboard-people-'))
  board = await SharedBoard.start({ DATA_DIR: dataDir })
  session = (await board.owner.call<Session>('POST', `${board.path}/sessions`, { title: 'Workshop', steps: STEPS }))
    .body
  await change({ type: 'start' })
})
afterEach(async () => {
  await board.stop()
  await rm(dataDir, { recursive: true, force: true })
})

const change = (what: object, by: Caller = board.owner) =>
  by.call<Session>('POST', `${board.path}/sessions/${session.id}/changes`, what)
const stepId = (index: number) => session.steps[index]?.id ?? ''
const nextStep = () => change({ type: 'go', from: stepId(0), to: stepId(1) })
const here = async (by: Caller) =>
  (await by.call<SessionPeople & { mine: OwnMarks }>('PUT', `${board.path}/session/here`)).body
const raise = (by: Caller, isUp = true) => by.call<OwnMarks>('PUT', `${board.path}/session/hand`, { isUp })
const done = (by: Caller, step: number, isDone = true) =>
  by.call<OwnMarks>('PUT', `${board.path}/session/done`, { stepId: stepId(step), isDone })
const lower = (by: Caller, userId: string) => by.call('DELETE', `${board.path}/session/hands/${userId}`)

function told({ notices }: BoardGuest): SessionPeople | undefined {
  const last = notices.findLast((notice) => notice.type === 'session-people')
  return last && { hands: last.hands, done: last.done, people: last.people }
}

describe('people in a session', () => {
  it('are sent to everybody: who is asked, hands in their order, and how many are done, also in a step to look', async () => {
    const [editor, commenter] = [
      await board.guest(await board.link('editor')),
      await board.guest(await board.link('commenter')),
    ]
    const viewer = await board.guest(await board.link('viewer'))
    for (const { caller } of [editor, commenter, viewer]) await here(caller)
    await here(board.owner)

    expect((await raise(commenter.caller)).body).toEqual({ isHandUp: true, isDone: false })
    await raise(editor.caller)
    await raise(commenter.caller)
    expect((await done(editor.caller, 0)).body).toEqual({ isHandUp: true, isDone: true })
    expect([(await raise(viewer.caller)).status, (await done(viewer.caller, 0)).status]).toEqual([403, 403])
    const people = (await here(viewer.caller)).hands.map(({ id }) => id)
    expect(people).toEqual([commenter.userId, editor.userId])
    await waitFor('all know', () =>
      [editor, commenter, viewer].every((guest) => told(guest)?.done === 1 && told(guest)?.hands.length === 2),
    )
    // The session waits neither for viewers nor for its facilitator, also if that one answers.
    await done(board.owner, 0)
    expect(await here(board.owner)).toMatchObject({ done: 1, people: 2, mine: { isDone: true } })
    expect(told(viewer)?.people).toBe(2)
    expect(told(viewer)?.hands).toEqual((await here(board.owner)).hands)

    expect([(await lower(editor.caller, commenter.userId)).status]).toEqual([403])
    expect((await lower(board.owner, commenter.userId)).status).toBe(204)
    await raise(editor.caller, false)
    await done(editor.caller, 0, false)
    await waitFor('hands and marks are gone', () => told(viewer)?.hands.length === 0 && told(viewer)?.done === 0)
    for (const guest of [editor, commenter, viewer]) guest.destroy()
  })

  it('are done with one step: the next one starts without marks, and a mark for a finished one changes nothing', async () => {
    const editor = await board.guest(await board.link('editor'))
    await done(editor.caller, 0)
    await waitFor('one is done', () => told(editor)?.done === 1)
    await nextStep()
    await waitFor('nobody is done with the next one', () => told(editor)?.done === 0)
    expect((await done(editor.caller, 0)).body).toEqual({ isHandUp: false, isDone: false })
    expect(await here(editor.caller)).toMatchObject({ done: 0, people: 1 })
    await done(editor.caller, 0, false)
    await done(editor.caller, 1)
    await done(editor.caller, 0, false)
    expect((await here(editor.caller)).mine).toEqual({ isHandUp: false, isDone: true })
    editor.destroy()
  })

  it('two who press "next hand" at once lower one hand, and nobody is lost', async () => {
    const facilitator = await board.join(await board.link('facilitator'))
    const link = await board.link('editor')
    const people = [await board.join(link), await board.join(link), await board.join(link)]
    for (const person of people) await raise(person)
    const queue = (await here(board.owner)).hands
    expect(queue).toHaveLength(3)
    const first = queue[0]?.id ?? ''
    await Promise.all([lower(board.owner, first), lower(facilitator, first)])
    expect((await here(board.owner)).hands).toEqual(queue.slice(1))
  })

  it('are as they were after a restart, and so is what everybody looks at', async () => {
    const [first, second] = [await board.join(await board.link('editor')), await board.join(await board.link('editor'))]
    await raise(second)
    await raise(first)
    await done(first, 0)
    await change({ type: 'attend', attention: { kind: 'card', shapeId: 'shape:one' } })
    const before = [await here(first), await here(second), await live()]
    expect(before[0]).toMatchObject({ done: 1, people: 2, mine: { isHandUp: true, isDone: true } })
    await board.stop()
    const again = await ApiServer.start({ DATA_DIR: dataDir })
    board = new SharedBoard(again, again.caller(board.owner.token), board.id)
    const [one, two] = [again.caller(first.token), again.caller(second.token)]
    expect([await here(one), await here(two), await live()]).toEqual(before)
  })

  it('react for a moment: everybody on the board hears it, and nothing is kept', async () => {
    const [editor, viewer] = [
      await board.guest(await board.link('editor')),
      await board.guest(await board.link('viewer')),
    ]
    const react = (by: Caller, kind: string) => by.call('POST', `${board.path}/session/reactions`, { kind })
    expect((await react(editor.caller, 'celebrate')).status).toBe(204)
    expect([(await react(viewer.caller, 'agree')).status, (await react(editor.caller, 'shame')).status]).toEqual([
      403, 400,
    ])
    await waitFor('it is heard', () => viewer.notices.some(({ type }) => type === 'reaction'))
    const { name } = (await editor.caller.call<{ name: string }>('GET', '/api/me')).body
    expect(viewer.notices.find(({ type }) => type === 'reaction')).toEqual({
      type: 'reaction',
      kind: 'celebrate',
      name,
    })
    for (const guest of [editor, viewer]) guest.destroy()
  })

  it('outside a session there are none', async () => {
    await change({ type: 'close' })
    const answers = [await raise(board.owner), await done(board.owner, 0)]
    expect(answers.map(({ status }) => status)).toEqual([409, 409])
    expect(await here(board.owner)).toMatchObject({ hands: [], done: 0, people: 0 })
  })
})

describe('attention', () => {
  it('two who call at once end in one call, it ends with the step, and only who runs the board may call', async () => {
    const facilitator = await board.guest(await board.link('facilitator'))
    const editor = await board.join(await board.link('editor'))
    const { id: ownerId } = (await board.owner.call<{ id: string }>('GET', '/api/me')).body
    const follow = (userId: string) => ({ type: 'attend', attention: { kind: 'follow', userId } })
    expect((await change(follow(ownerId), editor)).status).toBe(403)
    await Promise.all([change(follow(ownerId)), change(follow(facilitator.userId), facilitator.caller)])
    const attention = attentionOf(await live())
    expect([ownerId, facilitator.userId]).toContain(attention?.kind === 'follow' && attention.userId)
    await waitFor('what holds was told last', () => {
      const last = facilitator.notices.findLast((notice) => notice.type === 'session')
      return JSON.stringify(attentionOf(last?.session ?? null)) === JSON.stringify(attention)
    })
    await nextStep()
    expect(attentionOf(await live())).toBeNull()
    facilitator.destroy()
  })
})

async function live(): Promise<LiveSession | null> {
  return (await board.owner.call<{ session: LiveSession | null }>('GET', `${board.path}/session`)).body.session
}

function attentionOf(session: LiveSession | null) {
  return session?.course.kind === 'running' ? session.course.attention : undefined
}
