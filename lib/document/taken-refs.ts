// Which card is called what, and what the next one of a kind is called. A reference is a word for people, so its
// number goes on from the highest that is there; a number that nobody could have reached by counting is no reference.

import { nextRef, refNumber } from '../domain/card'
import { CARD_KIND_INFO, type CardKind, isCardKind } from '../domain/card-kind'
import type { BoardRecord } from './records'

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

export class TakenRefs {
  readonly #cards = new Map<string, Set<string>>()
  /** The highest number of each kind; missing where it must be looked for. */
  readonly #highest = new Map<CardKind, number>()
  /** Below it no number of the kind is free. Only asked when somebody has taken the highest of all. */
  readonly #lowestFree = new Map<CardKind, number>()

  add(record: BoardRecord): void {
    const ref = refOf(record)
    if (ref === '') return
    const cards = this.#cards.get(ref)
    if (cards) cards.add(record.id)
    else this.#cards.set(ref, new Set([record.id]))
    for (const [kind, highest] of this.#highest) {
      if (isRef(kind, ref)) this.#highest.set(kind, Math.max(highest, refNumber(kind, ref)))
    }
  }

  remove(record: BoardRecord): void {
    const ref = refOf(record)
    const cards = this.#cards.get(ref)
    if (!cards?.delete(record.id) || cards.size > 0) return
    this.#cards.delete(ref)
    for (const [kind, highest] of this.#highest) if (refNumber(kind, ref) === highest) this.#highest.delete(kind)
  }

  /** Ids of the cards that are called so; more than one after people made cards at the same time. */
  cardsWith(ref: string): Iterable<string> {
    return this.#cards.get(ref) ?? []
  }

  /** A reference that no card has. */
  next(kind: CardKind): string {
    const highest = this.#highestOf(kind)
    if (highest < MAX_REF_NUMBER) return refAfter(kind, highest)
    let number = this.#lowestFree.get(kind) ?? 1
    while (this.#cards.has(refAfter(kind, number - 1))) number += 1
    this.#lowestFree.set(kind, number)
    return refAfter(kind, number - 1)
  }

  #highestOf(kind: CardKind): number {
    const known = this.#highest.get(kind)
    if (known !== undefined) return known
    let highest = 0
    for (const ref of this.#cards.keys()) if (isRef(kind, ref)) highest = Math.max(highest, refNumber(kind, ref))
    this.#highest.set(kind, highest)
    return highest
  }
}

function refAfter(kind: CardKind, number: number): string {
  return nextRef(kind, number === 0 ? [] : [`${CARD_KIND_INFO[kind].refPrefix}-${String(number).padStart(3, '0')}`])
}

/** The kind that a card's record says it is of, or undefined. */
export function kindOf(record: BoardRecord): CardKind | undefined {
  const kind: unknown = (record.props as { kind?: unknown } | undefined)?.kind
  return isCardKind(kind) ? kind : undefined
}
