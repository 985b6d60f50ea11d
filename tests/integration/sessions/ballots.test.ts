// Casting and its end: one ballot a person within the budget however many requests race, every accepted ballot is in
// the result and none comes after, also when a step, a session or the time ends it.

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Activity } from '@/lib/domain/session/activity'
import type { Ballot, RoundResult } from '@/lib/domain/session/round'
import { makeAccount, signIn } from '../../support/accounts'
import { ApiServer, type Caller } from '../../support/api-server'
import { BoardRounds } from '../../support/board-rounds'
import { SharedBoard } from '../../support/shared-board'
import { waitFor } from '../../support/wait-for'

const VOTE: Activity = { kind: 'vote', dots: 5, mostPerCard: 3, cardKinds: ['risk'], isAnonymous: true }
const WRITE: Activity = { kind: 'write', cardKind: 'risk', isAnonymous: true }

let server: ApiServer
let board: SharedBoard
let rounds: BoardRounds
let a: string
let b: string
let c: string
beforeAll(async () => {
  server = await ApiServer.start()
})
afterAll(() => server.stop())
beforeEach(async () => {
  board = await SharedBoard.on(server)
  rounds = new BoardRounds(board)
  a = await rounds.addCard('risk')
  b = await rounds.addCard('risk')
  c = await rounds.addCard('risk')
})

const somebody = async (): Promise<Caller> => board.join(await board.link('commenter'))

describe('a vote', () => {
  it('counts what each cast last, tells only how many have, and is shown once', async () => {
    const viewer = await board.guest(await board.link('viewer'))
    const [ada, ben] = [await somebody(), await somebody()]
    const round = await rounds.open(VOTE)
    expect((await rounds.cast(ada, round, { [a]: 3 })).status).toBe(200)
    expect((await rounds.cast(ada, round, { [b]: 3, [c]: 2 })).status).toBe(200)
    expect((await rounds.cast(ben, round, {})).status).toBe(200)
    expect(await rounds.ballotOf(ada, round)).toEqual({ [b]: 3, [c]: 2 })
    expect((await rounds.cast(viewer.caller, round, {})).body.code).toBe('forbidden')
    expect(await rounds.look(round)).toEqual({ ...round, turnout: 2, finished: 2 })
    await waitFor('the turnout is told', () => viewer.notices.some((n) => n.type === 'turnout' && n.turnout === 2))

    const shown = await rounds.show(round)
    expect(shown.body.result).toEqual({
      kind: 'vote',
      ballots: 2,
      abstained: 1,
      cards: [
        { cardId: b, dots: 3, voters: 1, place: 1 },
        { cardId: c, dots: 2, voters: 1, place: 2 },
        { cardId: a, dots: 0, voters: 0, place: 3 },
      ],
      named: null,
    } satisfies RoundResult)
    expect((await rounds.show(round)).body).toEqual(shown.body)
    expect(await rounds.ballotOf(ada, round)).toBeNull()
    expect((await rounds.cast(ada, round, {})).body.code).toBe('round-over')
    const told = viewer.notices.map((notice) => (notice.type === 'turnout' ? notice.turnout : notice.type))
    expect(told).toEqual(['role', 'round-changed', 1, 2, 'round-changed'])
    viewer.destroy()
  })

  it('refuses what it did not ask for', async () => {
    const ada = await somebody()
    const round = await rounds.open({ ...VOTE, dots: 4 })
    const other = await rounds.addCard('driver')
    const bad: Ballot[] = [{ [other]: 1 }, { [a]: 4 }, { [a]: 3, [b]: 2 }, { [a]: { impactCurrent: 1 } }]
    for (const ballot of bad) expect((await rounds.cast(ada, round, ballot)).body.code).toBe('bad-request')
    expect((await rounds.look(round)).turnout).toBe(0)
  })

  it('fifty ballots of one person at once are one, and within the budget', async () => {
    const ada = await somebody()
    const round = await rounds.open({ ...VOTE, isAnonymous: false })
    const ballots = Array.from({ length: 50 }, (_, i): Ballot => (i % 2 ? { [a]: 3, [b]: 2 } : { [b]: 2, [c]: 3 }))
    const answers = await Promise.all(ballots.map((ballot) => rounds.cast(ada, round, ballot)))
    expect(answers.map(({ status }) => status)).toEqual(ballots.map(() => 200))
    const { turnout, result } = (await rounds.show(round)).body
    expect([turnout, result?.ballots, result?.named?.length]).toEqual([1, 1, 1])
    expect(ballots).toContainEqual(result?.named?.[0]?.ballot)
  })

  it('a ballot that races with the end is in the result, or refused in words; two who show at once show one result', async () => {
    const voters = await Promise.all(Array.from({ length: 30 }, somebody))
    const facilitator = await board.join(await board.link('facilitator'))
    const round = await rounds.open(VOTE)
    const answers = voters.map((voter) => rounds.cast(voter, round, { [a]: 1 }))
    await Promise.race(answers)
    const shown = await Promise.all([rounds.show(round), rounds.show(round, facilitator)])
    const said = (await Promise.all(answers)).map(({ status, body }) => (status === 200 ? 'cast' : body.code))
    const accepted = said.filter((each) => each === 'cast').length
    expect(said.filter((each) => each === 'round-over')).toHaveLength(30 - accepted)
    const last = await rounds.look(round)
    expect(last).toMatchObject({
      turnout: accepted,
      result: { ballots: accepted, cards: [{ cardId: a, dots: accepted }, {}, {}] },
    })
    for (const { status, body } of shown) expect([status, body]).toEqual([200, last])
  })

  it('outside a session it ends by its time, which is later than now and within 60 days', async () => {
    const ada = await somebody()
    const soon = await rounds.open(VOTE, { closesAt: Date.now() + 2_500 })
    expect((await rounds.cast(ada, soon, { [a]: 1 })).status).toBe(200)
    await waitFor('it has ended by itself', async () => (await rounds.look(soon)).state === 'shown', 15_000)
    const { result, closedAt, closesAt } = await rounds.look(soon)
    expect(result?.ballots).toBe(1)
    expect(closedAt).toBeGreaterThanOrEqual(closesAt ?? Number.POSITIVE_INFINITY)
    for (const closesAt of [Date.now() - 1, Date.now() + 61 * 86_400_000]) {
      expect((await rounds.tryOpen(VOTE, { closesAt })).body.code).toBe('bad-request')
    }
  })
})

describe('a round of a session', () => {
  it('is cast in while its step is on, and shown when the session closes; writing is closed', async () => {
    const ada = await somebody()
    const session = await rounds.startSession(VOTE, WRITE)
    const [vote] = await rounds.list()
    if (!vote) throw new Error('No round was opened.')
    expect((await rounds.cast(ada, vote, { [a]: 2 })).status).toBe(200)
    await session.go(0, 1)
    const late = await rounds.cast(ada, vote, { [b]: 3 })
    expect([late.body.code, late.body.detail]).toEqual(['step-over', expect.stringContaining('This step is over.')])
    await session.go(1, 0)
    expect((await rounds.cast(ada, vote, { [c]: 3 })).status).toBe(200)
    await session.close()
    const [writing, voted] = (await rounds.list()).toSorted((x, y) => y.openedAt - x.openedAt)
    expect([writing?.state, voted?.state]).toEqual(['closed', 'shown'])
    expect((await rounds.look(vote)).result).toMatchObject({ ballots: 1, cards: [{ cardId: c, dots: 3 }, {}, {}] })
    expect((await rounds.cast(ada, vote, {})).body.code).toBe('round-over')
  })

  it('a second one opens in the step that is on, about the same cards, when the first one is over', async () => {
    const session = await rounds.startSession({ ...VOTE, cardKinds: [] }, null)
    const first = (await rounds.list())[0]
    if (!first) throw new Error('No round was opened.')
    const again = { sessionId: session.id, stepId: session.step(0).id, previousId: first.id }
    expect((await rounds.tryOpen(VOTE, again)).body.code).toBe('conflict')
    await rounds.show(first)
    await rounds.addCard('risk', 'came later')
    const both = await Promise.all([rounds.tryOpen(VOTE, again), rounds.tryOpen(VOTE, again)])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(both.find(({ status }) => status === 201)?.body).toMatchObject({
      previousId: first.id,
      cardIds: first.cardIds,
      stepId: session.step(0).id,
    })
    await session.go(0, 1)
    expect((await rounds.tryOpen(VOTE, again)).body.code).toBe('conflict')
  })

  it('belongs to its board: no cards, steps or rounds from elsewhere', async () => {
    const other = await SharedBoard.on(server)
    const theirs = new BoardRounds(other)
    const session = await theirs.startSession(null)
    const round = await theirs.open(VOTE)
    const card = await theirs.addCard('risk')
    const place = { sessionId: session.id, stepId: session.step(0).id }
    for (const more of [place, { previousId: round.id }, { cardIds: [a, card] }, { cardIds: ['shape:none'] }]) {
      expect((await rounds.tryOpen(VOTE, more)).body.code).toBe('not-found')
    }
    expect((await rounds.tryOpen(VOTE, { cardIds: [await rounds.addCard('driver')] })).body.code).toBe('bad-request')
    expect((await rounds.show(round)).body.code).toBe('not-found')
  })
})

it('a person who signs in to an account in the middle of a vote still has one ballot', async () => {
  const round = await rounds.open({ ...VOTE, isAnonymous: false })
  const { caller: account, email } = await makeAccount(server, { from: await somebody() })
  expect((await rounds.cast(account, round, { [b]: 2 })).status).toBe(200)
  const twin = await somebody()
  expect((await rounds.cast(twin, round, { [a]: 1 })).status).toBe(200)
  expect((await rounds.look(round)).turnout).toBe(2)
  await signIn(server, { email, from: twin })
  expect((await rounds.look(round)).turnout).toBe(1)

  const other = await rounds.open({ ...VOTE, isAnonymous: false })
  const visitor = await somebody()
  expect((await rounds.cast(visitor, other, { [c]: 1 })).status).toBe(200)
  const signedIn = await signIn(server, { email, from: visitor })
  expect(await rounds.ballotOf(signedIn, other)).toEqual({ [c]: 1 })
  expect((await rounds.cast(signedIn, other, { [a]: 1 })).status).toBe(200)
  const named = await Promise.all([round, other].map(async (each) => (await rounds.show(each)).body.result?.named))
  expect(named.map((all) => all?.map(({ ballot }) => ballot))).toEqual([[{ [b]: 2 }], [{ [a]: 1 }]])
})
