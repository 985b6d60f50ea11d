// A session on a board while its people go on writing: a vote, then a rating. Its owner runs it; each count is made again from
// what people cast.

import { setTimeout as pause } from 'node:timers/promises'
import { SCORED_FIELDS } from '@/lib/domain/session/activity'
import type { Rating, Round, ScoreBallot, ScoreResult, VoteBallot, VoteResult } from '@/lib/domain/session/round'
import { PLAIN_STEP } from '@/lib/domain/session/session'
import type { Findings } from '../findings'
import type { Participant } from '../participant'
import { byCardId, countDots, spreadOf, sum } from '../tally'
import { type DayBoard, TALKED_ABOUT } from './day-board'
import type { DayPerson } from './day-person'

const VOTE = { kind: 'vote', dots: 5, mostPerCard: 3, cardKinds: [TALKED_ABOUT], isAnonymous: false } as const
const SCORE = { kind: 'score', cardKind: TALKED_ABOUT, isAnonymous: false } as const
const FIELDS = SCORED_FIELDS[TALKED_ABOUT]
const RATINGS: readonly Rating[] = [1, 2, 3, 4, 5, 'abstain', 'unknown']
/** The share of those who cast another ballot later. */
const CHANGES_THEIR_MIND = 0.3

export class DaySession {
  readonly #board: DayBoard
  readonly #findings: Findings

  constructor(board: DayBoard, findings: Findings) {
    this.#board = board
    this.#findings = findings
  }

  /** Begins with the vote. */
  async start(): Promise<void> {
    const steps = [
      { ...PLAIN_STEP, title: 'Vote', activity: VOTE },
      { ...PLAIN_STEP, title: 'Rate', activity: SCORE },
    ]
    await this.#board.owner.plan('A workshop', steps)
    await this.#board.owner.change({ type: 'start' })
  }

  rate(): Promise<void> {
    return this.#board.owner.next()
  }

  /** Everybody casts at a moment of their own within `withinMs`. */
  async cast(withinMs: number): Promise<void> {
    const round = await this.#board.owner.round()
    await Promise.all(
      this.#board.people.map(async (person) => {
        const { participant } = person
        await pause(participant.random() * withinMs)
        await this.#castBy(person, round)
        if (participant.random() >= CHANGES_THEIR_MIND) return
        await pause(participant.random() * withinMs)
        await this.#castBy(person, round)
      }),
    )
  }

  async #castBy(person: DayPerson, round: Round): Promise<void> {
    const { participant } = person
    const ballot =
      round.activity.kind === 'vote' ? dots(participant, round.cardIds) : ratings(participant, round.cardIds)
    const { status } = await person.cast(round.id, ballot)
    this.#findings.holds(`${this.#board.title}: a ballot is answered by ${status}`, status < 300)
    participant.ballots.set(round.id, ballot)
  }

  /** Shows what came out, and counts it again. Returns the number of ballots. */
  async show(): Promise<number> {
    const { owner, people, title } = this.#board
    const open = await owner.round()
    const { result } = await owner.show(open)
    const ballots = people
      .map(({ participant }) => participant.ballots.get(open.id))
      .filter((ballot) => ballot !== undefined)
    this.#findings.equal(`${title}: ballots of the ${open.activity.kind}`, result?.ballots, people.length)
    if (open.activity.kind === 'vote') {
      const found = [...(result as VoteResult).cards].sort(byCardId)
      this.#findings.equal(`${title}: dots`, found, countDots(open.cardIds, ballots as VoteBallot[]))
    } else {
      const found = Object.fromEntries((result as ScoreResult).cards.map(({ cardId, spreads }) => [cardId, spreads]))
      const spreads = (cardId: string) =>
        FIELDS.map((field) => [field, spreadOf(ballots as ScoreBallot[], cardId, field)])
      const wanted = Object.fromEntries(open.cardIds.map((cardId) => [cardId, Object.fromEntries(spreads(cardId))]))
      this.#findings.equal(`${title}: spreads`, found, wanted)
    }
    return ballots.length
  }

  async close(): Promise<void> {
    await this.#board.owner.change({ type: 'close' })
  }
}

function dots(person: Participant, cardIds: readonly string[]): VoteBallot {
  const given: Record<string, number> = {}
  while (sum(Object.values(given)) < VOTE.dots) {
    const card = person.choose(cardIds)
    given[card] = Math.min(VOTE.mostPerCard, (given[card] ?? 0) + 1)
  }
  return given
}

function ratings(person: Participant, cardIds: readonly string[]): ScoreBallot {
  const rated = () => Object.fromEntries(FIELDS.map((field) => [field, person.choose(RATINGS)]))
  return Object.fromEntries(cardIds.map((cardId) => [cardId, rated()]))
}
