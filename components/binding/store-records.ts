// The one place where the binding's plain JSON records and tldraw's typed ones meet. The store validates what is put
// into it, so the cast is a claim that the store checks.

import type { TLRecord, TLStore } from '@tldraw/tlschema'
import type { BoardRecord } from '@/lib/document/records/records'

export function storeRecord(store: TLStore, id: string): BoardRecord | undefined {
  const record = store.get(id as TLRecord['id'])
  return record && asBoardRecord(record)
}

export function asBoardRecord(record: TLRecord): BoardRecord {
  return record as unknown as BoardRecord
}

export function asStoreRecord(record: BoardRecord): TLRecord {
  return record as unknown as TLRecord
}

export function asStoreId(id: string): TLRecord['id'] {
  return id as TLRecord['id']
}
