// Brings a board, or some of its cards, back to what a version holds: one change forward, which writes no more than what
// differs. People who type beside it keep what they type, as beside any other change.

import type * as Y from 'yjs'
import { becomeRecords } from '../records/become-records'
import { idIn } from '../records/field-groups'
import { pageOfShape } from '../records/firm-ground'
import { HOST_LOCK, hasHostLock, lockInto } from '../records/host-locks'
import type { BoardRecord } from '../records/records'
import { viewBoard } from '../view/board-view'
import { readBoard } from '../view/read-board'
import { topIndexAmong } from '../write/write-board'

type Records = ReadonlyMap<string, BoardRecord>

export interface RestoreOptions {
  /** They may change what hosts have locked, and put cards into it. */
  readonly mayChangeLocked: boolean
}

/** Makes the whole board what the version holds, its criteria and locks included. */
export function restoreBoard(doc: Y.Doc, version: readonly BoardRecord[]): void {
  doc.transact(() => becomeRecords(doc, readBoard(doc).records, byId(version)))
}

/**
 * Makes cards what they were in the version, with those of their links whose other end is there. Cards and links that
 * the version doesn't have stay, and so does what is locked. A card whose place is gone, or locked, goes onto its page;
 * one that comes back where another card lies by now is laid beside that one's corner, above it.
 */
export function restoreCards(
  doc: Y.Doc,
  version: readonly BoardRecord[],
  cardIds: ReadonlySet<string>,
  options: RestoreOptions,
): void {
  doc.transact(() => {
    const [then, now] = [byId(version), readBoard(doc).records]
    const after = new Map(now)
    for (const id of cardIds) {
      const record = then.get(id)
      if (record?.type !== 'card') continue
      const back = placed(record, then, now, options)
      after.set(id, now.has(id) ? back : besideOthers(back, after))
    }
    for (const { id, from, to } of viewBoard(version).links) {
      const isWanted = (cardIds.has(from) || cardIds.has(to)) && after.has(from) && after.has(to)
      if (isWanted) restoreLink(id, then, now, after, options)
    }
    becomeRecords(doc, now, after)
  })
}

function restoreLink(
  id: string,
  then: Records,
  now: Records,
  after: Map<string, BoardRecord>,
  options: RestoreOptions,
): void {
  const [arrow, current] = [then.get(id), now.get(id)]
  if (!arrow || (current && !options.mayChangeLocked && hasHostLock(current))) return
  after.set(id, placed(arrow, then, now, options))
  for (const record of now.values()) if (isEndOf(record, id)) after.delete(record.id)
  for (const record of then.values()) if (isEndOf(record, id)) after.set(record.id, record)
}

function isEndOf({ typeName, fromId }: BoardRecord, arrowId: string): boolean {
  return typeName === 'binding' && fromId === arrowId
}

/** The record of the version where it can stand now, locked or not as it is now. */
function placed(record: BoardRecord, then: Records, now: Records, { mayChangeLocked }: RestoreOptions): BoardRecord {
  const lookUp = (id: string) => now.get(id)
  const current = now.get(record.id)
  const restored = lockedAs(record, current)
  const parentId = idIn(record.parentId)
  const isThere = pageOfShape(record, lookUp) !== undefined
  if (isThere && (mayChangeLocked || current?.parentId === parentId || !lockInto(record, parentId, lookUp))) {
    return restored
  }
  if (current) {
    const { parentId: own, index, x, y } = current
    return { ...restored, parentId: own, index, x, y } as BoardRecord
  }
  const page = pageOfShape(record, (id) => then.get(id))
  const isPageThere = page && now.get(page.id)?.typeName === 'page'
  const pageId = isPageThere ? page.id : firstPage(now)
  return { ...restored, parentId: pageId, ...pointOnPage(record, then) }
}

/** So far from a card's corner that both of them can be seen and taken hold of. */
const ASIDE = 24

/** A card that comes back, where it covers no other one: cards made since may have taken its very place. */
function besideOthers(record: BoardRecord, others: Records): BoardRecord {
  const parentId = idIn(record.parentId)
  // A matrix lays its cards out by itself.
  if (others.get(parentId)?.type === 'matrix') return record
  const cards = [...others.values()].filter((each) => each.type === 'card' && each.parentId === parentId)
  const lies = ({ x, y }: BoardRecord, by: number) =>
    Math.abs(Number(x) - Number(record.x) - by) < ASIDE && Math.abs(Number(y) - Number(record.y) - by) < ASIDE
  let by = 0
  while (cards.some((each) => lies(each, by))) by += ASIDE
  if (by === 0) return record
  const index = topIndexAmong(others.values(), parentId)
  return { ...record, index, x: Number(record.x) + by, y: Number(record.y) + by }
}

function lockedAs(record: BoardRecord, current: BoardRecord | undefined): BoardRecord {
  const { [HOST_LOCK]: _, ...meta } = record.meta as Record<string, boolean>
  return { ...record, meta: current && hasHostLock(current) ? { ...meta, [HOST_LOCK]: true } : meta }
}

function firstPage(records: Records): string {
  return viewBoard(records.values()).pages[0]?.id ?? ''
}

function pointOnPage(record: BoardRecord, records: Records): { x: number; y: number } {
  let [x, y] = [0, 0]
  for (let node: BoardRecord | undefined = record; node?.typeName === 'shape'; ) {
    x += Number(node.x)
    y += Number(node.y)
    node = records.get(idIn(node.parentId))
  }
  return { x, y }
}

function byId(records: readonly BoardRecord[]): Records {
  return new Map(records.map((record) => [record.id, record]))
}
