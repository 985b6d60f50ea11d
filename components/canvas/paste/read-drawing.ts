// Reads a drawing from elsewhere, a .tldr file or one of Excalidraw, as content that can be put on a board. Content that a
// board can't hold (shapes of other programs, embedded pages, videos) is left out and counted.

import {
  parseTldrawJsonFile,
  type TLBinding,
  type TLContent,
  type TLPage,
  type TLRecord,
  type TLSchema,
  type TLShape,
} from 'tldraw'
import { isExcalidraw, tldrOfExcalidraw } from '@/lib/board-file/excalidraw/read-excalidraw'
import { holdableBy } from '@/lib/schema/holdable-record'
import { isNewerSchema } from '@/lib/schema/newer-schema'

export interface DrawingPage {
  readonly name: string
  readonly content: TLContent
}

export type DrawingReading =
  | {
      readonly ok: true
      readonly pages: readonly DrawingPage[]
      /** Those of links whose cards are on different pages. */
      readonly between: readonly TLBinding[]
      /** Shapes that no board can hold, and those in them. */
      readonly leftOutShapes: number
    }
  | { readonly ok: false; readonly reason: 'not-a-drawing' | 'too-old' | 'too-new' | 'damaged' | 'empty' }

/** `schema` is the schema of the store that it is put into. */
export function readDrawing(json: string, schema: TLSchema): DrawingReading {
  const file = parse(json)
  if (!file) return { ok: false, reason: 'not-a-drawing' }
  // Asked first, because tldraw logs an error for what it can't migrate.
  if (isNewerSchema(file.schema, schema)) return { ok: false, reason: 'too-new' }
  const known = file.records.filter(holdableBy(schema))
  const result = parseTldrawJsonFile({ json: JSON.stringify({ ...file, records: known }), schema })
  if (!result.ok) {
    switch (result.error.type) {
      case 'notATldrawFile':
        return { ok: false, reason: 'not-a-drawing' }
      case 'v1File':
        return { ok: false, reason: 'too-old' }
      case 'fileFormatVersionTooNew':
        return { ok: false, reason: 'too-new' }
      case 'migrationFailed':
      case 'invalidRecords':
        return { ok: false, reason: 'damaged' }
    }
  }
  const records = result.value.allRecords()
  const pages = records.filter((record): record is TLPage => record.typeName === 'page').sort(byIndex)
  const read = pages.map((page) => ({ name: page.name, content: contentOf(page, records, schema) }))
  const filled = read.filter(({ content }) => content.shapes.length > 0)
  if (filled.length === 0) return { ok: false, reason: 'empty' }
  const inside = new Set(filled.flatMap(({ content }) => content.bindings?.map(({ id }) => id) ?? []))
  const between = records.filter(
    (record): record is TLBinding => record.typeName === 'binding' && !inside.has(record.id),
  )
  const isShape = ({ typeName }: TLRecord) => typeName === 'shape'
  const shown = filled.reduce((total, { content }) => total + content.shapes.length, 0)
  return { ok: true, pages: filled, between, leftOutShapes: file.records.filter(isShape).length - shown }
}

interface TldrFile {
  readonly records: readonly TLRecord[]
  readonly schema?: unknown
}

function parse(json: string): TldrFile | undefined {
  try {
    const value: unknown = JSON.parse(json)
    const file: unknown = isExcalidraw(value) ? tldrOfExcalidraw(value) : value
    const records = typeof file === 'object' && file !== null && 'records' in file ? file.records : undefined
    return Array.isArray(records) ? (file as TldrFile) : undefined
  } catch {
    // The text isn't JSON: the caller reports it.
    return undefined
  }
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
