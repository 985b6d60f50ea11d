// The minutes of a session: what changed on its board since it began, and the results of its rounds. After closing they
// stay as they are, whatever people do then, and they never reveal who cast what where that was secret.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PLAIN_ACTIVITIES } from '@/lib/domain/session/activity'
import type { Minutes } from '@/lib/domain/session/minutes'
import type { Round } from '@/lib/domain/session/round'
import { PLAIN_STEP, type Session, type SessionStep } from '@/lib/domain/session/session'
import { ApiServer, type Caller } from '../../support/api-server'
import { SharedBoard } from '../../support/shared-board'

const STEPS: Omit<SessionStep, 'id'>[] = [
  { ...PLAIN_STEP, title: 'Welcome' },
  {
    ...PLAIN_STEP,
    title: 'Vote',
    minutes: 7,
    activity: { kind: 'vote', dots: 2, mostPerCard: 2, cardKinds: ['risk'], isAnonymous: true },
  },
  { ...PLAIN_STEP, title: 'Score', activity: { kind: 'score', cardKind: 'risk', isAnonymous: true } },
]

let dataDir: string
let board: SharedBoard
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'foreboard-minutes-'))
  board = await SharedBoard.start({ DATA_DIR: dataDir })
})
afterEach(async () => {
  await board.stop()
  await rm(dataDir, { recursive: true, force: true })
})

async function done<T>(method: string, path: string, body?: unknown, by: Caller = board.owner): Promise<T> {
  const answer = await by.call<T>(method, `${board.path}${path}`, body)
  expect([answer.status, answer.status < 300 ? undefined : answer.body]).toEqual([answer.status, undefined])
  return answer.body
}
const addCard = async (title: string, fields: object = {}) =>
  (await done<{ id: string }>('POST', '/cards', { kind: 'risk', title, fields })).id
const plan = (steps = STEPS) => done<Session>('POST', '/sessions', { title: 'Winter', steps })
const change = (session: Session, what: object) => done<Session>('POST', `/sessions/${session.id}/changes`, what)
const go = (session: Session, from: number, to: number) =>
  change(session, { type: 'go', from: session.steps[from]?.id, to: session.steps[to]?.id })
const minutesOf = (session: Session) => done<Minutes>('GET', `/sessions/${session.id}/minutes`)
const markdownOf = (session: Session, query = '') =>
  board.owner.call<string>('GET', `${board.path}/sessions/${session.id}/minutes?format=md${query}`)
async function openRound(): Promise<Round> {
  const { rounds } = await done<{ rounds: Round[] }>('GET', '/rounds')
  const open = rounds.find(({ state }) => state === 'open')
  if (!open) throw new Error('No round is open')
  return open
}

describe('the minutes of a session', () => {
  it('tell what changed, stay as they are after closing and a restart, and what was secret stays secret', async () => {
    const editors = [await board.join(await board.link('editor')), await board.join(await board.link('editor'))]
    const [power, ice] = [
      await addCard('Power fails', { likelihoodCurrent: 2, impactCurrent: 3 }),
      await addCard('Ice'),
    ]
    const session = await plan()
    await change(session, { type: 'start' })
    for (const editor of editors) await done('PUT', '/session/here', undefined, editor)

    await done('PATCH', `/cards/${power}`, { fields: { likelihoodCurrent: 4 } })
    await done('PATCH', `/cards/${ice}`, { title: 'Ice in the basin' })
    const fuel = await addCard('Fuel runs out')
    await done('POST', '/links', { from: power, to: fuel, kind: 'causes' })
    await go(session, 0, 1)
    const vote = await openRound()
    const cast = (round: Round, by: Caller, ballot: object) => done('PUT', `/rounds/${round.id}/ballot`, { ballot }, by)
    await cast(vote, editors[0] as Caller, { [power]: 2 })
    await cast(vote, editors[1] as Caller, { [fuel]: 1 })
    expect((await minutesOf(session)).rounds[0]).toMatchObject({ state: 'open', turnout: 2, result: null })
    await done('POST', `/rounds/${vote.id}/show`)
    await go(session, 1, 2)
    const scoring = await openRound()
    await cast(scoring, editors[0] as Caller, { [power]: { likelihoodCurrent: 5, impactCurrent: 'unknown' } })
    await done('POST', `/rounds/${scoring.id}/show`)
    await done('POST', `/rounds/${scoring.id}/agreements`, {
      cardId: power,
      values: { likelihoodCurrent: 5 },
      rationale: 'One spare line | and no plan',
    })
    await change(session, { type: 'close' })

    const closed = await minutesOf(session)
    expect(closed).toMatchObject({ version: 1, title: 'Winter', board: { id: board.id } })
    expect(closed.steps.map(({ title, plannedMinutes }) => [title, plannedMinutes])).toEqual([
      ['Welcome', 5],
      ['Vote', 7],
      ['Score', 5],
    ])
    expect(closed.people).toHaveLength(2)
    expect(closed.changes).toMatchObject({
      made: [{ ref: 'R-003', title: 'Fuel runs out' }],
      renamed: [{ ref: 'R-002', was: 'Ice', title: 'Ice in the basin' }],
      moved: [
        {
          ref: 'R-001',
          fields: [{ field: 'likelihoodCurrent', from: 2, to: 5 }],
          levels: [{ assessment: 'current', from: 'medium', to: 'high' }],
        },
      ],
      linked: [{ kind: 'causes', from: { ref: 'R-001' }, to: { ref: 'R-003' } }],
      unlinked: [],
    })
    expect(closed.rounds.map(({ result }) => result?.kind)).toEqual(['vote', 'score'])
    expect(closed.rounds[1]?.agreements).toMatchObject([{ cardId: power, raters: 1 }])

    // Each person is named once, as a participant, and nowhere beside secret ballots.
    const { people, ...others } = closed
    for (const { id } of people) expect(JSON.stringify(others)).not.toContain(id)

    await done('PATCH', `/cards/${power}`, { title: 'Changed later', fields: { likelihoodCurrent: 1 } })
    await done('DELETE', `/cards/${fuel}`)
    await addCard('Made later')
    await change(session, { type: 'change-step', stepId: session.steps[0]?.id, fields: { title: 'X', minutes: 1 } })
    await board.stop()
    const again = await ApiServer.start({ DATA_DIR: dataDir })
    board = new SharedBoard(again, again.caller(board.owner.token), board.id)
    expect(await minutesOf(session)).toEqual(closed)

    const { status, headers, body } = await markdownOf(session, '&language=ja&timeZone=Asia/Tokyo')
    expect([status, headers.get('content-type')]).toEqual([200, 'text/markdown; charset=utf-8'])
    expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toMatch(
      /''Winter - 議事録 - \d{4}-\d\d-\d\d\.md$/,
    )
    expect(body).toContain('R-003 Fuel runs out')
    expect(body).toContain('One spare line \\| and no plan')
  })

  it('tell of votes that were opened beside the session before its end, and of none after it', async () => {
    await addCard('Power fails')
    const open = async (title: string) => {
      const round = await done<Round>('POST', '/rounds', { title, activity: PLAIN_ACTIVITIES.vote })
      await done('POST', `/rounds/${round.id}/show`)
    }
    await open('Before')
    const session = await plan()
    await change(session, { type: 'start' })
    await open('Meanwhile')
    await change(session, { type: 'close' })
    await open('After')
    const beside = (await minutesOf(session)).rounds.filter(({ sessionId }) => sessionId === null)
    expect(beside.map(({ title, result }) => [title, result?.kind])).toEqual([
      ['Before', 'vote'],
      ['Meanwhile', 'vote'],
    ])
    const { body: written } = await markdownOf(session)
    expect(written).toContain('## Votes and ratings beside the steps')
    expect(written).not.toContain('### After')
  })

  it('are for everybody on the board once the session has ended, until then for facilitators', async () => {
    const session = await plan()
    const read = async (by: Caller = board.owner) =>
      (await by.call('GET', `${board.path}/sessions/${session.id}/minutes`)).status
    expect(await read()).toBe(409)
    await change(session, { type: 'start', isRehearsal: true })
    expect(await read()).toBe(409)
    await change(session, { type: 'close' })
    expect(await read()).toBe(409)
    await change(session, { type: 'start' })
    const [editor, viewer] = [
      await board.join(await board.link('editor')),
      await board.join(await board.link('viewer')),
    ]
    for (const participant of [editor, viewer]) expect(await read(participant)).toBe(403)
    expect(await read(await board.join(await board.link('facilitator')))).toBe(200)
    expect((await minutesOf(session)).endedAt).toBeNull()
    expect((await markdownOf(session, '&timeZone=Nowhere/Else')).status).toBe(400)

    // The inbox leads everybody who was there to the minutes, and so does the sign of the board in their list.
    for (const participant of [editor, viewer]) await done('PUT', '/session/here', undefined, participant)
    await change(session, { type: 'close' })
    for (const participant of [editor, viewer]) {
      const { items } = (await participant.call<{ items: { kind: string; subject: string }[] }>('GET', '/api/inbox'))
        .body
      expect(items).toMatchObject([{ kind: 'session-ended', subject: session.id }])
      expect(await read(participant)).toBe(200)
      const { boards } = (await participant.call<{ boards: object[] }>('GET', '/api/boards')).body
      expect(boards).toMatchObject([{ session: { id: session.id, state: 'held' } }])
    }
    expect(await read(await board.server.visitor())).toBe(404)
  })
})
