// The ground of a record. A record is firm if everything that it refers to exists: a shape's parents up to a page, a
// binding's two shapes. Concurrent edits can leave other records in the document until the server repairs it; tldraw
// would crash on them (a circle of parents overflows its stack), so only firm ones are shown.

import { idIn } from './field-groups'
import type { BoardRecord } from './records'

/**
 * The most shapes above a shape, up to its page. It can't be configured, because servers and pages must agree on it.
 */
export const MAX_SHAPE_DEPTH = 32

type LookUp = (id: string) => BoardRecord | undefined

/** The records that this one refers to, by id. */
export function referencesOf(record: BoardRecord): readonly string[] {
  if (record.typeName === 'shape') return [idIn(record.parentId)]
  if (record.typeName === 'binding') return [idIn(record.fromId), idIn(record.toId)]
  return []
}

/**
 * Whether a record stands on firm ground, given a way to look records up. A shape deeper than MAX_SHAPE_DEPTH does not,
 * because a page that computes a shape's place walks through all of its parents.
 */
export function isFirm(record: BoardRecord, lookUp: LookUp): boolean {
  if (record.typeName === 'shape') return pageOfShape(record, lookUp) !== undefined
  return referencesOf(record).every((id) => {
    const target = lookUp(id)
    return target?.typeName === 'shape' && pageOfShape(target, lookUp) !== undefined
  })
}

/** Returns the page that a shape is on, at any depth; undefined if the shape isn't firm. */
export function pageOfShape(shape: BoardRecord, lookUp: LookUp): BoardRecord | undefined {
  let node: BoardRecord | undefined = shape
  for (let depth = 0; depth <= MAX_SHAPE_DEPTH; depth++) {
    node = lookUp(idIn(node.parentId))
    if (node?.typeName !== 'shape') return node?.typeName === 'page' ? node : undefined
  }
  return undefined
}

/**
 * Finds the shape that must move to a page for this one to be firm: the one whose parent is not ground. In a circle it
 * is the one with the smallest id, among those that closed the circle according to `isMoved` if there are any, so that
 * every server cuts it at the same place. In a tower that is too high it is the shape itself.
 */
export function looseAncestor(
  shape: BoardRecord,
  lookUp: LookUp,
  isMoved: (shape: BoardRecord) => boolean,
): BoardRecord {
  const path: BoardRecord[] = [shape]
  for (let node = shape; path.length <= MAX_SHAPE_DEPTH + 1; ) {
    const parent = lookUp(idIn(node.parentId))
    if (parent?.typeName !== 'shape') return parent?.typeName === 'page' ? shape : node
    const start = path.findIndex((each) => each.id === parent.id)
    if (start >= 0) {
      const circle = path.slice(start)
      const moved = circle.filter(isMoved)
      return (moved.length > 0 ? moved : circle).reduce((least, each) => (each.id < least.id ? each : least))
    }
    path.push(parent)
    node = parent
  }
  return shape
}
