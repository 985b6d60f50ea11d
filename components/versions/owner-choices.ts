// The owners among the cards of a comparison, to choose one of. A person who was picked and the same name in words alone
// are one owner.

import type { ComparedCard } from '@/lib/compare/compare-boards'
import { nameKey } from '@/lib/domain/cards/card-owner'

export interface OwnerChoice {
  /** The first of its ids and names. */
  readonly value: string
  readonly label: string
  /** Every id and name by which cards know this owner. */
  readonly owners: readonly string[]
}

/** Lists the owners by name; a person has the name that they have now, where it is known. */
export function ownerChoices(
  cards: readonly Pick<ComparedCard, 'owners'>[],
  nameOf: (userId: string) => string | undefined,
): OwnerChoice[] {
  const found = new Map<string, { label: string; owners: Set<string> }>()
  for (const { name, userId } of cards.flatMap(({ owners }) => owners)) {
    const label = (userId === null ? undefined : nameOf(userId)) ?? name
    const choice = found.get(nameKey(label)) ?? { label, owners: new Set<string>() }
    choice.owners.add(userId ?? name)
    found.set(nameKey(label), choice)
  }
  return [...found.values()]
    .map(({ label, owners }) => ({ value: [...owners][0] ?? label, label, owners: [...owners] }))
    .toSorted((a, b) => a.label.localeCompare(b.label))
}
