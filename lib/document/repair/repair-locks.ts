// Reverts changes to locked content by people who are not hosts (host-locks.ts): held shapes become what they were,
// deleted ones return together with what they stand on, shapes that were put into a locked zone leave it, and a lock
// that no host has set is removed. The rest of the change is kept.

import * as Y from 'yjs'
import { idIn } from '../records/field-groups'
import { pageOfShape } from '../records/firm-ground'
import { changesHeld, HOST_LOCK, hasHostLock, lockInto, lockOver } from '../records/host-locks'
import { type BoardRecord, createRecord, updateGroups, updateRecord } from '../records/records'
import { recordsOf } from '../records/roots'
import type { RepairPass } from './repair-pass'

const LOCK_GROUP = `meta.${HOST_LOCK}`
/** The gap between a locked zone and the shapes that leave it. */
const GAP_PX = 24

/**
 * Takes back changes of locked content by people who are not hosts. `hadLocks` says whether anything was locked before
 * the change.
 */
export function repairLocks(pass: RepairPass, hadLocks: boolean): void {
  const { before, index, authors } = pass
  if (authors.areHosts) return
  const earlier = (id: string) => (before.has(id) ? before.get(id) : index.get(id))
  for (const id of pass.touched) {
    const old = before.get(id)
    if (hadLocks && old) keepHeld(pass, old, earlier)
    const now = index.get(id)
    if (!now) continue
    if (hadLocks) keepOut(pass, now, old, earlier)
    if (hasHostLock(now) && !(old && hasHostLock(old)) && !wasLockedByHost(pass, id)) {
      pass.mend(id, 'honest', () => updateGroups(pass.doc, id, new Map([[LOCK_GROUP, true]]), new Map()))
    }
  }
}

type LookUp = (id: string) => BoardRecord | undefined

/** Restores a held shape, and the shapes that locked ones stand on. */
function keepHeld(pass: RepairPass, old: BoardRecord, earlier: LookUp): void {
  const now = pass.index.get(old.id)
  const isBroken = lockOver(old, earlier)
    ? changesHeld(old, now, earlier)
    : now === undefined && bearsLocked(pass, old.id)
  if (!isBroken) return
  pass.brokeLock = true
  restore(pass, old)
}

function restore(pass: RepairPass, old: BoardRecord): void {
  const now = pass.index.get(old.id)
  pass.mend(old.id, 'honest', () => {
    if (now) updateRecord(pass.doc, now, old)
    else createRecord(pass.doc, old)
  })
  const parentId = idIn(old.parentId)
  const parent = pass.before.get(parentId)
  if (parent && !pass.index.get(parentId)) restore(pass, parent)
}

/** Whether a locked shape that still exists stood on this one. */
function bearsLocked({ index }: RepairPass, id: string): boolean {
  const found = new Set<string>()
  index.addDependents(id, found)
  return [...index.locked].some((lockedId) => found.has(lockedId))
}

/** Takes a shape out of a locked holder: back to its old place, or, if it is new, below the lock. */
function keepOut(pass: RepairPass, now: BoardRecord, old: BoardRecord | undefined, earlier: LookUp): void {
  const parentId = idIn(now.parentId)
  if (old?.parentId === now.parentId) return
  const lock = lockInto(now, parentId, earlier)
  if (!lock) return
  pass.brokeLock = true
  const place = old ? { parentId: old.parentId, index: old.index, x: old.x, y: old.y } : placeBelow(pass, now, lock)
  pass.mend(now.id, 'honest', () => updateRecord(pass.doc, now, { ...now, ...place } as BoardRecord))
}

function placeBelow({ lookUp }: RepairPass, now: BoardRecord, lock: BoardRecord): Partial<BoardRecord> {
  let outermost = lock
  for (let above = lookUp(idIn(lock.parentId)); above?.typeName === 'shape'; above = lookUp(idIn(above.parentId))) {
    outermost = above
  }
  const number = (value: unknown) => (typeof value === 'number' ? value : 0)
  const height = number((outermost.props as { h?: unknown } | undefined)?.h)
  const pageId = pageOfShape(outermost, lookUp)?.id ?? idIn(outermost.parentId)
  return { parentId: pageId, x: number(outermost.x) + number(now.x), y: number(outermost.y) + height + GAP_PX }
}

function wasLockedByHost({ doc, authors }: RepairPass, id: string): boolean {
  const map = recordsOf(doc).get(id)
  const item = map instanceof Y.Map ? map._map.get(LOCK_GROUP) : undefined
  return item !== undefined && authors.isHost(item.id.client)
}
