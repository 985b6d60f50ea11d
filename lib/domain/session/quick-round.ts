// What a vote or a rating asks about if nobody chooses: the selected cards, else all of the kind that the board is about.

import type { CardKind } from '../cards/card-kind'
import { type ActivityOf, PLAIN_ACTIVITIES, SCORED_KINDS, type ScoredKind } from './activity'
import { MOST_CARDS_OF_ROUND } from './round'

interface AskedCard {
  readonly id: string
  readonly kind: CardKind
}

export interface QuickRound {
  readonly activity: ActivityOf<'vote'> | ActivityOf<'score'>
  /** The selected cards; absent if it asks about all of its kind. */
  readonly cardIds?: readonly string[]
  /** The number of cards. */
  readonly count: number
}

/** A single selected card is more likely left over than meant. */
const FEWEST_SELECTED = 2

/** Returns a vote about the selected cards, else about all of the kind with the most cards; null if there is none. */
export function quickVote(cards: readonly AskedCard[], selected: readonly AskedCard[]): QuickRound | null {
  if (selected.length >= FEWEST_SELECTED) return { activity: PLAIN_ACTIVITIES.vote, ...only(selected) }
  const kind = mainKind(cards)
  const asked = kind ? cards.filter((card) => card.kind === kind) : cards
  if (asked.length === 0) return null
  return { activity: { ...PLAIN_ACTIVITIES.vote, cardKinds: kind ? [kind] : [] }, count: asked.length }
}

/** Like quickVote, about cards that can be rated, which are of one kind. */
export function quickRating(cards: readonly AskedCard[], selected: readonly AskedCard[]): QuickRound | null {
  const chosenKind = mainKind(selected)
  const chosen = selected.filter(({ kind }) => kind === chosenKind)
  if (chosenKind && chosen.length >= FEWEST_SELECTED) {
    return { activity: { ...PLAIN_ACTIVITIES.score, cardKind: chosenKind }, ...only(chosen) }
  }
  const kind = mainKind(cards)
  if (!kind) return null
  const { length: count } = cards.filter((card) => card.kind === kind)
  return { activity: { ...PLAIN_ACTIVITIES.score, cardKind: kind }, count }
}

/** Returns the one kind that a round asks about; undefined if it asks about several, or any. */
export function askedKind({ activity }: QuickRound): CardKind | undefined {
  if (activity.kind === 'score') return activity.cardKind
  return activity.cardKinds.length === 1 ? activity.cardKinds[0] : undefined
}

/** A rating of chosen cards. */
export interface ChosenRating extends QuickRound {
  readonly activity: ActivityOf<'score'>
  readonly cardIds: readonly string[]
}

/** Returns a rating for each kind among these cards that can be rated, in the order of SCORED_KINDS; one card will do. */
export function ratingsOf(cards: readonly AskedCard[]): ChosenRating[] {
  return SCORED_KINDS.flatMap((cardKind) => {
    const ofKind = cards.filter(({ kind }) => kind === cardKind)
    return ofKind.length === 0 ? [] : [{ activity: { ...PLAIN_ACTIVITIES.score, cardKind }, ...only(ofKind) }]
  })
}

function only(selected: readonly AskedCard[]) {
  const cardIds = selected.slice(0, MOST_CARDS_OF_ROUND).map(({ id }) => id)
  return { cardIds, count: cardIds.length }
}

/** The kind to rate that most cards have; equal ones in the order of SCORED_KINDS, risks first. */
function mainKind(cards: readonly AskedCard[]): ScoredKind | undefined {
  const count = (kind: ScoredKind) => cards.filter((card) => card.kind === kind).length
  const [first] = SCORED_KINDS.toSorted((a, b) => count(b) - count(a))
  return first && count(first) > 0 ? first : undefined
}
