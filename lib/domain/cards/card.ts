// The data of a card. On a board it is a tldraw shape whose props are these, plus its size and colour.

import type { CardFields } from './card-fields'
import { CARD_KIND_INFO, type CardKind } from './card-kind'
import type { Citations } from './citation'

export const TITLE_MAX_LENGTH = 120
export const BODY_MAX_LENGTH = 20_000

/** `createdBy` of a card whose author was promised anonymity; it is not a user's id. */
export const ANONYMOUS_AUTHOR = 'anonymous'

export interface Card {
  readonly kind: CardKind
  /** The reference that people call the card by: R-001, REC-012. It is given once and never changes; '' until then. */
  readonly ref: string
  readonly title: string
  readonly body: string
  readonly fields: CardFields
  readonly tags: readonly string[]
  readonly citations: Citations
  /** BCP 47 tag of the card's text; '' if unknown. */
  readonly language: string
  /** User id, or ANONYMOUS_AUTHOR. */
  readonly createdBy: string
  /** ISO 8601, UTC. */
  readonly createdAt: string
}

/** Returns the number in a reference such as R-012, or 0 if it is not a reference of this kind. */
export function refNumber(kind: CardKind, ref: string): number {
  const match = /^([A-Z]+)-(\d{3,})$/.exec(ref)
  return match && match[1] === CARD_KIND_INFO[kind].refPrefix ? Number(match[2]) : 0
}

/** The reference with this number: R-012. */
export function refWith(kind: CardKind, number: number): string {
  return `${CARD_KIND_INFO[kind].refPrefix}-${String(number).padStart(3, '0')}`
}

/** Gives new cards their references: each follows the highest that is taken or was given. */
export class RefCounter {
  readonly #taken: readonly string[]
  readonly #highest = new Map<CardKind, number>()

  /** `taken` are the references of all cards on the board. */
  constructor(taken: Iterable<string>) {
    this.#taken = [...taken]
  }

  /** The next reference of the kind: R-001 for the first risk. */
  next(kind: CardKind): string {
    let highest = this.#highest.get(kind)
    if (highest === undefined) {
      highest = 0
      for (const ref of this.#taken) highest = Math.max(highest, refNumber(kind, ref))
    }
    this.#highest.set(kind, highest + 1)
    return refWith(kind, highest + 1)
  }
}
