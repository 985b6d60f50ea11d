// The real server is killed while people cast, while a vote is shown and while a session closes: accepted ballots
// count, once, and a round is open or shown, nothing in between.

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Activity } from '@/lib/domain/session/activity'
import type { Ballot, Round } from '@/lib/domain/session/round'
import { openAppDb } from '@/server/db/engine/client'
import { BoardRounds } from '../../support/board-rounds'
import type { Caller } from '../../support/caller'
import { ServerProcess } from '../../support/server-process'
import { scale } from '../../support/sync/fault-scale'
import { unlessKilled } from '../../support/unless-killed'
import { visitorOn } from '../../support/visitor-on'
import { waitFor } from '../../support/wait-for'

const TIMES = scale({ quick: 1, full: 10 })
const VOTERS = 8
const VOTE: Activity = { kind: 'vote', dots: 20, mostPerCard: 20, cardKinds: ['risk'], isAnonymous: false }
const SECRET: Activity = { ...VOTE, isAnonymous: true }
const DEADLINE_MS = scale({ quick: 120_000, full: 600_000 })

let server: ServerProcess
let board: { readonly owner: Caller; readonly path: string }
let rounds: BoardRounds
let card: string
let voters: Voter[]

beforeAll(async () => {
  server = await ServerProcess.start()
  const owner = await visitorOn(server.url)
  const { id } = (await owner.call<{ id: string }>('POST', '/api/boards', { title: 'Shared' })).body
  board = { owner, path: `/api/boards/${id}` }
  rounds = new BoardRounds(board)
  card = await rounds.addCard('risk')
  const { token } = (await owner.call<{ token: string }>('POST', `${board.path}/invites`, { role: 'commenter' })).body
  const callers = await Promise.all(Array.from({ length: VOTERS }, () => visitorOn(server.url)))
  for (const caller of callers) expect((await caller.call('POST', '/api/join', { token })).status).toBe(200)
  voters = callers.map((caller) => new Voter(caller))
}, DEADLINE_MS)
afterAll(() => server.stop())

/** Keeps casting until the round is over or no answer comes. */
class Voter {
  readonly caller: Caller
  accepted: Ballot | null = null
  /** Sent but not answered: it may have been stored or not. */
  unanswered: Ballot | null = null
  times = 0

  constructor(caller: Caller) {
    this.caller = caller
  }

  async cast(round: Round, most = 20): Promise<void> {
    this.accepted = null
    this.unanswered = null
    this.times = 0
    for (let dots = 1; dots <= most; dots++) {
      this.unanswered = { [card]: dots }
      const answer = await unlessKilled(rounds.cast(this.caller, round, this.unanswered))
      if (!answer) return
      if (answer.status === 200) this.accepted = this.unanswered
      // A showing before the server dies ends the round for everybody still casting.
      else expect(['round-over', 'step-over']).toContain(answer.body.code)
      this.unanswered = null
      if (answer.status !== 200) return
      this.times += 1
    }
  }
}

const castSoFar = () => voters.reduce((sum, { times }) => sum + times, 0)

/** Ends the server while the calls of `during` are in progress, and starts it again once they have failed. */
async function killDuring(during: readonly Promise<unknown>[]): Promise<void> {
  await server.kill()
  await Promise.all(during)
  await server.start()
}

/** Bounds of the ballots: all that were accepted, and perhaps those that were never answered. */
function expectCounted(count: number): void {
  const sure = voters.filter(({ accepted }) => accepted !== null).length
  const perhaps = voters.filter(({ accepted, unanswered }) => accepted === null && unanswered !== null).length
  expect(count).toBeGreaterThanOrEqual(sure)
  expect(count).toBeLessThanOrEqual(sure + perhaps)
}

test(
  'F31: killed while people cast, each has the ballot that was accepted last, and it counts once',
  async () => {
    for (let i = 0; i < TIMES; i++) {
      const round = await rounds.open(VOTE)
      const casting = voters.map((voter) => voter.cast(round))
      await waitFor('some have cast', () => castSoFar() >= 10 + i * 7)
      await killDuring(casting)
      const kept = await Promise.all(voters.map(({ caller }) => rounds.ballotOf(caller, round)))
      for (const [at, { accepted, unanswered }] of voters.entries())
        expect([accepted, unanswered]).toContainEqual(kept[at])
      const { turnout } = await rounds.look(round)
      expect(turnout).toBe(kept.filter((ballot) => ballot !== null).length)
      const { result } = (await rounds.show(round)).body
      expect(result?.ballots).toBe(turnout)
      const dots = (ballot: Ballot | null | undefined) => Number(ballot?.[card] ?? 0)
      expect(result?.named?.map(({ ballot }) => dots(ballot)).sort()).toEqual(kept.filter(Boolean).map(dots).sort())
    }
  },
  DEADLINE_MS,
)

test(
  'F31: killed while a vote is shown, it is open with its ballots, or shown without them',
  async () => {
    for (let i = 0; i < TIMES; i++) {
      const round = await rounds.open(SECRET)
      const casting = voters.map((voter) => voter.cast(round, 2 + i))
      await waitFor('some have cast', () => castSoFar() >= 6 + i * 5)
      const showing = unlessKilled(rounds.show(round))
      await Promise.race([showing, rounds.look(round)])
      await killDuring([showing, ...casting])
      await expectWhole(round)
      await rounds.show(round)
      expectCounted((await expectWhole(round)).result?.ballots ?? -1)
    }
  },
  DEADLINE_MS,
)

test(
  'F31: killed while a session closes, it runs with its vote open, or is closed with its vote shown',
  async () => {
    for (let i = 0; i < TIMES; i++) {
      const session = await rounds.startSession(SECRET)
      const round = (await rounds.list()).find(({ sessionId }) => sessionId === session.id)
      if (!round) throw new Error('The step opened no round.')
      const casting = voters.map((voter) => voter.cast(round, 2 + i))
      await waitFor('some have cast', () => castSoFar() >= 6 + i * 5)
      const closing = unlessKilled(session.close())
      await Promise.race([closing, rounds.look(round)])
      await killDuring([closing, ...casting])
      const { state } = await expectWhole(round)
      const live = await board.owner.call<{ session: object | null }>('GET', `${board.path}/session`)
      expect(live.body.session === null).toBe(state === 'shown')
      await session.close()
      expectCounted((await expectWhole(round)).result?.ballots ?? -1)
    }
  },
  DEADLINE_MS,
)

/** Looks into the database: the rows of an anonymous round agree with its state. */
async function expectWhole(round: Round): Promise<Round> {
  const now = await rounds.look(round)
  const db = openAppDb(`file:${server.dataDir}/foreboard.sqlite`)
  const ballots = await db.ballot.count({ where: { roundId: round.id } })
  await db.$disconnect()
  if (now.state === 'open') expect([now.result, ballots]).toEqual([null, now.turnout])
  else expect([now.state, now.result?.ballots, ballots]).toEqual(['shown', now.turnout, 0])
  return now
}
