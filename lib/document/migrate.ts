// Brings an older document to this version's tldraw schema and field groups. The server does it while it loads a board;
// clients never do.

import type { SerializedSchema } from '@tldraw/store'
import type { TLRecord } from '@tldraw/tlschema'
import * as Y from 'yjs'
import { AppError } from '../domain/errors'
import { createBoardSchema } from '../schema/board-schema'
import { jsonEqual } from '../std/json-equal'
import { becomeRecords } from './records/become-records'
import type { BoardRecord } from './records/records'
import { DOCUMENT_VERSION, metaOf, recordsOf } from './records/roots'
import { markSchema } from './records/seed-board'
import { upgradeRecord } from './records/upgrade-record'
import { readBoard } from './view/read-board'

/**
 * Migrates the document and returns whether it wrote anything. Throws AppError `client-too-old` if the document comes
 * from a newer version, because it must then stay untouched.
 */
export function migrateBoard(doc: Y.Doc): boolean {
  const meta = metaOf(doc)
  const version = meta.get('documentVersion')
  if (version === undefined && readBoard(doc).records.size === 0) return false
  if (typeof version === 'number' && version > DOCUMENT_VERSION) throw newerDocument()
  const schema = createBoardSchema()
  const stored = meta.get('schema')
  if (version === DOCUMENT_VERSION && jsonEqual(stored, schema.serialize())) return false
  const isOther = stored !== undefined && !jsonEqual(stored, schema.serialize())
  // Before anything is written: a document of a newer schema stays untouched.
  const changes = isOther ? migratedRecords(doc, stored as SerializedSchema) : undefined
  doc.transact(() => {
    for (const map of recordsOf(doc).values()) if (map instanceof Y.Map) upgradeRecord(map)
    if (changes) becomeRecords(doc, changes.before, changes.after)
    markSchema(doc)
  })
  return true
}

/** True when a document with this `meta` is of this version: `migrateBoard` would write nothing. */
export function isCurrentMeta(meta: Readonly<Record<string, unknown>>): boolean {
  return meta.documentVersion === DOCUMENT_VERSION && jsonEqual(meta.schema, createBoardSchema().serialize())
}

interface MigratedRecords {
  readonly before: ReadonlyMap<string, BoardRecord>
  readonly after: ReadonlyMap<string, BoardRecord>
}

function migratedRecords(doc: Y.Doc, from: SerializedSchema): MigratedRecords {
  const { records } = readBoard(doc)
  const store = structuredCloneOf(Object.fromEntries(records))
  const result = createBoardSchema().migrateStoreSnapshot({
    schema: from,
    store: store as unknown as Record<string, TLRecord>,
  })
  if (result.type === 'error') throw newerDocument()
  return { before: records, after: new Map(Object.entries(result.value as unknown as Record<string, BoardRecord>)) }
}

/** Migrations change records in place, but the values belong to the document. */
function structuredCloneOf(records: Record<string, BoardRecord>): Record<string, BoardRecord> {
  return JSON.parse(JSON.stringify(records)) as Record<string, BoardRecord>
}

function newerDocument(): AppError {
  return new AppError(
    'client-too-old',
    'This board was saved by a newer version of Foreboard. Update this one to open it.',
  )
}
