// Reads a .tldr file, of tldraw.com or of another program that writes them, as a board file of its drawing: its pages with
// all that a board can hold, its images out of their addresses. What a board can't hold is left out and counted.

import type { TLSchema } from '@tldraw/tlschema'
import { isFirm } from '../document/records/firm-ground'
import type { BoardRecord } from '../document/records/records'
import { DOCUMENT_VERSION } from '../document/records/roots'
import { BOARD_TITLE_MAX_LENGTH } from '../domain/boards/board-title'
import { NEW_CRITERIA } from '../domain/criteria/criteria'
import { createBoardSchema } from '../schema/board-schema'
import { holdableBy } from '../schema/holdable-record'
import { isNewerSchema } from '../schema/newer-schema'
import type { JsonObject } from '../std/json'
import { BOARD_FILE_FORMAT, BOARD_FILE_VERSION } from './board-file'
import { imageData } from './image-data'
import { isJsonObject, Problems } from './problems'
import { type BoardFileReading, type LeftOut, readBoardFile } from './read-board-file'
import { listOfRecords, RECORD_KINDS, type ReadingOptions } from './read-file-records'

/** The only version of the outer format since tldraw 2. */
const TLDR_VERSION = 1
/** tldraw names a drawing by its file; files of other programs may contain a name. */
const NO_NAME = 'tldraw'
const TOO_NEW =
  'is of a newer tldraw than this server reads. Export the drawing there as an SVG or a PNG, which comes in as a picture'

/** Recognises a parsed .tldr file by its format version and its list of records. */
export function isTldr(value: unknown): value is JsonObject {
  return isJsonObject(value) && typeof value.tldrawFileFormatVersion === 'number' && Array.isArray(value.records)
}

/** Reads in steps, as readBoardFile does; problems name places in the .tldr file. */
export function* readTldr(value: JsonObject, options: ReadingOptions): Generator<void, BoardFileReading> {
  if (value.tldrawFileFormatVersion !== TLDR_VERSION) {
    return { ok: false, problems: [{ path: 'tldrawFileFormatVersion', what: TOO_NEW }] }
  }
  const schema = createBoardSchema()
  if (isNewerSchema(value.schema, schema)) return { ok: false, problems: [{ path: 'schema', what: TOO_NEW }] }
  // These problems are reported before anything else is read, because reading is one turn that blocks everybody else.
  const problems = new Problems()
  const all = listOfRecords(value.records, options, problems)
  if (problems.list.length > 0) return { ok: false, problems: problems.list }
  const { records, images, places, leftOut } = drawingOf(all, schema)
  if (!records.some(({ typeName }) => typeName === 'shape')) {
    return { ok: false, problems: [{ path: 'records', what: 'holds nothing that a board can show' }] }
  }
  // A drawing becomes a new board.
  const criteria = { addressees: NEW_CRITERIA.addressees }
  const reading = yield* readBoardFile(
    {
      format: BOARD_FILE_FORMAT,
      version: BOARD_FILE_VERSION,
      title: titleIn(all),
      part: 'board',
      criteria,
      documentVersion: DOCUMENT_VERSION,
      schema: value.schema,
      records,
      sources: [],
      images,
    },
    options,
  )
  if (reading.ok) return { ok: true, file: { ...reading.file, leftOut } }
  const inFile = (path: string) => path.replace(/^records\[(\d+)\]/, (_, i: string) => `records[${places[Number(i)]}]`)
  return { ok: false, problems: reading.problems.map(({ path, what }) => ({ path: inFile(path), what })) }
}

function titleIn(records: readonly unknown[]): string {
  const document = records.find((record) => isJsonObject(record) && record.typeName === 'document')
  const name = isJsonObject(document) && typeof document.name === 'string' ? document.name : ''
  const line = name.replace(/[\p{Cc}\s]+/gu, ' ').trim()
  return line.slice(0, BOARD_TITLE_MAX_LENGTH).trim() || NO_NAME
}

interface Drawing {
  readonly records: readonly BoardRecord[]
  /** Images by the id of their asset record. */
  readonly images: Readonly<Record<string, { readonly base64: string }>>
  /** The index of each record in the file. */
  readonly places: readonly number[]
  readonly leftOut: LeftOut
}

function drawingOf(all: readonly unknown[], schema: TLSchema): Drawing {
  const isHoldable = holdableBy(schema)
  const images = new Map<string, { readonly base64: string }>()
  const held: { record: BoardRecord; place: number }[] = []
  for (const [place, value] of all.entries()) {
    if (!isHoldable(value)) continue
    const record = value as BoardRecord
    if (record.typeName === 'asset') {
      const image = imageData(isJsonObject(record.props) ? record.props.src : null)
      if (!image) continue
      images.set(record.id, { base64: image.base64 })
      held.push({ record: { ...record, props: { ...(record.props as JsonObject), src: null } }, place })
    } else if (RECORD_KINDS.has(record.typeName)) held.push({ record, place })
  }
  const shown = held.filter(({ record }) => {
    const asset = assetOf(record)
    return asset === null || images.has(asset)
  })
  const byId = new Map(shown.map(({ record }) => [record.id, record]))
  const firm = shown.filter(
    ({ record }) => isFirm(record, (id) => byId.get(id)) && boundIn(record).every((id) => byId.has(id)),
  )
  return {
    records: firm.map(({ record }) => record),
    images: Object.fromEntries(images),
    places: firm.map(({ place }) => place),
    leftOut: {
      images: held.length - shown.length,
      shapes: countShapes(all) - countShapes(firm.map(({ record }) => record)) - (held.length - shown.length),
    },
  }
}

/** Returns the image that a record shows, or null. */
function assetOf({ type, props }: BoardRecord): string | null {
  return type === 'image' && isJsonObject(props) && typeof props.assetId === 'string' ? props.assetId : null
}

/** Finds the shapes that an arrow of tldraw 2.1 or earlier is bound to, which its own props name. */
function boundIn({ type, props }: BoardRecord): readonly string[] {
  if (type !== 'arrow' || !isJsonObject(props)) return []
  return [props.start, props.end].flatMap((end) =>
    isJsonObject(end) && typeof end.boundShapeId === 'string' ? [end.boundShapeId] : [],
  )
}

function countShapes(records: readonly unknown[]): number {
  return records.filter((record) => isJsonObject(record) && record.typeName === 'shape').length
}
