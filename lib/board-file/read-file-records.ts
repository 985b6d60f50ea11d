// Reads the records of a board file: migrates them to the current schema, checks each one by the rules for any record
// of a board, and then checks their references to each other.

import type { SerializedSchema } from '@tldraw/store'
import type { TLRecord } from '@tldraw/tlschema'
import { isFirm, pageOfShape } from '../document/records/firm-ground'
import { withoutOwnerPerson } from '../document/records/owner-record'
import { invalidReason, valueReason } from '../document/records/record-validity'
import type { BoardRecord } from '../document/records/records'
import { ANONYMOUS_AUTHOR } from '../domain/cards/card'
import type { Limits } from '../protocol/limits'
import { createBoardSchema } from '../schema/board-schema'
import type { JsonObject, JsonValue } from '../std/json'
import { jsonEqual } from '../std/json-equal'
import type { FileSource } from './board-file'
import { isJsonObject, type Problems } from './problems'

/** The kinds of records that a board file has. */
export const RECORD_KINDS: ReadonlySet<string> = new Set(['page', 'shape', 'binding', 'asset'])
const RECORDS_PER_STEP = 100

export interface ReadingOptions {
  readonly limits: Limits
  /** The id of the user who imports the file, who becomes the author of its cards. */
  readonly author: string
}

interface RecordOptions extends ReadingOptions {
  readonly sources: readonly FileSource[]
}

/** Reads the records in steps. Any problems are added to `problems`. */
export function* readFileRecords(
  value: unknown,
  schema: unknown,
  options: RecordOptions,
  problems: Problems,
): Generator<void, readonly BoardRecord[]> {
  const list = listOfRecords(value, options, problems)
  const raw = yield* inSteps(list, (entry, i) => rawRecord(entry, `records[${i}]`, options, problems))
  if (problems.list.length > 0) return []
  const places = new Map(raw.map(({ id }, i) => [id, `records[${i}]`]))
  if (places.size < raw.length) problems.add('records', 'has two records of one id')
  const migrated = migratedRecords(raw, schema, problems)
  const records = yield* inSteps(migrated, (record) => {
    const filled = withPeople(withoutOwnerPerson(record), options.author)
    const reason = invalidReason(filled, options.limits) ?? foreignReason(filled, options.sources)
    if (reason) problems.add(places.get(record.id) ?? 'records', reason)
    return filled
  })
  if (problems.list.length === 0) checkStanding(records, places, options, problems)
  return records
}

/**
 * Returns the list if a board has room for it, judged as a whole; otherwise adds a problem and returns an empty list.
 */
export function listOfRecords(value: unknown, { limits }: ReadingOptions, problems: Problems): readonly unknown[] {
  const { maxRecordsPerBoard } = limits
  if (Array.isArray(value) && value.length < maxRecordsPerBoard) return value as unknown[]
  problems.add('records', `must be a list of fewer than ${maxRecordsPerBoard}`)
  return []
}

function* inSteps<T, R>(list: readonly T[], work: (item: T, i: number) => R): Generator<void, R[]> {
  const done: R[] = []
  for (const [i, item] of list.entries()) {
    done.push(work(item, i))
    if (i % RECORDS_PER_STEP === RECORDS_PER_STEP - 1) yield
  }
  return done
}

/** Checked before any migration runs over it. */
function rawRecord(entry: unknown, path: string, { limits }: RecordOptions, problems: Problems): BoardRecord {
  const nothing = { id: '', typeName: '' }
  if (!isJsonObject(entry) || typeof entry.id !== 'string' || typeof entry.typeName !== 'string') {
    problems.add(path, 'must be an object with an id and a typeName')
    return nothing
  }
  if (!RECORD_KINDS.has(entry.typeName))
    problems.add(`${path}.typeName`, `${entry.typeName} is no kind of record that a board file has`)
  const reason = valueReason(entry, limits)
  if (reason) problems.add(path, reason)
  return entry as unknown as BoardRecord
}

function migratedRecords(raw: readonly BoardRecord[], from: unknown, problems: Problems): readonly BoardRecord[] {
  const schema = createBoardSchema()
  if (jsonEqual(from, schema.serialize())) return raw
  try {
    // This check comes first, because tldraw logs an error for a schema that it can't migrate.
    if (!isJsonObject(from) || !schema.getMigrationsSince(from as unknown as SerializedSchema).ok)
      throw new Error('no way')
    // Migrations change records in place, and expect people in the cards.
    const store = JSON.parse(JSON.stringify(Object.fromEntries(raw.map((record) => [record.id, record])))) as unknown
    const result = schema.migrateStoreSnapshot({
      schema: from as unknown as SerializedSchema,
      store: store as Record<string, TLRecord>,
    })
    if (result.type === 'error') throw new Error(result.reason)
    return Object.values(result.value) as unknown as BoardRecord[]
  } catch {
    // The migration failed: the file doesn't match its declared schema, or comes from a newer version.
    problems.add('schema', 'says that the records are of a version that this server can’t read')
    return []
  }
}

/** The importing user answers for the cards; people who were promised anonymity stay unnamed. */
function withPeople(record: BoardRecord, author: string): BoardRecord {
  const { props } = record
  if (record.type !== 'card' || !isJsonObject(props)) return record
  const createdBy = props.createdBy === ANONYMOUS_AUTHOR ? ANONYMOUS_AUTHOR : author
  const citations = isJsonObject(props.citations) ? props.citations : {}
  const captured = Object.entries(citations).map(([id, citation]) => [
    id,
    isJsonObject(citation) ? { ...citation, capturedBy: author } : citation,
  ])
  return { ...record, props: { ...props, createdBy, citations: Object.fromEntries(captured) as JsonObject } }
}

function foreignReason({ typeName, type, props }: BoardRecord, sources: readonly FileSource[]): string | undefined {
  if (!isJsonObject(props)) return undefined
  if (typeName === 'asset') {
    const { src = null } = props
    return src === null || src === '' ? undefined : 'leads to an image elsewhere: a board file brings its images along'
  }
  if (type !== 'card' || !isJsonObject(props.citations)) return undefined
  const known = new Set(['', ...sources.map(({ id }) => id)])
  const isForeign = (citation: JsonValue) =>
    isJsonObject(citation) && !(typeof citation.briefId === 'string' && known.has(citation.briefId))
  return Object.values(props.citations).some(isForeign) ? 'cites a source that the file doesn’t have' : undefined
}

/**
 * Checks that every shape is on a page, every binding has its ends, every image has its asset, and no page has too many
 * shapes.
 */
function checkStanding(
  records: readonly BoardRecord[],
  places: ReadonlyMap<string, string>,
  { limits }: RecordOptions,
  problems: Problems,
): void {
  const byId = new Map(records.map((record) => [record.id, record]))
  const shapesOn = new Map<string, number>()
  const pages = records.filter(({ typeName }) => typeName === 'page').length
  if (pages === 0) problems.add('records', 'has no page')
  if (pages > limits.maxPagesPerBoard)
    problems.add('records', `has ${pages} pages, more than ${limits.maxPagesPerBoard}`)
  for (const record of records) {
    const path = places.get(record.id) ?? 'records'
    if (!isFirm(record, (id) => byId.get(id))) problems.add(path, 'hangs on a record that isn’t there')
    if (record.typeName !== 'shape') continue
    const page = pageOfShape(record, (id) => byId.get(id))
    if (page) shapesOn.set(page.id, (shapesOn.get(page.id) ?? 0) + 1)
    const assetId = record.type === 'image' && isJsonObject(record.props) ? record.props.assetId : null
    if (typeof assetId === 'string' && byId.get(assetId)?.type !== 'image')
      problems.add(path, 'shows an image that isn’t there')
  }
  for (const [id, count] of shapesOn) {
    if (count > limits.maxShapesPerPage)
      problems.add(places.get(id) ?? 'records', `has ${count} shapes, more than ${limits.maxShapesPerPage}`)
  }
}
