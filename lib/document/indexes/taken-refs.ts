// Knows the card of each reference, and the next reference of each kind. A reference is a word for people, so
// its number continues from the highest one on the board; a number too high to be reached by counting doesn't count.

import { refNumber, refWith } from '../../domain/cards/card'
import { CARD_KINDS, type CardKind, isCardKind } from '../../domain/cards/card-kind'
import type { BoardRecord } from '../records/records'
import { TakenNumbers } from './taken-numbers'

const MAX_REF_NUMBER = 999_999

/** The reference of a card; '' of anything else. */
export function refOf(record: BoardRecord): string {
  const props = record.type === 'card' ? (record.props as { ref?: unknown } | undefined) : undefined
  return typeof props?.ref === 'string' ? props.ref : ''
}

/** Whether `ref` is one that a card of this kind may be given. */
export function isRef(kind: CardKind, ref: string): boolean {
  const number = refNumber(kind, ref)
  return number > 0 && number <= MAX_REF_NUMBER
}

/** Tracks the references of a board's cards, and finds the next free one of each kind. */
export class TakenRefs {
  readonly #cards = new Map<string, Set<string>>()
  readonly #numbers = new Map(CARD_KINDS.map((kind) => [kind, new TakenNumbers()]))

  add(record: BoardRecord): void {
    const ref = refOf(record)
    if (ref === '') return
    const cards = this.#cards.get(ref)
    if (cards) {
      cards.add(record.id)
      return
    }
    this.#cards.set(ref, new Set([record.id]))
    for (const [kind, numbers] of this.#numbers) if (isRef(kind, ref)) numbers.add(refNumber(kind, ref))
  }

  remove(record: BoardRecord): void {
    const ref = refOf(record)
    const cards = this.#cards.get(ref)
    if (!cards?.delete(record.id) || cards.size > 0) return
    this.#cards.delete(ref)
    for (const [kind, numbers] of this.#numbers) if (isRef(kind, ref)) numbers.remove(refNumber(kind, ref))
  }

  /** Returns the ids of the cards with this reference; more than one if people made cards at the same time. */
  cardsWith(ref: string): Iterable<string> {
    return this.#cards.get(ref) ?? []
  }

  /** Returns a reference that no card has: the one after the highest, or a gap if the highest possible one is taken. */
  next(kind: CardKind): string {
    const numbers = this.#numbers.get(kind)
    const highest = numbers?.highest() ?? 0
    return refWith(kind, highest < MAX_REF_NUMBER ? highest + 1 : (numbers?.lowestFree() ?? 1))
  }
}

/** Returns the kind that a card's record names, or undefined. */
export function kindOf(record: BoardRecord): CardKind | undefined {
  const kind: unknown = (record.props as { kind?: unknown } | undefined)?.kind
  return isCardKind(kind) ? kind : undefined
}
