// The two scores that digits give a card, and which of them the next digit gives. Pure.

import type { CardFields } from '@/lib/domain/cards/card-fields'
import type { CardKind } from '@/lib/domain/cards/card-kind'

/** The first score of a card, such as a risk's likelihood, or the second, such as its impact. */
export type ScoreSide = 'first' | 'second'

/** The fields that the first and the second digit give a card of each kind. */
export const DIGIT_FIELDS: Readonly<Partial<Record<CardKind, { readonly first: string; readonly second?: string }>>> = {
  risk: { first: 'likelihoodCurrent', second: 'impactCurrent' },
  opportunity: { first: 'likelihoodCurrent', second: 'impactCurrent' },
  driver: { first: 'impact', second: 'uncertainty' },
  recommendation: { first: 'impact' },
}

interface ScoredCard {
  readonly kind: CardKind
  readonly fields: CardFields
}

/** The side that the first digit scores: the first one, unless all cards have that and one lacks its second. */
export function sideToScore(cards: readonly ScoredCard[]): ScoreSide {
  const lacks = (side: ScoreSide) =>
    cards.some(({ kind, fields }) => {
      const name = DIGIT_FIELDS[kind]?.[side]
      return name !== undefined && fields[name] === undefined
    })
  return !lacks('first') && lacks('second') ? 'second' : 'first'
}

/** The side that the next digit scores after this one; undefined if all sides have had their turn. */
export function sideAfter(side: ScoreSide, cards: readonly ScoredCard[]): ScoreSide | undefined {
  const hasSecond = cards.some(({ kind }) => DIGIT_FIELDS[kind]?.second !== undefined)
  return side === 'first' && hasSecond ? 'second' : undefined
}

/** The card after `current` in a list that still wants a score; undefined after the last one. */
export function nextInList(
  ids: readonly string[],
  current: string,
  isOpen: (id: string) => boolean,
): string | undefined {
  return ids.slice(ids.indexOf(current) + 1).find(isOpen)
}
