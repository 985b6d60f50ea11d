// Lists the records that a transaction has changed, so that validation and repair look at these alone.

import * as Y from 'yjs'
import { recordsOf } from './roots'

/**
 * The set or removed field groups of each record, by id; null if the record was added or removed, or changed inside a
 * group.
 */
export type TouchedRecords = ReadonlyMap<string, ReadonlySet<string> | null>

/** Whether a record has only been dragged. */
export function isOnlyPlace(groups: ReadonlySet<string> | null): boolean {
  return groups?.size === 1 && groups.has('xy')
}

/** The records that `transaction` added, changed or removed so far. */
export function touchedRecords(transaction: Y.Transaction): TouchedRecords {
  const records: unknown = recordsOf(transaction.doc)
  const touched = new Map<string, Set<string> | null>()
  for (const [type, keys] of transaction.changed) {
    if (type === records) {
      for (const key of keys) if (key !== null) touched.set(key, null)
      continue
    }
    const isRecord = type._item?.parent === records
    let item = type._item
    while (item !== null && item.parent !== records) {
      item = item.parent instanceof Y.AbstractType ? item.parent._item : null
    }
    const id = item?.parentSub
    if (!id) continue
    const known = touched.get(id)
    if (!isRecord || known === null) touched.set(id, null)
    else touched.set(id, groupsAmong(keys, known))
  }
  return touched
}

/** Returns null if something without a key was changed. */
function groupsAmong(keys: ReadonlySet<string | null>, known = new Set<string>()): Set<string> | null {
  for (const key of keys) {
    if (key === null) return null
    known.add(key)
  }
  return known
}
