// The one order of risks by gravity, in Coverage, the register, reports and slides.

import { asStep } from '../cards/card-fields'
import type { CoverageCard } from '../cards/treatment'
import type { Criteria } from '../criteria/criteria'
import { currentLevel } from '../criteria/current-level'
import { LEVELS } from '../criteria/scale'

/** The parts of a card that its rank needs. */
export type RankedCard = Pick<CoverageCard, 'ref' | 'fields'>

const REFERENCES = new Intl.Collator('en', { numeric: true })

/**
 * Returns the order of risks from the gravest down: by current level, then by impact, then by likelihood, then by
 * reference; those without a level come last. Steps are compared one by one, because sums and products of ordinal
 * steps say nothing.
 */
export function byGravity(criteria: Pick<Criteria, 'levels'>): (a: RankedCard, b: RankedCard) => number {
  // A sort compares a card with many others, and each change of a board sorts thousands.
  const known = new Map<RankedCard, readonly number[]>()
  const ranksOf = (card: RankedCard) => {
    const found = known.get(card) ?? ranksIn(card, criteria)
    known.set(card, found)
    return found
  }
  return (a, b) => {
    const [first, second] = [ranksOf(a), ranksOf(b)]
    const rank = second.map((each, i) => each - (first[i] ?? 0)).find((difference) => difference !== 0)
    return rank ?? REFERENCES.compare(a.ref, b.ref)
  }
}

function ranksIn({ fields }: RankedCard, criteria: Pick<Criteria, 'levels'>): readonly number[] {
  const level = currentLevel({ fields }, criteria)
  return [
    level === undefined ? -1 : LEVELS.indexOf(level),
    asStep(fields.impactCurrent) ?? 0,
    asStep(fields.likelihoodCurrent) ?? 0,
  ]
}
