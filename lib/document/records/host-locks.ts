// Locks that hosts (owner and facilitators) set for everybody else: a flag in a shape's `meta`, which holds the shape
// and everything in it. Nobody else can move, edit or delete held shapes, or put anything into them. Arrows stay free
// unless they are locked themselves, because a link is not part of the cards that it joins.

import { jsonEqual } from '../../std/json-equal'
import { idIn, toGroups } from './field-groups'
import { MAX_SHAPE_DEPTH } from './firm-ground'
import type { BoardRecord } from './records'

/** The key in `meta`; its value is `true`, or it is absent. */
export const HOST_LOCK = 'lockedByHost'

type LookUp = (id: string) => BoardRecord | undefined

/** The field groups of a card in a matrix that follow from its fields and its neighbours. */
export const LAID_OUT: ReadonlySet<string> = new Set(['xy', 'w', 'h'])

/** Whether the shape itself is locked. */
export function hasHostLock({ typeName, meta }: BoardRecord): boolean {
  return typeName === 'shape' && (meta as Readonly<Record<string, unknown>> | undefined)?.[HOST_LOCK] === true
}

/** Finds the locked shape that holds this one: itself or the nearest holder around it; undefined if it is free. */
export function lockOver(record: BoardRecord, lookUp: LookUp): BoardRecord | undefined {
  if (record.typeName !== 'shape') return undefined
  if (hasHostLock(record)) return record
  if (record.type === 'arrow') return undefined
  let node = lookUp(idIn(record.parentId))
  for (let depth = 0; node && depth <= MAX_SHAPE_DEPTH; depth++) {
    if (hasHostLock(node)) return node
    node = lookUp(idIn(node.parentId))
  }
  return undefined
}

/** Returns the lock that a shape would be under in `parentId`. */
export function lockInto(record: BoardRecord, parentId: string, lookUp: LookUp): BoardRecord | undefined {
  const parent = record.typeName === 'shape' && record.type !== 'arrow' ? lookUp(parentId) : undefined
  return parent && lockOver(parent, lookUp)
}

/**
 * Whether this change of a held shape is forbidden to people who are not hosts. A card in a matrix that makes room for
 * others does not count as a person's change: the server decides where it lies.
 */
export function changesHeld(before: BoardRecord, after: BoardRecord | undefined, lookUp: LookUp): boolean {
  if (!after) return true
  const [from, to] = [toGroups(before), toGroups(after)]
  const changed = [...new Set([...from.keys(), ...to.keys()])].filter((key) => !jsonEqual(from.get(key), to.get(key)))
  return changed.length > 0 && !isLayoutOnly(before, changed, lookUp)
}

/** Whether the record is a card of a matrix. */
export function isLaidOut(record: BoardRecord, lookUp: LookUp): boolean {
  return record.type === 'card' && lookUp(idIn(record.parentId))?.type === 'matrix'
}

/** Whether a change of these groups only moves or resizes a matrix card to make room for others. */
export function isLayoutOnly(record: BoardRecord, groups: Iterable<string>, lookUp: LookUp): boolean {
  if (!isLaidOut(record, lookUp)) return false
  for (const group of groups) if (!LAID_OUT.has(group)) return false
  return true
}
