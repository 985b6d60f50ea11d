// The expected results, computed only from what each simulated person cast: on purpose without the product's code,
// which is what is being checked.

import type { RatingSpread, ScoreBallot, VoteBallot } from '@/lib/domain/session/round'

export interface DotCount {
  readonly cardId: string
  readonly dots: number
  readonly voters: number
  readonly place: number
}

/** Every card of the round, sorted by id. */
export function countDots(cardIds: readonly string[], ballots: readonly VoteBallot[]): DotCount[] {
  const counts = cardIds.map((cardId) => {
    const given = ballots.map((ballot) => ballot[cardId] ?? 0)
    return { cardId, dots: sum(given), voters: given.filter((dots) => dots > 0).length }
  })
  return counts
    .map((count) => ({ ...count, place: 1 + counts.filter(({ dots }) => dots > count.dots).length }))
    .sort(byCardId)
}

export function spreadOf(ballots: readonly ScoreBallot[], cardId: string, field: string): RatingSpread {
  const given = ballots.map((ballot) => ballot[cardId]?.[field])
  const rated = given.filter((rating) => typeof rating === 'number').sort((a, b) => a - b)
  const times = (wanted: unknown) => given.filter((rating) => rating === wanted).length
  return {
    counts: [times(1), times(2), times(3), times(4), times(5)],
    abstained: times('abstain'),
    unknown: times('unknown'),
    median: quantile(rated, 0.5),
    lowerQuartile: quantile(rated, 0.25),
    upperQuartile: quantile(rated, 0.75),
    least: rated[0] ?? null,
    most: rated.at(-1) ?? null,
  }
}

/** The numbers of each person who rated every field, as pairs of digits in order. */
export function wholeAnswers(ballots: readonly ScoreBallot[], cardId: string, fields: readonly string[]): number[][] {
  return ballots
    .map((ballot) => fields.map((field) => String(ballot[cardId]?.[field] ?? '')).join(''))
    .filter((digits) => new RegExp(`^[1-5]{${fields.length}}$`).test(digits))
    .sort()
    .map((digits) => [...digits].map(Number))
}

export function byCardId(a: { readonly cardId: string }, b: { readonly cardId: string }): number {
  return a.cardId < b.cardId ? -1 : 1
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** Between the two values around the place `part` of the way from the first to the last (Hyndman and Fan's 7th). */
function quantile(sorted: readonly number[], part: number): number | null {
  const place = (sorted.length - 1) * part
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]]
  if (below === undefined || above === undefined) return null
  return below + (above - below) * (place - Math.floor(place))
}
