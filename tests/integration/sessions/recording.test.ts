// A recorded session over the real server: what is kept of it, what never is, who may play it back, and its bounds.

import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import type { Activity } from '@/lib/domain/session/activity'
import { PLAIN_STEP, type Session } from '@/lib/domain/session/session'
import type { FrameChange } from '@/server/board-work/recording-bytes'
import { createLogger } from '@/server/log/logger'
import { keepRecordings } from '@/server/services/recordings/keep-recordings'
import type { readRecording } from '@/server/services/recordings/read-recording'
import { takeFrame } from '@/server/services/recordings/take-frame'
import { ApiServer, type Caller } from '../../support/api-server'
import { BoardRounds, type Problem } from '../../support/board-rounds'
import { ManualClock } from '../../support/manual-clock'
import { SharedBoard } from '../../support/shared-board'
import { waitFor } from '../../support/wait-for'

type PlacedRecord = Readonly<Record<'id' | 'parentId', string>> & { readonly y: number }
type Recording = Awaited<ReturnType<typeof readRecording>>

const RATE: Activity = { kind: 'score', cardKind: 'risk', isAnonymous: false }
const OTHER: Activity = { kind: 'score', cardKind: 'driver', isAnonymous: true }
const WRITE: Activity = { kind: 'write', cardKind: 'question', isAnonymous: true }

let server: ApiServer
let board: SharedBoard
let rounds: BoardRounds
beforeAll(async () => {
  server = await ApiServer.start()
})
afterAll(() => server.stop())
beforeEach(async () => {
  const owner = await server.visitor()
  await owner.call('PATCH', '/api/me', { name: 'Olga Owner' })
  const { id } = (await owner.call<{ id: string }>('POST', '/api/boards', { templateId: 'risk-matrix' })).body
  board = new SharedBoard(server, owner, id)
  rounds = new BoardRounds(board)
})

/** A session of steps with these activities that is recorded from its beginning. */
async function recorded(activities: readonly (Activity | null)[], isOn = true) {
  const steps = activities.map((activity, i) => ({ ...PLAIN_STEP, title: `Step ${i}`, activity }))
  const { id, ...plan } = (
    await board.owner.call<Session>('POST', `${board.path}/sessions`, { title: 'Workshop', steps })
  ).body
  const path = `${board.path}/sessions/${id}`
  const change = async (what: object) => {
    const changed = await board.owner.call<Session>('POST', `${path}/changes`, what)
    expect(changed.status).toBe(200)
    return changed.body
  }
  if (isOn) await change({ type: 'record', isOn: true })
  await change({ type: 'start' })
  const kept = async () => (await server.services.recordingFrames.list(id)).length
  return {
    id,
    path,
    change,
    kept,
    go: (from: number, to: number) => change({ type: 'go', from: plan.steps[from]?.id, to: plan.steps[to]?.id }),
    /** Resolves when the server has kept the next state. */
    whenKept: async (after: number) => waitFor('a state is kept', async () => (await kept()) > after),
    read: async (by: Caller = board.owner) => (await by.call<Recording>('GET', `${path}/recording`)).body,
    /** Every state as its whole text, in order. */
    states: async (by: Caller = board.owner) => {
      const { frames } = (await by.call<Recording>('GET', `${path}/recording`)).body
      const states: { at: number; text: string }[] = []
      for (const { seq } of frames.filter(({ isWhole }) => isWhole)) {
        const answer = await by.call<{ frames: FrameChange[] }>('GET', `${path}/recording/states?seq=${seq}`)
        const shown = new Map<string, unknown>()
        for (const { at, put, remove } of answer.body.frames) {
          for (const record of put) shown.set(record.id, record)
          for (const gone of remove) shown.delete(gone)
          states.push({ at, text: JSON.stringify([...shown.values()]) })
        }
      }
      expect(states).toHaveLength(frames.length)
      return states
    },
  }
}

const addRisk = async (title: string, fields: object = {}) =>
  (await board.owner.call<{ id: string }>('POST', `${board.path}/cards`, { kind: 'risk', title, fields })).body.id
const setFields = async (id: string, fields: object) =>
  expect((await board.owner.call('PATCH', `${board.path}/cards/${id}`, { fields })).status).toBe(200)

it('keeps cards, steps and what was shown, never a ballot, a draft, a name or what is being rated alone', async () => {
  const raters = [await board.join(await board.link('editor')), await board.join(await board.link('editor'))]
  for (const [i, rater] of raters.entries()) await rater.call('PATCH', '/api/me', { name: `Rater Quokka${i}` })
  const flood = await addRisk('Flood', { likelihoodCurrent: 2, impactCurrent: 2, owner: 'Olga Owner' })
  const session = await recorded([null, RATE, WRITE])
  await session.whenKept(0)
  const early = await session.kept()
  await addRisk('Drought')
  await session.go(0, 1)
  await session.whenKept(early)
  const round = (await rounds.list()).find(({ activity }) => activity.kind === 'score')
  if (!round) throw new Error('No rating is open')
  const atOpening = await session.kept()
  // Somebody writes scores, and the next state is kept, while people still answer.
  await setFields(flood, { likelihoodCurrent: 5, impactCurrent: 5 })
  const driver = await rounds.addCard('driver', 'Rain')
  await rounds.open(OTHER, { cardIds: [driver] })
  await session.whenKept(atOpening)
  for (const [i, rater] of raters.entries()) {
    const ballot = { [flood]: { likelihoodCurrent: i + 3, impactCurrent: 4 } } as const
    expect((await rounds.cast(rater, round, ballot as never)).status).toBe(200)
  }
  const beforeShown = await session.kept()
  expect((await rounds.show(round)).status).toBe(200)
  await session.whenKept(beforeShown)
  await rounds.agree(round, { cardId: flood, values: { likelihoodCurrent: 4, impactCurrent: 4 }, rationale: 'Old.' })
  await session.go(1, 2)
  const writing = (await rounds.list()).find(({ activity }) => activity.kind === 'write')
  const draft = { title: 'A marzipanvorte title', body: '' }
  const drafted = await raters[0]?.call('POST', `${board.path}/rounds/${writing?.id}/drafts`, draft)
  expect(drafted?.status).toBe(201)
  expect((await board.owner.call<Problem>('GET', `${session.path}/recording`)).body.code).toBe('conflict')
  expect((await board.owner.call<Problem>('GET', `${session.path}/recording/states?seq=0`)).body.code).toBe('conflict')
  await session.change({ type: 'close' })

  const recording = await session.read()
  const steps = recording.marks.flatMap((mark) => (mark.kind === 'step' ? [mark.title] : []))
  expect(steps).toEqual(['Step 0', 'Step 1', 'Step 2'])
  const shown = recording.marks.find(({ kind }) => kind === 'shown')
  expect(shown).toMatchObject({
    title: 'Step 1',
    turnout: 2,
    result: {
      kind: 'score',
      cards: expect.arrayContaining([
        { cardId: flood, medians: { likelihoodCurrent: 3.5, impactCurrent: 4 } },
      ]) as unknown,
    },
  })
  expect(recording.marks.find(({ kind }) => kind === 'agreed')).toMatchObject({ cardIds: [flood] })

  const states = await session.states(raters[0])
  const scores = /"(likelihoodCurrent|impactCurrent)":/
  const cover = recording.covered.find(({ kind }) => kind === 'risk')
  const during = states.filter(({ at }) => cover && cover.from < at && at < cover.to)
  expect(during.length).toBeGreaterThanOrEqual(2)
  // The rated card lies in a cell of the template's matrix: neither its scores nor that place are in the bytes.
  const placeIn = (text: string) => (JSON.parse(text) as PlacedRecord[]).find(({ id }) => id === flood)
  const placed = placeIn(states[0]?.text ?? '')
  for (const { text } of during) {
    expect(text).not.toMatch(scores)
    expect(text).toContain('Drought')
    const waiting = placeIn(text)
    expect(waiting).toMatchObject({ parentId: placed?.parentId })
    // The tray is below all cells.
    expect(waiting?.y).toBeGreaterThan(placed?.y ?? Number.POSITIVE_INFINITY)
  }
  expect(states[0]?.text).toContain('"likelihoodCurrent":2')
  expect(states.at(-1)?.text).toContain('"likelihoodCurrent":4')

  const owner = (await board.owner.call<{ id: string }>('GET', '/api/me')).body.id
  const ids = await Promise.all(
    raters.map(async (rater) => (await rater.call<{ id: string }>('GET', '/api/me')).body.id),
  )
  const all = JSON.stringify([recording, states])
  for (const secret of ['Quokka', 'Olga', 'marzipanvorte', '"named"', '"answers"', owner, ...ids]) {
    expect(all).not.toContain(secret)
  }
})

it('reads no state while a rating begins: a state whose time it covers has no scores', async () => {
  const flood = await addRisk('Flood', { likelihoodCurrent: 2, impactCurrent: 2 })
  const session = await recorded([null])
  await session.whenKept(0)
  // What was kept by itself is before the change, and the next state is the one that this test takes.
  await setFields(flood, { likelihoodCurrent: 5 })
  const { roundTurns, rounds: rows } = server.services
  const before = await session.kept()
  const turns = vi.spyOn(roundTurns, 'run')
  const open = rows.open.bind(rows)
  let taking: Promise<unknown> | undefined
  // The round has its time, and isn't in the database yet.
  vi.spyOn(rows, 'open').mockImplementationOnce(async (...round) => {
    taking = takeFrame(server.services, { boardId: board.id, sessionId: session.id })
    await waitFor(
      'the state waits, or is kept',
      async () => turns.mock.calls.length > 1 || (await session.kept()) > before,
    )
    return open(...round)
  })
  try {
    await rounds.open(RATE, { cardIds: [flood] })
    await taking
  } finally {
    vi.restoreAllMocks()
  }
  await session.change({ type: 'close' })
  const { covered } = await session.read()
  const during = (await session.states()).filter(({ at }) => covered.some(({ from, to }) => from <= at && at < to))
  expect(during.length).toBeGreaterThan(0)
  for (const { text } of during) expect(text).not.toMatch(/"likelihoodCurrent":/)
})

it('keeps nothing of a session that nobody switched it on for, nor after it was switched off', async () => {
  const silent = await recorded([null, null], false)
  expect((await silent.change({ type: 'go', from: 'none', to: 'none' })).recording).toBeUndefined()
  await addRisk('Unseen')
  await silent.go(0, 1)
  await silent.change({ type: 'close' })
  expect(await silent.kept()).toBe(0)
  expect((await board.owner.call<Problem>('GET', `${silent.path}/recording`)).body.code).toBe('not-found')

  const stopped = await recorded([null, null])
  await stopped.whenKept(0)
  await addRisk('Seen')
  await stopped.change({ type: 'record', isOn: false })
  const kept = await stopped.kept()
  await addRisk('After it')
  await stopped.go(0, 1)
  await stopped.change({ type: 'close' })
  expect(await stopped.kept()).toBe(kept)
  const [{ text } = { text: '' }] = (await stopped.states()).slice(-1)
  expect(text).toContain('Seen')
  expect(text).not.toContain('After it')
  expect((await stopped.read()).marks).toEqual([expect.objectContaining({ kind: 'step', title: 'Step 0' })])
})

it('is announced to everybody before the first state is kept, also to people who come later', async () => {
  const reader = await board.join(await board.link('viewer'))
  const session = await recorded([null])
  const live = (await reader.call<{ session: Session }>('GET', `${board.path}/session`)).body.session
  expect(live.recording).toMatchObject({ isOn: true, spans: [{ to: null }] })
  await session.whenKept(0)
  const [first] = await server.services.recordingFrames.list(session.id)
  expect(first?.at.getTime()).toBeGreaterThanOrEqual(live.recording?.spans[0]?.from ?? Number.POSITIVE_INFINITY)
  await session.change({ type: 'close' })
})

it('is played by everybody who may read the board, listed for them, and deleted by hosts alone', async () => {
  const [reader, editor] = [await board.join(await board.link('viewer')), await board.join(await board.link('editor'))]
  const stranger = await server.visitor()
  const session = await recorded([null])
  await session.whenKept(0)
  expect((await board.owner.call<Problem>('DELETE', `${session.path}/recording`)).body.code).toBe('conflict')
  const list = `${board.path}/recordings`
  expect((await reader.call<{ recordings: unknown[] }>('GET', list)).body.recordings).toEqual([])
  await session.change({ type: 'close' })
  expect((await reader.call<{ recordings: unknown[] }>('GET', list)).body.recordings).toMatchObject([
    { sessionId: session.id, title: 'Workshop' },
  ])
  expect((await session.states(reader)).length).toBeGreaterThan(0)
  expect((await stranger.call('GET', `${session.path}/recording`)).status).toBe(404)
  expect((await editor.call('DELETE', `${session.path}/recording`)).status).toBe(403)
  expect((await board.owner.call('DELETE', `${session.path}/recording`)).status).toBe(204)
  expect((await reader.call('GET', `${session.path}/recording/states?seq=0`)).status).toBe(404)
  expect((await board.owner.call('GET', `${session.path}/minutes`)).status).toBe(200)
})

it('keeps equal states once, changes at most every ten seconds, and goes with its session', async () => {
  const session = await recorded([null])
  await session.whenKept(0)
  const clock = new ManualClock()
  const take = vi.spyOn(server.services.boardWork, 'run')
  const taken = () => take.mock.calls.filter(([job]) => job === 'recording-frame').length
  let change = (): void => undefined
  const rooms = {
    ...server.services.rooms,
    read: server.services.rooms.read.bind(server.services.rooms),
    notify: server.services.rooms.notify.bind(server.services.rooms),
    onCommitted: (listener: (boardId: string, at: Date) => void) => {
      change = () => listener(board.id, new Date())
      return () => undefined
    },
  }
  const scheduled = vi.spyOn(clock, 'after')
  /** One look, to its end: only then the next one is set. */
  const looks = async () => {
    const before = scheduled.mock.calls.length
    clock.advance(1_000)
    await waitFor('the recorder has looked', () => scheduled.mock.calls.length > before)
  }
  const stop = keepRecordings({ ...server.services, rooms }, clock, createLogger('silent'))
  try {
    await looks()
    expect(taken()).toBe(1)
    for (let second = 0; second < 5; second++) {
      change()
      await looks()
    }
    expect(taken()).toBe(1)
    for (let second = 0; second < 6; second++) await looks()
    expect(taken()).toBe(2)
    // Nothing had changed for the reader.
    expect(await session.kept()).toBe(1)
  } finally {
    await stop()
    vi.restoreAllMocks()
  }
  await session.change({ type: 'close' })
  expect((await board.owner.call('DELETE', session.path)).status).toBe(204)
  expect(await session.kept()).toBe(0)
})
