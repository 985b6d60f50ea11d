// Reads a .tldr file, of tldraw.com or of another tool that writes them, as content that can be put on a board. What a
// board can't hold (shapes of other programs, embedded pages, videos) is left out and counted.

import {
  MigrationFailureReason,
  parseTldrawJsonFile,
  type TLContent,
  type TLPage,
  type TLRecord,
  type TLSchema,
  type TLShape,
} from 'tldraw'

export interface TldrPage {
  readonly name: string
  readonly content: TLContent
}

export type TldrReading =
  | { readonly ok: true; readonly pages: readonly TldrPage[]; readonly leftOut: number }
  | { readonly ok: false; readonly reason: 'not-a-tldr-file' | 'too-old' | 'too-new' | 'damaged' | 'empty' }

/** Shapes that show what lies elsewhere. */
const FOREIGN_SHAPES: ReadonlySet<string> = new Set(['embed', 'bookmark', 'video'])

/** `schema` is the schema of the store that it is put into. */
export function readTldrFile(json: string, schema: TLSchema): TldrReading {
  const file = parse(json)
  if (!file) return { ok: false, reason: 'not-a-tldr-file' }
  const known = file.records.filter((record) => isKnown(record, schema))
  const result = parseTldrawJsonFile({ json: JSON.stringify({ ...file, records: known }), schema })
  if (!result.ok) {
    switch (result.error.type) {
      case 'notATldrawFile':
        return { ok: false, reason: 'not-a-tldr-file' }
      case 'v1File':
        return { ok: false, reason: 'too-old' }
      case 'fileFormatVersionTooNew':
        return { ok: false, reason: 'too-new' }
      case 'migrationFailed':
        return {
          ok: false,
          reason: result.error.reason === MigrationFailureReason.TargetVersionTooOld ? 'too-new' : 'damaged',
        }
      case 'invalidRecords':
        return { ok: false, reason: 'damaged' }
    }
  }
  const records = result.value.allRecords()
  const pages = records.filter((record): record is TLPage => record.typeName === 'page').sort(byIndex)
  const read = pages.map((page) => ({ name: page.name, content: contentOf(page, records, schema) }))
  const filled = read.filter(({ content }) => content.shapes.length > 0)
  if (filled.length === 0) return { ok: false, reason: 'empty' }
  return { ok: true, pages: filled, leftOut: file.records.length - known.length }
}

interface TldrFile {
  readonly records: readonly TLRecord[]
}

function parse(json: string): TldrFile | undefined {
  try {
    const file: unknown = JSON.parse(json)
    const records = typeof file === 'object' && file !== null && 'records' in file ? file.records : undefined
    return Array.isArray(records) ? (file as TldrFile) : undefined
  } catch {
    // Not JSON: the caller says so.
    return undefined
  }
}

function isKnown(record: unknown, schema: TLSchema): boolean {
  if (typeof record !== 'object' || record === null) return false
  const { typeName, type } = record as { typeName?: string; type?: string }
  if (typeName === undefined || !Object.hasOwn(schema.types, typeName)) return false
  if (typeName === 'asset') return type === 'image'
  if (typeName !== 'shape') return true
  return type !== undefined && !FOREIGN_SHAPES.has(type) && isShapeOf(type, schema)
}

/** The schema's migrations name each type of shape that it has. */
function isShapeOf(type: string, schema: TLSchema): boolean {
  return Object.hasOwn(schema.serialize().sequences, `com.tldraw.shape.${type}`) || type === 'card' || type === 'zone'
}

function contentOf(page: TLPage, records: readonly TLRecord[], schema: TLSchema): TLContent {
  const all = records.filter((record): record is TLShape => record.typeName === 'shape')
  const shapes: TLShape[] = []
  for (let parents = new Set<string>([page.id]); parents.size > 0; ) {
    const children = all.filter(({ parentId }) => parents.has(parentId))
    shapes.push(...children)
    parents = new Set(children.map(({ id }) => id))
  }
  const ids = new Set<string>(shapes.map(({ id }) => id))
  return {
    schema: schema.serialize(),
    shapes,
    rootShapeIds: shapes
      .filter(({ parentId }) => parentId === page.id)
      .sort(byIndex)
      .map(({ id }) => id),
    bindings: records.flatMap((record) =>
      record.typeName === 'binding' && ids.has(record.fromId) && ids.has(record.toId) ? [record] : [],
    ),
    assets: records.flatMap((record) => (record.typeName === 'asset' ? [record] : [])),
  }
}

function byIndex(a: { readonly index: string }, b: { readonly index: string }): number {
  return a.index < b.index ? -1 : a.index > b.index ? 1 : 0
}
