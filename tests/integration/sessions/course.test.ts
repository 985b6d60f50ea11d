// A session over HTTP and sockets: everybody is notified of each step, what a step allows holds for people's very next
// change, facilitators who act at once end in one state, and a restart forgets nothing.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EndedSession } from '@/lib/domain/session/ended-session'
import { currentStep, type LiveSession, type Session } from '@/lib/domain/session/session'
import { ApiServer, type Caller } from '../../support/api-server'
import type { BoardGuest } from '../../support/board-guest'
import { SharedBoard } from '../../support/shared-board'
import { waitFor } from '../../support/wait-for'

interface Problem {
  readonly code: string
}

const STEP = { title: 'Write', ask: '', minutes: 5, placeId: null, rights: 'edit', ends: 'by-hand', gathers: false }
const STEPS = [STEP, { ...STEP, title: 'Look', rights: 'look' }, { ...STEP, title: 'Comment', rights: 'comment' }]
const CARD = { kind: 'risk', title: 'Too late' }

let dataDir: string
let board: SharedBoard
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'foreboard-sessions-'))
  board = await SharedBoard.start({ DATA_DIR: dataDir })
})
afterEach(async () => {
  await board.stop()
  await rm(dataDir, { recursive: true, force: true })
})

async function plan(steps: readonly object[] = STEPS): Promise<Session> {
  const made = await board.owner.call<Session>('POST', `${board.path}/sessions`, { title: 'Workshop', steps })
  expect(made.status).toBe(201)
  return made.body
}
const change = (session: Session, what: object, by: Caller = board.owner) =>
  by.call<Session & Problem>('POST', `${board.path}/sessions/${session.id}/changes`, what)
async function changed(session: Session, what: object): Promise<Session> {
  const { status, body } = await change(session, what)
  expect([status, body.code]).toEqual([200, undefined])
  return body
}
const go = (session: Session, from: number, to: number) => ({
  type: 'go',
  from: session.steps[from]?.id,
  to: session.steps[to]?.id,
})
async function live(by: Caller = board.owner): Promise<LiveSession | null> {
  return (await by.call<{ session: LiveSession | null }>('GET', `${board.path}/session`)).body.session
}
async function ended(by: Caller = board.owner): Promise<EndedSession | null> {
  return (await by.call<{ ended: EndedSession | null }>('GET', `${board.path}/session`)).body.ended
}
const addCard = async (by: Caller) => (await by.call('POST', `${board.path}/cards`, CARD)).status

/** The last step that a guest was notified of; null after the end, undefined before a beginning. */
function toldStep({ notices }: BoardGuest): string | null | undefined {
  const last = notices.findLast((notice) => notice.type === 'session')
  return last && (last.session ? currentStep(last.session)?.title : null)
}
function toldRole({ notices }: BoardGuest): string | undefined {
  return notices.findLast((notice) => notice.type === 'role')?.role
}

describe('a session', () => {
  it('sends everybody each step, and lets them do what it says; facilitators may do it always', async () => {
    const facilitator = await board.guest(await board.link('facilitator'))
    const editor = await board.guest(await board.link('editor'))
    const session = await plan()
    const expectTold = (step: string | null, role: string) =>
      waitFor(
        `${step} is told to all`,
        () =>
          [facilitator, editor].every((guest) => toldStep(guest) === step) &&
          toldRole(facilitator) === 'facilitator' &&
          toldRole(editor) === role,
      )

    await changed(session, { type: 'start' })
    await expectTold('Write', 'editor')
    expect(await live(editor.caller)).toMatchObject({ id: session.id, title: 'Workshop' })
    expect(await ended(editor.caller)).toBeNull()
    expect((await change(session, go(session, 0, 1), facilitator.caller)).status).toBe(200)
    await expectTold('Look', 'viewer')
    editor.send(['while-looking'])
    expect(await editor.answer()).toBe('refused')
    expect([await addCard(editor.caller), await addCard(facilitator.caller)]).toEqual([403, 201])
    await changed(session, go(session, 1, 2))
    await expectTold('Comment', 'commenter')
    await changed(session, { type: 'close' })
    await expectTold(null, 'editor')
    expect(await addCard(editor.caller)).toBe(201)
    expect(await live()).toBeNull()
    const { course } = await change(session, { type: 'close' }).then(({ body }) => body)
    if (course.kind !== 'closed') throw new Error('It is not closed.')
    const { startedAt, closedAt: endedAt } = course
    const over = { id: session.id, title: 'Workshop', startedAt, endedAt }
    expect(await ended(editor.caller)).toEqual(over)
    for (const { notices } of [facilitator, editor]) {
      const last = notices.findLast(({ type }) => type === 'session')
      expect(last).toEqual({ type: 'session', session: null, ended: over })
    }
    for (const guest of [facilitator, editor]) guest.destroy()
  })

  it('a guest who comes late is let in as the step says', async () => {
    const session = await plan()
    await changed(session, { type: 'start', stepId: session.steps[1]?.id })
    const late = await board.join(await board.link('editor'))
    expect(await addCard(late)).toBe(403)
    expect(currentStepOf(await live(late))).toBe('Look')
  })

  it('two who act at once end in one state: one step further, one session on the board', async () => {
    const facilitator = await board.join(await board.link('facilitator'))
    const [session, other] = [await plan(), await plan()]
    const starts = await Promise.all([
      change(session, { type: 'start' }),
      change(other, { type: 'start' }, facilitator),
    ])
    expect(starts.map(({ status }) => status).sort()).toEqual([200, 409])
    const running = starts[0]?.status === 200 ? session : other
    const next = go(running, 0, 1)
    const steps = await Promise.all([change(running, next), change(running, next, facilitator)])
    expect(steps.map(({ status }) => status)).toEqual([200, 200])
    expect(currentStepOf(await live())).toBe('Look')

    const fields = Array.from({ length: 8 }, (_, i) => ({ title: `Step ${i}` }))
    const adding = fields.map((more, i) =>
      change(running, { type: 'add-step', step: { ...STEP, ...more } }, i % 2 ? facilitator : board.owner),
    )
    expect((await Promise.all(adding)).map(({ status }) => status)).toEqual(fields.map(() => 200))
    expect((await live())?.steps).toHaveLength(STEPS.length + fields.length)
  })

  it('is as it was after a restart, its timer too', async () => {
    const session = await plan()
    await changed(session, { type: 'start', stepId: session.steps[1]?.id })
    const editor = await board.join(await board.link('editor'))
    const before = await live()
    await board.stop()
    const again = await ApiServer.start({ DATA_DIR: dataDir })
    board = new SharedBoard(again, again.caller(board.owner.token), board.id)
    expect(await live()).toEqual(before)
    expect(await addCard(again.caller(editor.token))).toBe(403)
  })

  it('goes on by itself where a step ends with its timer', async () => {
    const short = { ...STEP, title: 'Short', minutes: 0.005, ends: 'with-the-timer' }
    const guest = await board.guest(await board.link('viewer'))
    const session = await plan([short, { ...short, title: 'Shorter' }, STEP])
    await changed(session, { type: 'start' })
    await waitFor('the last step is on', () => toldStep(guest) === 'Write')
    await changed(session, { type: 'close' })
    const { body } = await board.owner.call<{ sessions: Session[] }>('GET', `${board.path}/sessions`)
    expect(body.sessions[0]?.visits.map(({ title }) => title)).toEqual(['Short', 'Shorter', 'Write'])
    guest.destroy()
  })

  it('a rehearsal is sent to nobody and takes nothing from anybody', async () => {
    const editor = await board.guest(await board.link('editor'))
    const session = await plan(STEPS.slice(1))
    await changed(session, { type: 'start', isRehearsal: true })
    expect([await live(editor.caller), await addCard(editor.caller)]).toEqual([null, 201])
    expect((await changed(session, { type: 'close' })).course).toEqual({ kind: 'planned' })
    expect(await ended()).toBeNull()
    await waitFor('the plan is told to have changed', () =>
      editor.notices.some(({ type }) => type === 'sessions-changed'),
    )
    expect(toldStep(editor)).toBeUndefined()
    editor.destroy()
  })

  it('is deleted when it doesn’t run', async () => {
    const session = await plan()
    await changed(session, { type: 'start' })
    const remove = () => board.owner.call<Problem>('DELETE', `${board.path}/sessions/${session.id}`)
    expect((await remove()).body.code).toBe('conflict')
    await changed(session, { type: 'close' })
    expect((await remove()).status).toBe(204)
    expect(await ended()).toBeNull()
    expect((await change(session, { type: 'rename', title: 'x' })).status).toBe(404)
  })
})

function currentStepOf(session: LiveSession | null): string | undefined {
  return session ? currentStep(session)?.title : undefined
}
