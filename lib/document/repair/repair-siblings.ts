// Cleans up after two people who group, ungroup or reorder the same shapes or pages at once: empty groups, and several
// shapes or pages at one place in the order, between which nobody could insert another. Boards from before this rule are repaired with
// their next change.

import { generateNKeysBetween } from 'fractional-indexing-jittered'
import { idIn } from '../records/field-groups'
import { type BoardRecord, deleteRecord, updateRecord } from '../records/records'
import type { RepairPass } from './repair-pass'

/**
 * A group in a group may become empty once the inner one is gone. A group of one stays, because people can see and
 * ungroup it.
 */
export function repairGroups(pass: RepairPass): void {
  const { doc, index } = pass
  while (index.siblings.emptyGroups.size > 0) {
    for (const id of [...index.siblings.emptyGroups].sort()) pass.mend(id, 'honest', () => deleteRecord(doc, id))
  }
}

/**
 * Among shapes, or pages, at one place in the order, the one that was there before stays, or the one with the smallest id if all
 * are new; the others follow directly above it, by id.
 */
export function repairOrder(pass: RepairPass): void {
  const { doc, index } = pass
  const orders = new Map<string, readonly string[]>()
  for (const crowd of index.siblings.crowds().sort(([a = ''], [b = '']) => (a < b ? -1 : 1))) {
    const [first, ...others] = crowd.flatMap((id) => index.get(id) ?? []).sort((a, b) => byStanding(pass, a, b))
    // An unreadable place is not a question of order: the validity check of its record deals with it.
    if (!first || !isPlace(idIn(first.index))) continue
    const parentId = idIn(first.parentId)
    const order = orders.get(parentId) ?? orderIn(pass, parentId)
    orders.set(parentId, order)
    const place = idIn(first.index)
    const places = generateNKeysBetween(place, nextAbove(order, place), others.length)
    for (const [i, shape] of others.entries()) {
      const index = places[i]
      if (index !== undefined) pass.mend(shape.id, 'honest', () => updateRecord(doc, shape, { ...shape, index }))
    }
  }
}

/** Whether an index can be compared with others, as tldraw requires of every index. */
function isPlace(index: string): boolean {
  try {
    return index !== '' && generateNKeysBetween(index, null, 1).length === 1
  } catch {
    return false
  }
}

function byStanding(pass: RepairPass, a: BoardRecord, b: BoardRecord): number {
  const [isOldA, isOldB] = [wasThere(pass, a), wasThere(pass, b)]
  if (isOldA !== isOldB) return isOldA ? -1 : 1
  return a.id < b.id ? -1 : 1
}

function wasThere({ before }: RepairPass, { id, parentId, index }: BoardRecord): boolean {
  const old = before.get(id)
  return !before.has(id) || (old?.parentId === parentId && old?.index === index)
}

/** Returns the places of this parent's shapes, in order; of the board's pages without a parent. */
function orderIn({ index }: RepairPass, parentId: string): string[] {
  const siblings = parentId === '' ? index.ofType('page') : index.dependentsOf(parentId)
  const places = siblings.flatMap(({ typeName, index: place }) => {
    return typeName !== 'binding' && isPlace(idIn(place)) ? [idIn(place)] : []
  })
  return places.sort()
}

function nextAbove(order: readonly string[], place: string): string | null {
  let [low, high] = [0, order.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((order[middle] ?? '') <= place) low = middle + 1
    else high = middle
  }
  return order[low] ?? null
}
