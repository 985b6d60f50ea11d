// A round: one run of an activity, from its opening to its result. Ballots stay in the database until the round is
// shown: until then the document, presence and the server's messages contain only `turnout`.

import type { LocalizedText } from '../localized'
import type { Activity } from './activity'

/**
 * `open`: people cast. `closed`: nobody casts any more, and nothing is shown (drafts). `revealing`: the server is
 * putting drafts on the board. `shown`: everybody sees the result.
 */
export const ROUND_STATES = ['open', 'closed', 'revealing', 'shown'] as const
export type RoundState = (typeof ROUND_STATES)[number]

/** The most cards in one round, so that people can fill in the whole ballot. */
export const MOST_CARDS_OF_ROUND = 200

/**
 * The facts about a round that everybody on the board knows. Moments in milliseconds since 1970, on the server's clock.
 */
export interface Round {
  readonly id: string
  /** Null if the round was opened outside a session. */
  readonly sessionId: string | null
  readonly stepId: string | null
  readonly title: string
  /** The title in each language, unless somebody wrote it; it counts as a step's does. */
  readonly titleIn?: LocalizedText | undefined
  readonly activity: Activity
  /** The shapes that are rated or voted on; for writing, the cards that were shown. */
  readonly cardIds: readonly string[]
  readonly state: RoundState
  /** The number of people who have cast a ballot; for writing, of drafts. */
  readonly turnout: number
  /** How many of those ballots answer everything that is asked; only while people cast. */
  readonly finished?: number | undefined
  /** The round that this one repeats after a discussion. */
  readonly previousId: string | null
  /** The moment at which the server closes it by itself; null if a person closes it. */
  readonly closesAt: number | null
  readonly openedAt: number
  readonly closedAt: number | null
  /** A facilitator took its result off the projector. */
  readonly isPutAway?: boolean | undefined
  /** Null until it is shown, and for writing. */
  readonly result: RoundResult | null
  /** The agreements after scoring. */
  readonly agreements: readonly Agreement[]
}

/** With fewer people, each can work out from an anonymous result what another one gave. */
const FEWEST_TO_HIDE = 3

/** Whether an anonymous result would give away who gave what. Nobody is given away where nobody took part. */
export function isTooFewToHide({ activity, turnout }: Pick<Round, 'activity' | 'turnout'>): boolean {
  return activity.isAnonymous && turnout > 0 && turnout < FEWEST_TO_HIDE
}

/** Counts the people who have begun to rate and still have questions to answer. */
export function unfinishedCount({
  activity,
  turnout,
  finished,
}: Pick<Round, 'activity' | 'turnout' | 'finished'>): number {
  return activity.kind === 'score' && finished !== undefined ? turnout - finished : 0
}

// ---- what people cast ----

/** Dots by card. Cards without dots are absent; an empty ballot is an abstention. */
export type VoteBallot = Readonly<Record<string, number>>

/** A rating, or the answer that one doesn't want to give one or can't. */
export type Rating = 1 | 2 | 3 | 4 | 5 | 'abstain' | 'unknown'

/** Ratings by card, then by field. An absent field was not answered. */
export type ScoreBallot = Readonly<Record<string, Readonly<Record<string, Rating>>>>

export type Ballot = VoteBallot | ScoreBallot

/**
 * Limits that keep room for drafts on a board: the drafts of one person, those of all, and the letters (UTF-16 units)
 * of a draft besides its title, which has a card title's limit.
 */
export const MOST_DRAFTS_OF_PERSON = 50
export const MOST_DRAFTS_OF_ROUND = 2_000
export const DRAFT_BODY_MAX_LENGTH = 2_000

/** A card that only its author can see so far. */
export interface Draft {
  readonly id: string
  readonly title: string
  readonly body: string
}

// ---- what came out ----

export type RoundResult = VoteResult | ScoreResult

/** A ballot with its author, where the round was announced as named. */
export interface NamedBallot<B extends Ballot = Ballot> {
  readonly userId: string
  /** '' where the account was deleted before the round ended. */
  readonly name: string
  readonly ballot: B
}

export interface VoteResult {
  readonly kind: 'vote'
  /** Ballots that were cast, and how many of them gave no dot. */
  readonly ballots: number
  readonly abstained: number
  /** Each card that was asked about, the most dots first; equal ones share a place, from 1 (competition ranking). */
  readonly cards: readonly {
    readonly cardId: string
    readonly dots: number
    readonly voters: number
    readonly place: number
  }[]
  /** Ballots with names; null if the round was anonymous. */
  readonly named: readonly NamedBallot<VoteBallot>[] | null
}

/** The spread of the ratings of one field of one card. */
export interface RatingSpread {
  /** The number of people who gave 1, 2, 3, 4, 5. */
  readonly counts: readonly [number, number, number, number, number]
  readonly abstained: number
  readonly unknown: number
  /**
   * The median of the ratings; null if there are none. Quartiles by the inclusive method (Hyndman and Fan's 7th, as in
   * R).
   */
  readonly median: number | null
  readonly lowerQuartile: number | null
  readonly upperQuartile: number | null
  readonly least: number | null
  readonly most: number | null
}

export interface ScoreResult {
  readonly kind: 'score'
  readonly ballots: number
  /** Each card that was asked about, the widest disagreement first. */
  readonly cards: readonly {
    readonly cardId: string
    /** The number of people who gave at least one of its fields a number. */
    readonly raters: number
    /**
     * The answers of each person who gave every field a number, in the order of SCORED_FIELDS. They are sorted, so that
     * their order says nothing about who gave which. Absent in results of older versions.
     */
    readonly answers?: readonly (readonly number[])[]
    readonly spreads: Readonly<Record<string, RatingSpread>>
  }[]
  readonly named: readonly NamedBallot<ScoreBallot>[] | null
}

/** The scores that the team agreed on for a card after scoring it; the card has them too. */
export interface Agreement {
  readonly cardId: string
  readonly values: Readonly<Record<string, 1 | 2 | 3 | 4 | 5>>
  readonly rationale: string
  /**
   * True where the medians were taken as they are, for many cards at once: nobody said that people talked about this one.
   */
  readonly isMedian?: true | undefined
  /** The number of people who rated the card in this round. */
  readonly raters: number
  readonly byId: string
  readonly at: number
}
