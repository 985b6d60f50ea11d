// Which round screens show that show one thing at a time: the phone's page and the projector. Panels on the board show
// what their person has chosen.

import { givesDrafts } from './activities/activities'
import type { ScoredKind } from './activity'
import type { Round } from './round'
import { roundOfStep } from './round-chain'
import { currentStep, type LiveSession } from './session'

type Seen = Pick<
  Round,
  'id' | 'sessionId' | 'stepId' | 'previousId' | 'state' | 'openedAt' | 'closedAt' | 'activity' | 'isPutAway'
>
type Running = Pick<LiveSession, 'id' | 'steps' | 'course' | 'visits'>

/**
 * Returns the round in front, or undefined. In a session that is the one that was opened or shown last since the step
 * began, whether the step has it or somebody opened it beside the steps. Outside a session it is the newest open one;
 * where none is open, the result that was shown last after `sinceMs`. `rounds` are the board's, the newest first;
 * moments are in milliseconds since 1970.
 */
export function roundInFront<R extends Seen>(
  rounds: readonly R[],
  session: Running | null,
  sinceMs: number,
): R | undefined {
  const step = session ? currentStep(session) : undefined
  const ofStep = session && step ? roundOfStep(rounds, session.id, step.id) : undefined
  const beside = rounds.filter(({ sessionId, activity }) => sessionId === null && !givesDrafts(activity))
  if (!session) {
    return (
      beside.find(({ state }) => state === 'open') ??
      latest(beside.filter((round) => round.state === 'shown' && lastEvent(round) > sinceMs))
    )
  }
  const began = session.visits.at(-1)?.startedAt ?? sinceMs
  const news = beside.filter((round) => ['open', 'shown'].includes(round.state) && lastEvent(round) >= began)
  // An open one waits for answers, so it comes before a result.
  return news.find(({ state }) => state === 'open') ?? latest(ofStep ? [...news, ofStep] : news)
}

/** Returns the round that the projector shows: the one in front, unless a facilitator has put its result away. */
export function roundOnProjector<R extends Seen>(
  rounds: readonly R[],
  session: Running | null,
  sinceMs: number,
): R | undefined {
  // The step's own stays in the list: an earlier taking of it must not come up instead.
  const left = rounds.filter((round) => round.sessionId !== null || !isAway(round))
  const front = roundInFront(left, session, sinceMs)
  return front && isAway(front) ? undefined : front
}

function isAway({ state, isPutAway = false }: Seen): boolean {
  return state === 'shown' && isPutAway
}

/** A rating that waits for answers: the cards that people rate, and by whose fields. */
export interface OpenRating {
  readonly roundId: string
  readonly kind: ScoredKind
  readonly cardIds: readonly string[]
}

/** Returns the round in front if people rate cards in it just now. */
export function ratingInFront(rounds: readonly Round[], session: Running | null): OpenRating | undefined {
  const front = roundInFront(rounds, session, Number.POSITIVE_INFINITY)
  return front && ratingOf(front)
}

/** Returns what people rate in a round; undefined unless it is an open rating. */
export function ratingOf({ id, state, activity, cardIds }: Round): OpenRating | undefined {
  return state === 'open' && activity.kind === 'score' ? { roundId: id, kind: activity.cardKind, cardIds } : undefined
}

/** The moment of the last event of a round: its end, or its opening. */
function lastEvent({ openedAt, closedAt }: Seen): number {
  return closedAt ?? openedAt
}

function latest<R extends Seen>(rounds: readonly R[]): R | undefined {
  return rounds.reduce<R | undefined>(
    (best, round) => (best && lastEvent(best) >= lastEvent(round) ? best : round),
    undefined,
  )
}

/** Returns the open rounds outside the steps, without the one in front, the newest first. */
export function alsoOpen<R extends Seen>(rounds: readonly R[], frontId: string | undefined): readonly R[] {
  return rounds.filter(
    ({ id, sessionId, state, activity }) =>
      sessionId === null && state === 'open' && id !== frontId && !givesDrafts(activity),
  )
}
