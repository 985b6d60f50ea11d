// Selects records that are complete together: a shape without its parent, or a binding without an end, is useless.

import { idIn } from './field-groups'
import type { BoardRecord } from './records'

/**
 * Selects the complete records, in the order of `records`. `lacks` adds conditions: it returns true for a record that
 * is useless without others, given those that are kept.
 */
export function wholeRecords(
  records: Iterable<BoardRecord>,
  lacks: (record: BoardRecord, kept: ReadonlyMap<string, BoardRecord>) => boolean = () => false,
): BoardRecord[] {
  const kept = new Map<string, BoardRecord>()
  for (const record of records) kept.set(record.id, record)
  for (let isWhole = false; !isWhole; ) {
    const lost = [...kept.values()].filter((record) => lacksItsGround(record, kept) || lacks(record, kept))
    for (const { id } of lost) kept.delete(id)
    isWhole = lost.length === 0
  }
  return [...kept.values()]
}

function lacksItsGround(record: BoardRecord, kept: ReadonlyMap<string, BoardRecord>): boolean {
  if (record.typeName === 'shape') return !kept.has(idIn(record.parentId))
  return record.typeName === 'binding' && !(kept.has(idIn(record.fromId)) && kept.has(idIn(record.toId)))
}
