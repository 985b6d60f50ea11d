// What people cast and write is nowhere in what anybody else receives. Four people look at everything: an editor, a
// facilitator, the owner, and an admin who may read the board. Every byte that the server sends them is recorded, and what
// the server logs.
//
// Three boards are played that differ in nothing but what people cast. Before the showing everybody must have been told the
// same on all three; after it the same on those two where only who cast which, and in what order, was another. A third is
// there to show that the comparison sees a difference. Marks that can be recognised are sought beside.

import { Writable } from 'node:stream'
import * as decoding from 'lib0/decoding'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Activity } from '@/lib/domain/session/activity'
import type { Ballot, Round, ScoreBallot } from '@/lib/domain/session/round'
import { MESSAGE_NOTICE, MESSAGE_PRESENCE } from '@/lib/protocol/message-type'
import { openAppDb } from '@/server/db/client'
import { PASSWORD } from '../../support/accounts'
import { ApiServer, type Caller } from '../../support/api-server'
import { BoardObserver, type Sight } from '../../support/board-observer'
import { BoardRounds } from '../../support/board-rounds'
import { NO_CHROMIUM } from '../../support/no-chromium'
import { SharedBoard } from '../../support/shared-board'
import { waitFor } from '../../support/wait-for'

const VOTE: Activity = { kind: 'vote', dots: 30, mostPerCard: 29, cardKinds: ['risk'], isAnonymous: true }
const SCORE: Activity = { kind: 'score', cardKind: 'risk', isAnonymous: true }
const WRITE: Activity = { kind: 'write', cardKind: 'question', isAnonymous: true }
const VOTERS = ['Yuki Voter', 'Zoe Voter']

/** What two people cast on two cards. */
type Casting = (a: string, b: string) => readonly [Ballot, Ballot]
const vote: Casting = (a, b) => [{ [a]: 19, [b]: 11 }, { [b]: 27 }]
const otherVote: Casting = (a, b) => [{ [b]: 23 }, { [a]: 13, [b]: 1 }]
const score: Casting = (a, b): [ScoreBallot, ScoreBallot] => [
  { [a]: { likelihoodCurrent: 5, impactCurrent: 1 }, [b]: { impactCurrent: 'unknown' } },
  { [a]: { likelihoodCurrent: 4, impactCurrent: 2 }, [b]: { impactCurrent: 'abstain' } },
]
const otherScore: Casting = (a, b): [ScoreBallot, ScoreBallot] => [
  { [a]: { likelihoodCurrent: 1 } },
  { [b]: { impactCurrent: 3 } },
]
const turned =
  (casting: Casting): Casting =>
  (a, b) => {
    const [first, second] = casting(a, b)
    return [second, first]
  }

let log = ''
const logTo = new Writable({
  write(chunk: Buffer, _encoding, done) {
    log += chunk.toString()
    done()
  },
})
let server: ApiServer
let admin: Caller
const observers: BoardObserver[] = []
beforeAll(async () => {
  // A picture needs the pages, which this server hasn't: no browser is started for what can't be drawn.
  server = await ApiServer.start({ LOG_LEVEL: 'trace', CHROMIUM_PATH: NO_CHROMIUM }, logTo)
  const account = { name: 'Admin', email: 'admin@example.org', password: PASSWORD, token: server.setupToken }
  const made = await server.caller().call('POST', '/api/setup', account)
  expect(made.status).toBe(201)
  admin = server.caller(made.headers.get('set-auth-token') ?? undefined)
})
afterAll(async () => {
  for (const observer of observers) observer.destroy()
  await server.stop()
})

interface Stage {
  readonly board: SharedBoard
  readonly rounds: BoardRounds
  readonly a: string
  readonly b: string
  readonly session: Awaited<ReturnType<BoardRounds['startSession']>>
  readonly round: Round
  readonly voters: readonly Caller[]
  readonly watching: readonly BoardObserver[]
  look(): Promise<readonly (readonly Sight[])[]>
}

/** A board in the step of an activity, two people who take part, and four who look. */
async function stage(activity: Activity): Promise<Stage> {
  const board = await SharedBoard.on(server)
  const rounds = new BoardRounds(board)
  await board.owner.call('PATCH', '/api/me', { name: 'Owner' })
  const [a, b] = [await rounds.addCard('risk', 'First'), await rounds.addCard('risk', 'Second')]
  const join = async (role: 'editor' | 'facilitator' | 'commenter', name: string) => {
    const caller = await board.join(await board.link(role))
    await caller.call('PATCH', '/api/me', { name })
    return caller
  }
  const people = [await join('editor', 'Editor'), await join('facilitator', 'Facilitator'), board.owner, admin]
  const { token } = await board.link('viewer')
  expect((await admin.call('POST', '/api/join', { token })).status).toBe(200)
  const voters: Caller[] = []
  for (const name of VOTERS) voters.push(await join('commenter', name))
  const session = await rounds.startSession(activity)
  const [round] = await rounds.list()
  if (!round) throw new Error('The step opened no round.')
  const watching: BoardObserver[] = []
  for (const person of people) watching.push(await BoardObserver.open(server, board.id, person))
  observers.push(...watching)
  const parameters = { boardId: board.id, roundId: round.id, sessionId: session.id, cardId: a }
  const look = () => Promise.all(watching.map((observer) => observer.look(parameters)))
  return { board, rounds, a, b, session, round, voters, watching, look }
}

/**
 * What each of the four has seen of the board, an answer a text, with another name for each id, moment and colour: alike
 * for boards of which the same is told.
 */
function alike(seen: readonly (readonly Sight[])[]): string[][] {
  return seen.map((sights) => {
    const names = new Map<string, string>()
    const nameOf = (id: string) => {
      const name = names.get(id) ?? `<${names.size}>`
      names.set(id, name)
      return name
    }
    return sights
      .filter(({ isOfBoard }) => isOfBoard)
      .map(({ path, status, text }) =>
        `${status} ${path} ${text}`
          .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<moment>')
          .replaceAll(/\b1[6-9]\d{11}\b/g, '<moment>')
          .replaceAll(/\b[A-Z][a-z]{2} \d{1,2}, \d{4}\b|\b\d{1,2}:\d\d\s[AP]M\b/g, '<moment>')
          .replaceAll(/<v>4\d{4}\.\d+<\/v>/g, '<moment>')
          .replaceAll(/#[\da-f]{6}\b/g, '<colour>')
          .replaceAll(/127\.0\.0\.1:\d+/g, '<host>')
          .replaceAll(/"joinCode":"\w+"/g, '<code>')
          .replaceAll(/(?<![\w-])[\w-]{16,}(?![\w-])/g, nameOf),
      )
  })
}

async function play(activity: Activity, casting: Casting) {
  const on = await stage(activity)
  const { a, b, rounds, round, voters, watching } = on
  const listen = await listenAll(watching)
  const ballots = casting(a, b)
  for (const [i, voter] of voters.entries()) {
    expect((await rounds.cast(voter, round, {})).status).toBe(200)
    expect((await rounds.cast(voter, round, ballots[i] ?? {})).status).toBe(200)
  }
  await waitFor('everybody knows how many have cast', () =>
    watching.every(({ guest }) => guest.notices.at(-1)?.type === 'turnout'),
  )
  const hidden = alike(await on.look())
  const told = listen()
  const traces = watching.flatMap(({ received }) => received.flatMap((text) => tracesOf(ballots, text)))
  const shown = await rounds.show(round)
  expect(shown.status).toBe(200)
  await waitFor('everybody knows that it is shown', () =>
    watching.every(({ guest }) => guest.notices.at(-1)?.type === 'round-changed'),
  )
  return { ...on, hidden, told, traces, open: alike(await on.look()), row: await rowOf(round) }
}

/** Every frame that the sockets get from here on, notices as what they say. The returned function tells them so far. */
async function listenAll(watching: readonly BoardObserver[]): Promise<() => readonly (readonly unknown[])[]> {
  // The answer to a mark comes behind all that was on its way.
  for (const { guest } of watching) await guest.answer()
  const from = watching.map(({ guest }) => guest.socket.frames.length)
  return () =>
    watching.map(({ guest }, i) =>
      guest.socket.frames
        .slice(from[i])
        .filter((frame) => !isNobodysPresence(frame))
        .map((frame) => {
          const decoder = decoding.createDecoder(frame)
          const type = decoding.readVarUint(decoder)
          return type === MESSAGE_NOTICE ? (JSON.parse(decoding.readVarString(decoder)) as unknown) : [...frame]
        }),
    )
}

/** Presence of no clients at all: a frame that always is the same three bytes. */
function isNobodysPresence(frame: Uint8Array): boolean {
  return frame.length === 3 && frame[0] === MESSAGE_PRESENCE && frame[1] === 1 && frame[2] === 0
}

/** Where a card's id stands beside what somebody cast on it. */
function tracesOf(ballots: readonly Ballot[], text: string): string[] {
  return ballots.flatMap((ballot) =>
    Object.entries<number | ScoreBallot[string]>(ballot).flatMap(([cardId, given]) =>
      (typeof given === 'number' ? [given] : Object.values(given)).flatMap(
        (value) => new RegExp(`${cardId}[^0-9]{0,40}\\b${value}\\b`).exec(text)?.[0] ?? [],
      ),
    ),
  )
}

/** All that the database keeps of a round, its ballots included. */
async function rowOf({ id }: Round): Promise<string> {
  const db = openAppDb(server.config.databaseUrl)
  const row = await db.round.findUniqueOrThrow({ where: { id }, include: { ballots: true, drafts: true } })
  await db.$disconnect()
  return JSON.stringify(row)
}

describe.each([
  ['a vote', VOTE, vote, otherVote],
  ['a scoring', SCORE, score, otherScore],
] as const)('%s', (_, activity, casting, otherCasting) => {
  it('S35: is nowhere before it is shown, and afterwards nothing tells who cast what', async () => {
    const first = await play(activity, casting)
    const swapped = await play(activity, turned(casting))
    const other = await play(activity, otherCasting)

    for (const { told, traces, round } of [first, swapped, other]) {
      const turnouts = [1, 2].map((turnout) => ({ type: 'turnout', roundId: round.id, turnout }))
      expect(told).toEqual([turnouts, turnouts, turnouts, turnouts])
      expect(traces).toEqual([])
    }
    expect(swapped.hidden).toEqual(first.hidden)
    expect(other.hidden).toEqual(first.hidden)

    expect(swapped.open).toEqual(first.open)
    expect(other.open).not.toEqual(first.open)
    for (const { row, voters } of [first, swapped]) {
      expect(JSON.parse(row)).toMatchObject({ state: 'shown', turnout: 2, ballots: [] })
      const ids = await Promise.all(
        voters.map(async (voter) => (await voter.call<{ id: string }>('GET', '/api/me')).body.id),
      )
      for (const word of [...ids, ...VOTERS]) expect(row).not.toContain(word)
    }
    // The marks are found where they are: in what came out.
    const marked = first.watching.flatMap(({ received }) => received.join('').match(/"(?:dots|median)":/g) ?? [])
    expect(marked.length).toBeGreaterThan(0)
  }, 300_000)
})

it('S35: private writing is nowhere before it is shown, and afterwards without an author', async () => {
  const on = await stage(WRITE)
  const { voters, watching, round, rounds, board } = on
  const listen = await listenAll(watching)
  const marks = ['quokkazephyr', 'marzipanvortex']
  for (const [i, voter] of voters.entries()) {
    const draft = { title: `A ${marks[i]} title`, body: `A ${marks[i]} body` }
    expect((await voter.call('POST', `${board.path}/rounds/${round.id}/drafts`, draft)).status).toBe(201)
  }
  await waitFor('everybody knows how many there are', () =>
    watching.every(({ guest }) => guest.notices.filter(({ type }) => type === 'turnout').length === 2),
  )
  await on.look()
  const found = () => watching.map(({ received }) => received.some((text) => marks.some((mark) => text.includes(mark))))
  expect(found()).toEqual([false, false, false, false])
  const turnouts = [1, 2].map((turnout) => ({ type: 'turnout', roundId: round.id, turnout }))
  expect(listen()).toEqual([turnouts, turnouts, turnouts, turnouts])
  expect(marks.filter((mark) => log.includes(mark))).toEqual([])

  expect((await rounds.show(round)).status).toBe(200)
  await on.look()
  expect(found()).toEqual([true, true, true, true])
  const row = await rowOf(round)
  const { body } = await board.owner.call<{ cards: { title: string; createdBy: string }[] }>(
    'GET',
    `${board.path}/cards`,
  )
  const cards = body.cards.filter(({ title }) => marks.some((mark) => title.includes(mark)))
  expect(cards).toHaveLength(2)
  for (const voter of voters) {
    const { id } = (await voter.call<{ id: string }>('GET', '/api/me')).body
    expect(row).not.toContain(id)
    expect(cards.map(({ createdBy }) => createdBy)).not.toContain(id)
  }
}, 300_000)

it('S35: the log and the measures know nothing of cards that people vote on', async () => {
  const { a, rounds, round, voters, watching } = await stage(VOTE)
  const file = openAppDb(server.config.databaseUrl)
  const [voter] = voters
  if (!voter) throw new Error('Nobody votes.')
  const from = log.length
  // Also where a ballot can't be written.
  await file.$executeRawUnsafe('BEGIN EXCLUSIVE')
  const refused = await rounds.cast(voter, round, { [a]: 17 })
  await file.$executeRawUnsafe('COMMIT')
  await file.$disconnect()
  expect(refused.status).toBe(503)
  expect((await rounds.cast(voter, round, { [a]: 17 })).status).toBe(200)
  expect((await rounds.show(round)).status).toBe(200)
  expect(log.length).toBeGreaterThan(from)
  expect(log.slice(from)).not.toContain(a)
  const { body } = (await watching[0]?.caller.call<string>('GET', '/metrics')) ?? { body: '' }
  expect(body).toContain('foreboard_connections')
  for (const word of [a, round.id, 'ballot', 'vote', 'turnout']) expect(body).not.toContain(word)
}, 120_000)
