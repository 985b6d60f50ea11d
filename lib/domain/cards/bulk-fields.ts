// Several cards at once: which fields all of them have, and what they have in common. Pure.

import { CARD_FIELDS, type CardField } from './card-fields'
import type { CardKind } from './card-kind'

export interface CommonValue<V> {
  /** Undefined where the values differ, and where none is set. */
  readonly value: V | undefined
  /** The cards don't agree. */
  readonly isMixed: boolean
}

/** The value that all have; `isSame` says when two values are the same. */
export function commonValue<V>(
  values: readonly (V | undefined)[],
  isSame: (a: V | undefined, b: V | undefined) => boolean = Object.is,
): CommonValue<V> {
  const [first] = values
  const isMixed = values.some((value) => !isSame(value, first))
  return { value: isMixed ? undefined : first, isMixed }
}

/** The fields that cards of all these kinds have and that one value fits: no text of several lines. */
export function bulkFields(kinds: Iterable<CardKind>): readonly CardField[] {
  const [first, ...others] = new Set(kinds)
  if (!first) return []
  return CARD_FIELDS[first].filter(
    (field) =>
      !(field.type === 'text' && field.multiline) &&
      others.every((kind) => CARD_FIELDS[kind].some(({ name }) => name === field.name)),
  )
}

/** The tags that all cards have, and those that only some have, each in the order in which they come. */
export function commonTags(cards: readonly { readonly tags: readonly string[] }[]): {
  readonly all: readonly string[]
  readonly some: readonly string[]
} {
  const tags = [...new Set(cards.flatMap((card) => card.tags))]
  const isInAll = (tag: string) => cards.every((card) => card.tags.includes(tag))
  return { all: tags.filter(isInAll), some: tags.filter((tag) => !isInAll(tag)) }
}
