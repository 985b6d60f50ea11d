// What a board gives a template: its zones, matrices, frames, drawings and criteria, with or without its cards. Images
// and citations stay behind: their files and briefs belong to the board.

import type { Locale, LocalizedText } from '../domain/localized'
import { LOCALES } from '../domain/localized'
import type { TemplateShape } from '../domain/template'
import type { JsonObject } from '../std/json'
import { viewBoard } from './board-view'
import { idIn } from './field-groups'
import type { BoardRecord } from './records'

/** The records of a board as a template keeps them, those that hold each other together. */
export function templateRecords(
  records: Iterable<BoardRecord>,
  { withCards }: { readonly withCards: boolean },
): BoardRecord[] {
  const kept = new Map<string, BoardRecord>()
  for (const record of records) if (isKept(record, withCards)) kept.set(record.id, withoutCitations(record))
  // A shape without its parent, a binding without an end and a link without both cards are nothing.
  for (let isWhole = false; !isWhole; ) {
    const lost = [...kept.values()].filter((record) => lacksSomething(record, kept))
    for (const { id } of lost) kept.delete(id)
    isWhole = lost.length === 0
  }
  return [...kept.values()]
}

/** The records for a new board of somebody: the cards become theirs. `at` is ISO 8601, UTC. */
export function recordsForBoard(records: readonly BoardRecord[], userId: string, at: string): BoardRecord[] {
  return records.map((record) =>
    record.type === 'card'
      ? { ...record, props: { ...(record.props as JsonObject), createdBy: userId, createdAt: at } }
      : record,
  )
}

/** Zones and matrices as the shapes of a template, for its picture; their words are in one language only. */
export function templateShapes(records: readonly BoardRecord[]): TemplateShape[] {
  const view = viewBoard(records)
  const place = ({ x, y, w, h }: { x: number; y: number; w: number; h: number }) => ({ x, y, w, h })
  return [
    ...view.zones.map(({ title, hint, accepts, ...zone }): TemplateShape => {
      return { type: 'zone', ...place(zone), title: inAll(title), hint: inAll(hint), accepts }
    }),
    ...view.matrices.map(({ title, xField, yField, ...matrix }): TemplateShape => {
      return { type: 'matrix', ...place(matrix), title: inAll(title), xField, yField }
    }),
  ]
}

function isKept({ typeName, type }: BoardRecord, withCards: boolean): boolean {
  if (typeName === 'asset' || type === 'image' || type === 'video' || type === 'bookmark') return false
  return withCards || type !== 'card'
}

function lacksSomething(record: BoardRecord, kept: ReadonlyMap<string, BoardRecord>): boolean {
  if (record.typeName === 'shape') return !kept.has(idIn(record.parentId)) || lacksAnEnd(record, kept)
  return record.typeName === 'binding' && !(kept.has(idIn(record.fromId)) && kept.has(idIn(record.toId)))
}

/** A typed link of which a card is gone. */
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

function inAll(words: string): LocalizedText {
  return Object.fromEntries(LOCALES.map((locale) => [locale, words])) as Record<Locale, string>
}
