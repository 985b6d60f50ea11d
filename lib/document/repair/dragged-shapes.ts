// Dragging shapes is most of what people do on a board. If a valid shape changes only its place, it stays valid at any
// place within bounds, and so does everything else: there is no need to validate it twenty times a second.

import * as Y from 'yjs'
import type { BoardIndex } from '../indexes/board-index'
import type { DocumentIndex } from '../indexes/document-index'
import { groupValue, idIn, isPair } from '../records/field-groups'
import { lockOver } from '../records/host-locks'
import type { RecordLimits } from '../records/record-limits'
import { valueReason } from '../records/record-validity'
import { recordsOf } from '../records/roots'
import { isOnlyPlace, type TouchedRecords } from '../records/touched-records'

/**
 * Returns the ids of the touched records except those that were only dragged. `known` is the index from before the
 * update.
 */
export function exceptDragged(
  doc: Y.Doc,
  { records, sound }: BoardIndex,
  touched: TouchedRecords,
  limits: RecordLimits,
): Set<string> {
  const others = new Set<string>()
  for (const [id, groups] of touched) {
    if (
      !isOnlyPlace(groups) ||
      !sound.has(id) ||
      !mayLieAnywhere(records, id) ||
      !isPlace(recordsOf(doc).get(id), limits)
    )
      others.add(id)
  }
  return others
}

/** The place of a matrix card follows from its fields, and locked shapes stay where hosts have put them. */
function mayLieAnywhere(index: DocumentIndex, id: string): boolean {
  const record = index.get(id)
  if (record?.typeName !== 'shape') return false
  if (index.locked.size > 0 && lockOver(record, (each) => index.get(each))) return false
  return record.type !== 'card' || index.get(idIn(record.parentId))?.type !== 'matrix'
}

function isPlace(map: unknown, limits: RecordLimits): boolean {
  const place = map instanceof Y.Map ? groupValue(map.get('xy')) : null
  return isPair(place) && place.every((value) => typeof value === 'number' && !valueReason(value, limits))
}
