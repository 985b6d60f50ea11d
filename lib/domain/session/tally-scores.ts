// Computes the result of a scoring: the spread of ratings for each card, field by field, the widest disagreement first.
// Pure.

import { SCORED_FIELDS, type ScoredKind } from './activity'
import type { NamedBallot, Rating, RatingSpread, ScoreBallot, ScoreResult } from './round'

const STEPS = [1, 2, 3, 4, 5] as const

/**
 * Counts ratings: the spread of each card, field by field, the widest disagreement first. `cardIds` are the cards of
 * the round; equal disagreements keep their order.
 */
export function tallyScores(
  cardIds: readonly string[],
  cardKind: ScoredKind,
  cast: readonly NamedBallot<ScoreBallot>[],
  isAnonymous: boolean,
): ScoreResult {
  const ballots = cast.map(({ ballot }) => new Map(Object.entries(ballot)))
  const cards = cardIds.map((cardId) => {
    const answers = ballots.map((ballot) => ballot.get(cardId) ?? {})
    const spreads = SCORED_FIELDS[cardKind].map((field) => [
      field,
      spreadOf(answers.map((answer) => answer[field]).filter((rating) => rating !== undefined)),
    ])
    const raters = answers.filter((answer) => Object.values(answer).some((rating) => typeof rating === 'number'))
    return {
      cardId,
      raters: raters.length,
      answers: wholeAnswers(answers, SCORED_FIELDS[cardKind]),
      spreads: Object.fromEntries(spreads) as Readonly<Record<string, RatingSpread>>,
    }
  })
  return {
    kind: 'score',
    ballots: ballots.length,
    cards: cards.toSorted((a, b) => byDisagreement(Object.values(a.spreads), Object.values(b.spreads))),
    named: isAnonymous ? null : cast,
  }
}

function wholeAnswers(
  answers: readonly Readonly<Record<string, Rating>>[],
  fields: readonly string[],
): readonly (readonly number[])[] {
  return answers
    .map((answer) => fields.map((field) => answer[field]).filter((rating) => typeof rating === 'number'))
    .filter((ratings) => ratings.length === fields.length)
    .toSorted((a, b) => a.map((rating, i) => rating - (b[i] ?? 0)).find((difference) => difference !== 0) ?? 0)
}

/** Quartiles by the inclusive method: Hyndman and Fan 1996, definition 7, R's and Excel's QUARTILE.INC. */
export function spreadOf(ratings: readonly Rating[]): RatingSpread {
  const counted = new Map<Rating, number>()
  for (const rating of ratings) counted.set(rating, (counted.get(rating) ?? 0) + 1)
  const count = (rating: Rating) => counted.get(rating) ?? 0
  const steps = STEPS.flatMap((step) => Array<number>(count(step)).fill(step))
  return {
    counts: [count(1), count(2), count(3), count(4), count(5)],
    abstained: count('abstain'),
    unknown: count('unknown'),
    median: quantile(steps, 0.5),
    lowerQuartile: quantile(steps, 0.25),
    upperQuartile: quantile(steps, 0.75),
    least: steps[0] ?? null,
    most: steps.at(-1) ?? null,
  }
}

/** Interpolates between the two values around the place `part` x (n - 1), counted from 0; null for an empty list. */
function quantile(sorted: readonly number[], part: number): number | null {
  const at = part * (sorted.length - 1)
  const below = sorted[Math.floor(at)]
  const above = sorted[Math.ceil(at)]
  if (below === undefined || above === undefined) return null
  return below + (at - Math.floor(at)) * (above - below)
}

/** A card is as disputed as the field that people see most differently: by the middle half, then by the range. */
function byDisagreement(a: readonly RatingSpread[], b: readonly RatingSpread[]): number {
  const widest = (spreads: readonly RatingSpread[], width: (spread: RatingSpread) => number) =>
    Math.max(...spreads.map(width))
  return widest(b, middleHalf) - widest(a, middleHalf) || widest(b, range) - widest(a, range)
}

const middleHalf = ({ lowerQuartile, upperQuartile }: RatingSpread) => (upperQuartile ?? 0) - (lowerQuartile ?? 0)
const range = ({ least, most }: RatingSpread) => (most ?? 0) - (least ?? 0)
