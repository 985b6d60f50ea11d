// What people give in an activity is nowhere in what anybody else receives before it is shown. Five people look at
// everything: another participant, an editor, a facilitator (whose projector shows what they may see), the owner, and
// an admin who may read the board. Every byte that the server sends them is recorded, exports, minutes and an embed
// included, and what the server logs.
//
// PLAYS has a row for each kind of activity, and each kind is played on boards that differ only in what people gave.
// Before the showing everybody must have received the same on all of them; after it, the results of two boards that
// differ only in who cast which ballot, and in what order, must be equal. A third board shows that the comparison
// detects a difference. In addition the test searches for recognisable traces.

import { Writable } from 'node:stream'
import * as decoding from 'lib0/decoding'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givesDrafts } from '@/lib/domain/session/activities/activities'
import { ACTIVITY_KINDS, type Activity, type ActivityKind } from '@/lib/domain/session/activity'
import type { Ballot, Round, ScoreBallot } from '@/lib/domain/session/round'
import { MESSAGE_NOTICE, MESSAGE_PRESENCE } from '@/lib/protocol/message-type'
import { openAppDb } from '@/server/db/engine/client'
import { PASSWORD } from '../../support/accounts'
import { ApiServer, type Caller } from '../../support/api-server'
import { BoardObserver, type Sight } from '../../support/board-observer'
import { BoardRounds } from '../../support/board-rounds'
import { NO_CHROMIUM } from '../../support/no-chromium'
import { SharedBoard } from '../../support/shared-board'
import { waitFor } from '../../support/wait-for'

const VOTERS = ['Yuki Voter', 'Zoe Voter']

/** The two people's answers: one each, the same swapped, or something else. */
type Variant = 'first' | 'turned' | 'other'

interface Play {
  readonly activity: Activity
  /**
   * Two people take part. Returns the traces that would betray it: patterns that nothing may match before the showing.
   */
  readonly give: (on: Stage, variant: Variant) => Promise<readonly RegExp[]>
}

/** The ballots of two people on two cards. */
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
const MARKS: Readonly<Record<Variant, readonly [string, string]>> = {
  first: ['quokkazephyr', 'marzipanvorte'],
  turned: ['marzipanvorte', 'quokkazephyr'],
  other: ['ombrelloxenon', 'tangelowizar'],
}

/** A kind without a row doesn't compile, so that no new kind is forgotten. */
const PLAYS: { readonly [K in ActivityKind]: Play } = {
  write: {
    activity: { kind: 'write', cardKind: 'question', isAnonymous: true },
    async give({ board, round, voters }, variant) {
      for (const [i, voter] of voters.entries()) {
        const mark = MARKS[variant][i]
        const draft = { title: `A ${mark} title`, body: `A ${mark} body` }
        expect((await voter.call('POST', `${board.path}/rounds/${round.id}/drafts`, draft)).status).toBe(201)
      }
      return MARKS[variant].map((mark) => new RegExp(mark))
    },
  },
  vote: {
    activity: { kind: 'vote', dots: 30, mostPerCard: 29, cardKinds: ['risk'], isAnonymous: true },
    give: (on, variant) => cast(on, variant, variant === 'other' ? otherVote : vote),
  },
  score: {
    activity: { kind: 'score', cardKind: 'risk', isAnonymous: true },
    give: (on, variant) => cast(on, variant, variant === 'other' ? otherScore : score),
  },
}

/** Each casts an empty ballot first. A trace is a card's id beside what a person cast on it. */
async function cast({ a, b, rounds, round, voters }: Stage, variant: Variant, casting: Casting): Promise<RegExp[]> {
  const ballots = variant === 'turned' ? casting(a, b).toReversed() : casting(a, b)
  for (const [i, voter] of voters.entries()) {
    expect((await rounds.cast(voter, round, {})).status).toBe(200)
    expect((await rounds.cast(voter, round, ballots[i] ?? {})).status).toBe(200)
  }
  return ballots.flatMap((ballot) =>
    Object.entries<Ballot[string]>(ballot).flatMap(([cardId, given]) =>
      (typeof given === 'number' ? [given] : Object.values(given)).map(
        (value) => new RegExp(`${cardId}[^0-9]{0,40}\\b${value}\\b`),
      ),
    ),
  )
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
  // A picture needs the pages, which this server doesn't have: no browser is started for a picture that can't be drawn.
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

/** An embedded board in the step of an activity, two people who take part, and five who look. */
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
  const people = [await join('commenter', 'Neighbour'), await join('editor', 'Editor')]
  people.push(await join('facilitator', 'Facilitator'), board.owner, admin)
  const embed = await board.owner.call<{ url: string }>('PUT', `${board.path}/embed`, { isOn: true, origins: [] })
  const key = embed.body.url.split('/').at(-1) ?? ''
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
  const parameters = { boardId: board.id, roundId: round.id, sessionId: session.id, cardId: a, key }
  const look = () => Promise.all(watching.map((observer) => observer.look(parameters)))
  return { board, rounds, a, b, session, round, voters, watching, look }
}

/** A board's list of events without their numbers, and without those that come when the board falls quiet. */
function withoutTiming(text: string): string {
  const { events, ...rest } = JSON.parse(text) as { readonly events?: readonly { id: number; kind: string }[] }
  const kept = events?.filter(({ kind }) => kind !== 'cards-changed').map(({ id: _, ...event }) => event)
  return JSON.stringify({ events: kept, ...rest })
}

/**
 * What each of the five has seen of the board, one text per answer, with placeholders for ids, times and colours: equal
 * for boards that reveal the same.
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
        `${status} ${path} ${path.endsWith('/events') ? withoutTiming(text) : text}`
          .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<moment>')
          .replaceAll(/\b1[6-9]\d{11}\b/g, '<moment>')
          // As pages, reports and minutes write them: 3 December 2026, Dec 3, 2026, 06:58.
          .replaceAll(/\b(?:\d{1,2} [A-Z][a-z]{2,8} \d{4}|[A-Z][a-z]{2} \d{1,2}, \d{4}|\d{1,2}:\d\d)\b/g, '<moment>')
          .replaceAll(/<v>4\d{4}\.\d+<\/v>/g, '<moment>')
          .replaceAll(/#[\da-f]{6}\b/g, '<colour>')
          .replaceAll(/127\.0\.0\.1:\d+/g, '<host>')
          // Versions are compressed, and other ids compress differently.
          .replaceAll(/"bytes":\d+/g, '<bytes>')
          .replaceAll(/"joinCode":"\w+"/g, '<code>')
          .replaceAll(/"version":"[^"]*"/g, '<version>')
          .replaceAll(/(?<![\w-])[\w-]{16,}(?![\w-])/g, nameOf),
      )
  })
}

async function play({ activity, give }: Play, variant: Variant) {
  const on = await stage(activity)
  const { rounds, round, watching } = on
  const listen = await listenAll(watching)
  const from = log.length
  const patterns = await give(on, variant)
  await waitFor('everybody knows how many have taken part', () =>
    watching.every(({ guest }) => guest.notices.filter(({ type }) => type === 'turnout').length === VOTERS.length),
  )
  const hidden = alike(await on.look())
  const told = listen()
  const isFound = () =>
    watching.map(({ received }) => received.some((text) => patterns.some((pattern) => pattern.test(text))))
  const before = { seen: isFound(), logged: patterns.filter((pattern) => pattern.test(log.slice(from))) }
  const shown = await rounds.show(round)
  expect(shown.status).toBe(200)
  await waitFor('everybody knows that it is shown', () =>
    watching.every(({ guest }) => guest.notices.at(-1)?.type === 'round-changed'),
  )
  return { ...on, hidden, told, before, isFound, open: alike(await on.look()), row: await rowOf(round) }
}

/**
 * Collects every frame that the sockets receive from now on, notices by their content. The returned function returns
 * them.
 */
async function listenAll(watching: readonly BoardObserver[]): Promise<() => readonly (readonly unknown[])[]> {
  // The answer to a mark comes after everything in transit.
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

/** Presence of no clients at all: a frame that always has the same three bytes. */
function isNobodysPresence(frame: Uint8Array): boolean {
  return frame.length === 3 && frame[0] === MESSAGE_PRESENCE && frame[1] === 1 && frame[2] === 0
}

/** Everything the database stores of a round, its ballots included. */
async function rowOf({ id }: Round): Promise<string> {
  const db = openAppDb(server.config.databaseUrl)
  const row = await db.round.findUniqueOrThrow({ where: { id }, include: { ballots: true, drafts: true } })
  await db.$disconnect()
  return JSON.stringify(row)
}

type Played = Awaited<ReturnType<typeof play>>

const everybody = <T>({ watching }: Played, value: T): T[] => watching.map(() => value)

function expectNothingBefore(played: Played): void {
  const { id: roundId, activity } = played.round
  // Drafts have no end; dots are an answer at once; nobody in these plays rates all that is asked.
  const finished = (turnout: number) =>
    activity.kind === 'write' ? {} : { finished: activity.kind === 'vote' ? turnout : 0 }
  const turnouts = [1, 2].map((turnout) => ({ type: 'turnout', roundId, turnout, ...finished(turnout) }))
  expect(played.told).toEqual(everybody(played, turnouts))
  expect(played.before).toEqual({ seen: everybody(played, false), logged: [] })
}

async function expectNobodyNamed({ row, voters }: Played): Promise<void> {
  const ids = await Promise.all(
    voters.map(async (voter) => (await voter.call<{ id: string }>('GET', '/api/me')).body.id),
  )
  for (const word of [...ids, ...VOTERS]) expect(row).not.toContain(word)
}

describe.each(ACTIVITY_KINDS.filter((kind) => !givesDrafts({ kind })))('what people cast in a %s', (kind) => {
  it('S35: is nowhere before it is shown, and afterwards nothing reveals who cast what', async () => {
    const first = await play(PLAYS[kind], 'first')
    const turned = await play(PLAYS[kind], 'turned')
    const other = await play(PLAYS[kind], 'other')
    for (const played of [first, turned, other]) expectNothingBefore(played)
    expect(turned.hidden).toEqual(first.hidden)
    expect(other.hidden).toEqual(first.hidden)

    expect(turned.open).toEqual(first.open)
    expect(other.open).not.toEqual(first.open)
    for (const played of [first, turned]) {
      expect(JSON.parse(played.row)).toMatchObject({ state: 'shown', turnout: 2, ballots: [] })
      await expectNobodyNamed(played)
    }
    // The search finds the result where it belongs: in the outcome.
    const marked = first.watching.flatMap(({ received }) => received.join('').match(/"(?:dots|median)":/g) ?? [])
    expect(marked.length).toBeGreaterThan(0)
  }, 300_000)
})

describe.each(ACTIVITY_KINDS.filter((kind) => givesDrafts({ kind })))('what people write in a %s', (kind) => {
  it('S35: is nowhere before it is shown, and afterwards without an author', async () => {
    const first = await play(PLAYS[kind], 'first')
    const other = await play(PLAYS[kind], 'other')
    for (const played of [first, other]) expectNothingBefore(played)
    expect(other.hidden).toEqual(first.hidden)

    expect(first.isFound()).toEqual(everybody(first, true))
    await expectNobodyNamed(first)
    const { board, voters } = first
    const { body } = await board.owner.call<{ cards: { title: string; createdBy: string }[] }>(
      'GET',
      `${board.path}/cards`,
    )
    const cards = body.cards.filter(({ title }) => MARKS.first.some((mark) => title.includes(mark)))
    expect(cards).toHaveLength(2)
    for (const voter of voters) {
      const { id } = (await voter.call<{ id: string }>('GET', '/api/me')).body
      expect(cards.map(({ createdBy }) => createdBy)).not.toContain(id)
    }
  }, 300_000)
})

it('S35: the log and the measures know nothing of cards that people vote on', async () => {
  const { a, rounds, round, voters, watching } = await stage(PLAYS.vote.activity)
  const file = openAppDb(server.config.databaseUrl)
  const [voter] = voters
  if (!voter) throw new Error('Nobody votes.')
  const from = log.length
  // The log is clean even if a ballot can't be written.
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
