// I16: the order of shapes and pages is unambiguous, and no group is empty.

import type { BoardRecord } from '@/lib/document/records/records'
import { mustHold } from './breach'

/** Checks all records of a board. */
export function siblingsAreTold(records: Iterable<BoardRecord>): void {
  const all = [...records]
  const shapes = all.filter(({ typeName }) => typeName === 'shape')
  const pages = all.filter(({ typeName }) => typeName === 'page')
  const taken = new Map<string, string>()
  for (const { id, parentId, index } of [...shapes, ...pages]) {
    const place = JSON.stringify([parentId, index])
    mustHold('I16', `${id} and ${taken.get(place)} are both in ${place}`, !taken.has(place))
    taken.set(place, id)
  }
  const parents = new Set(shapes.map(({ parentId }) => parentId))
  for (const { id, type } of shapes) mustHold('I16', `${id} is empty`, type !== 'group' || parents.has(id))
}
