// What happened in a recorded session besides the board: steps that began, results that everybody was shown, and what was
// agreed on. Made of what the minutes are made of, without names and without anybody's ballot.

import { groupBy } from '../../std/group-by'
import type { LocalizedText } from '../localized'
import type { ActivityKind, ScoredKind } from './activity'
import type { SessionRecording } from './recording'
import type { Agreement, Round, RoundResult } from './round'
import { ratingOf } from './round-in-front'
import type { Session } from './session'

/** A result in short: how many dots a card got, or the middle of the ratings of each field. */
export type ReplayedResult =
  | { readonly kind: 'vote'; readonly cards: readonly { readonly cardId: string; readonly dots: number }[] }
  | {
      readonly kind: 'score'
      readonly cards: readonly { readonly cardId: string; readonly medians: Readonly<Record<string, number | null>> }[]
    }

/** A moment in milliseconds since 1970, and what happened then. */
export type ReplayMark = { readonly at: number } & (
  | { readonly kind: 'step'; readonly title: string; readonly titleIn?: LocalizedText | undefined }
  | {
      readonly kind: 'shown'
      readonly title: string
      readonly titleIn?: LocalizedText | undefined
      readonly activity: ActivityKind
      readonly turnout: number
      /** Null for cards that people wrote: these are on the board. */
      readonly result: ReplayedResult | null
    }
  | {
      readonly kind: 'agreed'
      readonly cardIds: readonly string[]
      /** The medians were taken as they are, for all of these cards at once. */
      readonly isMedian?: true | undefined
    }
)

/** A time in which people rated cards alone, so that the board covers what they had. */
export interface CoveredTime {
  readonly from: number
  readonly to: number
  readonly kind: ScoredKind
  readonly cardIds: readonly string[]
}

/** Returns whether the board was kept at a moment. */
function wasKept({ spans }: Pick<SessionRecording, 'spans'>, at: number): boolean {
  return spans.some(({ from, to }) => from <= at && (to === null || at <= to))
}

/** The marks of a session, the first one first; those of times that were not recorded are left out. */
export function replayMarks(
  { visits, recording }: Pick<Session, 'visits' | 'recording'>,
  rounds: readonly Round[],
): ReplayMark[] {
  const { spans } = recording ?? { spans: [] }
  const steps = visits.map(({ title, titleIn, startedAt, endedAt }): ReplayMark => {
    // A step that was on when the recording began is marked from there.
    const at = wasKept({ spans }, startedAt) ? startedAt : enteredAt(spans, startedAt, endedAt)
    return { kind: 'step', at, title, ...(titleIn && { titleIn }) }
  })
  const marks: ReplayMark[] = [
    ...steps,
    ...rounds.flatMap(shownMark),
    ...rounds.flatMap(({ agreements }) => agreedMarks(agreements)),
  ]
  return marks.filter(({ at }) => wasKept({ spans }, at)).toSorted((a, b) => a.at - b.at)
}

/** A round that begins with its step is opened a moment later. */
const WITH_STEP_MS = 2_000

/** The times in which cards were rated alone. `until` ends those that were never shown. */
export function coveredTimes(
  { visits }: Pick<Session, 'visits'>,
  rounds: readonly Round[],
  until: number,
): CoveredTime[] {
  return rounds.flatMap((round) => {
    const rating = ratingOf({ ...round, state: 'open' })
    if (!rating) return []
    const { openedAt, closedAt, stepId } = round
    const step = visits.find((visit) => visit.stepId === stepId && isJustBefore(visit.startedAt, openedAt))
    return [{ from: step?.startedAt ?? openedAt, to: closedAt ?? until, kind: rating.kind, cardIds: rating.cardIds }]
  })
}

function isJustBefore(startedAt: number, openedAt: number): boolean {
  return startedAt <= openedAt && openedAt - startedAt < WITH_STEP_MS
}

function enteredAt(spans: SessionRecording['spans'], startedAt: number, endedAt: number | null): number {
  const span = spans.find(({ from }) => from >= startedAt && (endedAt === null || from < endedAt))
  return span?.from ?? startedAt
}

function shownMark({ state, closedAt, title, titleIn, activity, turnout, result }: Round): ReplayMark[] {
  if (state !== 'shown' || closedAt === null) return []
  const words = { title, ...(titleIn && { titleIn }) }
  return [
    { kind: 'shown', at: closedAt, ...words, activity: activity.kind, turnout, result: result && inShort(result) },
  ]
}

function inShort(result: RoundResult): ReplayedResult {
  if (result.kind === 'vote') {
    return { kind: 'vote', cards: result.cards.map(({ cardId, dots }) => ({ cardId, dots })) }
  }
  const cards = result.cards.map(({ cardId, spreads }) => ({
    cardId,
    medians: Object.fromEntries(Object.entries(spreads).map(([field, { median }]) => [field, median])),
  }))
  return { kind: 'score', cards }
}

/** What was agreed on in one moment is one mark. */
function agreedMarks(agreements: readonly Agreement[]): ReplayMark[] {
  const byMoment = groupBy(agreements, ({ at }) => at)
  return [...byMoment].map(([at, each]) => ({
    kind: 'agreed',
    at,
    cardIds: each.map(({ cardId }) => cardId),
    ...(each.every(({ isMedian }) => isMedian) && { isMedian: true }),
  }))
}
