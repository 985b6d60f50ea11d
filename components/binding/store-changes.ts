// The changes of a store, as its listeners get them, and what they mean for the document.

import type { RecordsDiff } from '@tldraw/store'
import type { TLRecord } from '@tldraw/tlschema'
import { toGroups } from '@/lib/document/records/field-groups'
import type { HeldChange } from './own-gesture'
import { asBoardRecord } from './store-records'

export type StoreChanges = RecordsDiff<TLRecord>

export function idsOf({ added, updated, removed }: StoreChanges): string[] {
  return [added, updated, removed].flatMap((part) => Object.keys(part))
}

/** Returns the changes without updates and removals of these records. */
export function withoutIds({ added, updated, removed }: StoreChanges, ids: ReadonlySet<string>): StoreChanges {
  const without = <T extends object>(part: T): T =>
    Object.fromEntries(Object.entries(part).filter(([id]) => !ids.has(id))) as T
  return { added, updated: without(updated), removed: without(removed) }
}

/** Returns the changes as they are written to the document, without new records that `isStoreOnly` keeps out of it. */
export function asHeldChanges(
  { added, updated, removed }: StoreChanges,
  isStoreOnly: (id: string) => boolean,
): HeldChange[] {
  const created = Object.values(added).filter(({ id }) => !isStoreOnly(id))
  return [
    ...created.map((record) => ({ type: 'create' as const, record: asBoardRecord(record) })),
    ...Object.values(updated).map(([before, after]) => ({
      type: 'update' as const,
      id: after.id,
      from: toGroups(asBoardRecord(before)),
      to: toGroups(asBoardRecord(after)),
    })),
    ...Object.keys(removed).map((id) => ({ type: 'delete' as const, id })),
  ]
}
