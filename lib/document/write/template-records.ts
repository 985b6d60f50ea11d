// Copies a board's records for a template: its zones, matrices, frames, drawings and criteria, with or without its
// cards. Images and citations are left out, because their files and briefs belong to the board.

import { inAllLanguages } from '../../domain/localized'
import type { TemplateShape } from '../../domain/template'
import type { JsonObject } from '../../std/json'
import { withoutOwnerPerson } from '../records/owner-record'
import type { BoardRecord } from '../records/records'
import { wholeRecords } from '../records/whole-records'
import { viewBoard } from '../view/board-view'

/** Returns the records that a template keeps of a board, without incomplete ones. */
export function templateRecords(
  records: Iterable<BoardRecord>,
  { withCards }: { readonly withCards: boolean },
): BoardRecord[] {
  const kept = [...records]
    .filter((record) => isKept(record, withCards))
    .map(withoutCitations)
    .map(withoutOwnerPerson)
  // A link without both cards is useless.
  return wholeRecords(kept, lacksAnEnd)
}

/** Makes the records for a user's new board; the cards become that user's own. `at` is ISO 8601, UTC. */
export function recordsForBoard(records: readonly BoardRecord[], userId: string, at: string): BoardRecord[] {
  return records.map((record) =>
    record.type === 'card'
      ? { ...record, props: { ...(record.props as JsonObject), createdBy: userId, createdAt: at } }
      : record,
  )
}

/**
 * Returns the zones and matrices of the first page as the shapes of a template, for its picture; their words are in one
 * language only.
 */
export function templateShapes(records: readonly BoardRecord[]): TemplateShape[] {
  const all = viewBoard(records)
  const others = new Set(all.pages.slice(1).map(({ id }) => id))
  const onFirst = ({ parentId }: { readonly parentId: string }) => !others.has(parentId)
  const view = { zones: all.zones.filter(onFirst), matrices: all.matrices.filter(onFirst) }
  const place = ({ x, y, w, h }: { x: number; y: number; w: number; h: number }) => ({ x, y, w, h })
  return [
    ...view.zones.map(({ title, hint, accepts, ...zone }): TemplateShape => {
      return { type: 'zone', ...place(zone), title: inAllLanguages(title), hint: inAllLanguages(hint), accepts }
    }),
    ...view.matrices.map(({ title, xField, yField, ...matrix }): TemplateShape => {
      return { type: 'matrix', ...place(matrix), title: inAllLanguages(title), xField, yField }
    }),
  ]
}

function isKept({ typeName, type }: BoardRecord, withCards: boolean): boolean {
  if (typeName === 'asset' || type === 'image' || type === 'video' || type === 'bookmark') return false
  return withCards || type !== 'card'
}

/** Whether a record is a typed link of which a card is gone. */
function lacksAnEnd(record: BoardRecord, kept: ReadonlyMap<string, BoardRecord>): boolean {
  const meta = record.meta as JsonObject | undefined
  if (record.type !== 'arrow' || meta?.linkKind === undefined) return false
  let ends = 0
  for (const other of kept.values()) if (other.typeName === 'binding' && other.fromId === record.id) ends++
  return ends < 2
}

function withoutCitations(record: BoardRecord): BoardRecord {
  return record.type === 'card' ? { ...record, props: { ...(record.props as JsonObject), citations: {} } } : record
}
