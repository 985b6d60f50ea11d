// Which records a transaction has changed, so that validation and repair look at these alone.

import * as Y from 'yjs'
import { recordsOf } from '@/lib/document/roots'

/** The ids of the records that `transaction` added, changed or removed so far. */
export function touchedRecords(transaction: Y.Transaction): ReadonlySet<string> {
  const records: unknown = recordsOf(transaction.doc)
  const touched = new Set<string>()
  for (const [type, keys] of transaction.changed) {
    if (type === records) {
      for (const key of keys) if (key !== null) touched.add(key)
      continue
    }
    let item = type._item
    while (item !== null && item.parent !== records) {
      item = item.parent instanceof Y.AbstractType ? item.parent._item : null
    }
    if (item?.parentSub) touched.add(item.parentSub)
  }
  return touched
}
