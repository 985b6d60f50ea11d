// The cards of the board that rows of a file are about: by our reference, or by an equal title, since other registers
// count by references of their own, which a card doesn't have.

import type { CardKind } from '../domain/cards/card-kind'
import type { RegisterCard, RegisterValue } from '../domain/register/register-row'
import { foldWord } from '../std/fold-word'

/** The cards that rows of a file may be about, and those that none has been about so far. */
export class KnownCards {
  readonly #byRef: Map<string, RegisterCard>
  readonly #byTitle = new Map<string, RegisterCard | undefined>()

  readonly #areRefsOurs: boolean
  readonly #taken = new Set<RegisterCard>()

  constructor(cards: readonly RegisterCard[], areRefsOurs: boolean) {
    this.#areRefsOurs = areRefsOurs
    this.#byRef = new Map(cards.map((card) => [card.ref, card]))
    for (const card of cards) {
      const key = titleKey(card.kind, card.title)
      // Two cards of one title can't be told apart by it.
      this.#byTitle.set(key, this.#byTitle.has(key) ? undefined : card)
    }
  }

  /** Cards that no row has taken. */
  get left(): readonly RegisterCard[] {
    return [...this.#byRef.values()].filter((card) => !this.#taken.has(card))
  }

  /** A card with just this title goes before one with the reference, unless references are ours for certain. */
  find(kind: CardKind, ref: string | undefined, title: RegisterValue): RegisterCard | undefined {
    const referred = ref === undefined ? undefined : this.#byRef.get(ref)
    const titled = typeof title === 'string' ? this.#byTitle.get(titleKey(kind, title)) : undefined
    const found = titled !== undefined && !this.#areRefsOurs ? titled : referred
    return found?.kind === kind ? found : undefined
  }

  /** Says that a row is about the card. Returns whether it is the first: a second one is about another card. */
  take(card: RegisterCard): boolean {
    if (this.#taken.has(card)) return false
    this.#taken.add(card)
    return true
  }
}

/** Says whether at least half of these titles are cards' titles: such a file has been imported before. */
export function areMostlyKnown(titles: readonly string[], cards: readonly RegisterCard[]): boolean {
  const known = new Set(cards.map(({ title }) => foldWord(title)))
  const said = titles.filter((title) => title.trim() !== '')
  return said.length > 0 && said.filter((title) => known.has(foldWord(title))).length >= said.length / 2
}

function titleKey(kind: CardKind, title: string): string {
  return `${kind} ${foldWord(title)}`
}
