// A shape as tldraw stores it, with the fields that every shape has.

import type { BoardRecord } from './records'

/** Makes the record without checking its props; x and y are in the parent's coordinates. */
export function shapeRecord(
  type: string,
  id: string,
  parentId: string,
  index: string,
  x: number,
  y: number,
  props: object,
): BoardRecord {
  const common = { rotation: 0, isLocked: false, opacity: 1, meta: {} }
  return { id, typeName: 'shape', type, parentId, index, x, y, ...common, props } as BoardRecord
}
