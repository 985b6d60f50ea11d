// The changes of a transaction, as places that people would tell apart: a text, a field of a card, a card that came or
// went. Letters typed one by one into one title are one place.

import type { AbstractType, Transaction } from 'yjs'

/** Names of the changed places, the same for the same place as long as the document lives. */
export function changedPlaces(transaction: Transaction): string[] {
  return [...transaction.changed].flatMap(([type, keys]) => {
    const owner = nameOf(type)
    return [...keys].map((key) => `${owner}/${key ?? ''}`)
  })
}

function nameOf({ _item: item }: Pick<AbstractType<unknown>, '_item'>): string {
  return item ? `${item.id.client}:${item.id.clock}` : 'root'
}
