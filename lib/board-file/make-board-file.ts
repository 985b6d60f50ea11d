// Makes a board file from a board's records, whether they come from a document or a tldraw store.

import type { BriefMetadata } from '../brief/parsed-brief'
import { withoutOwnerPerson } from '../document/records/owner-record'
import type { BoardRecord } from '../document/records/records'
import { DOCUMENT_VERSION } from '../document/records/roots'
import { wholeRecords } from '../document/records/whole-records'
import { ANONYMOUS_AUTHOR } from '../domain/cards/card'
import { criteriaOf } from '../domain/criteria/criteria'
import { createBoardSchema } from '../schema/board-schema'
import { isJsonObject, type JsonObject } from '../std/json'
import { BOARD_FILE_FORMAT, BOARD_FILE_VERSION, type BoardFile, type FileImage, type FileSource } from './board-file'

/** The known facts about a brief that cards may cite. */
export interface KnownSource {
  readonly id: string
  readonly title: string
  readonly sourceUrl: string | null
  readonly metadata: BriefMetadata
}

export interface BoardFileInput {
  readonly title: string
  /** ISO 8601, UTC. */
  readonly exportedAt: string
  readonly part: BoardFile['part']
  /** May include store records that belong to one page's window; these are left out. */
  readonly records: Iterable<BoardRecord>
  readonly sources: readonly KnownSource[]
  /**
   * Images by the id of their asset record. An image that is missing here is left out, together with the shapes that
   * show it.
   */
  readonly images: ReadonlyMap<string, FileImage>
  /** Includes sources that nothing cites, because an archive carries every brief. */
  readonly withAllSources?: boolean
  /** Returns the path of a source's text, given the source's own id; used in archives. */
  readonly fileOfSource?: (id: string) => string
}

const KEPT_TYPES: ReadonlySet<string> = new Set(['page', 'shape', 'binding', 'asset'])

/** Makes a board file without the ids of its briefs, which `packBoard` returns as well. */
export function makeBoardFile(input: BoardFileInput): BoardFile {
  return packBoard(input).file
}

/** Makes the file, and returns the brief id of each of its sources, in their order. */
export function packBoard(input: BoardFileInput): { readonly file: BoardFile; readonly briefIds: readonly string[] } {
  const { title, exportedAt, part, images } = input
  const all = [...input.records]
  const document = all.find(({ typeName }) => typeName === 'document')
  const known = all.filter(({ typeName }) => KEPT_TYPES.has(typeName))
  const kept = wholeRecords(known, (record, there) => lacksItsImage(record, there, images))
  const imageShapes = (records: readonly BoardRecord[]) => records.filter(({ type }) => type === 'image').length
  const sources = namedSources(kept, input)
  const file: BoardFile = {
    format: BOARD_FILE_FORMAT,
    version: BOARD_FILE_VERSION,
    title,
    language: mostUsedLanguage(kept),
    exportedAt,
    part,
    documentVersion: DOCUMENT_VERSION,
    schema: createBoardSchema().serialize() as unknown as JsonObject,
    criteria: criteriaOf(isJsonObject(document?.meta) ? document.meta : {}),
    records: kept.map((record) => recordInFile(withoutOwnerPerson(record), sources)),
    sources: [...sources.values()],
    images: Object.fromEntries([...images].filter(([id]) => kept.some((record) => record.id === id))),
    leftOut: { images: imageShapes(known) - imageShapes(kept) },
  }
  return { file, briefIds: [...sources.keys()] }
}

/** Returns the asset records whose images a board file of these records needs, in the order of the records. */
export function imageAssets(records: Iterable<BoardRecord>): BoardRecord[] {
  const all = [...records]
  const shown = new Set(
    all.map(({ type, props }) => (type === 'image' && isJsonObject(props) ? props.assetId : undefined)),
  )
  return all.filter(({ id, typeName, type }) => typeName === 'asset' && type === 'image' && shown.has(id))
}

function lacksItsImage(
  record: BoardRecord,
  kept: ReadonlyMap<string, BoardRecord>,
  images: ReadonlyMap<string, FileImage>,
): boolean {
  if (record.typeName === 'asset') return record.type === 'image' && !images.has(record.id)
  if (record.type !== 'image' || !isJsonObject(record.props)) return false
  return typeof record.props.assetId === 'string' && !kept.has(record.props.assetId)
}

/**
 * Sources by the ids of their briefs; the file names them `s1`, `s2` and so on, in the order in which cards cite them.
 */
function namedSources(
  records: readonly BoardRecord[],
  { sources, withAllSources = false, fileOfSource }: BoardFileInput,
): Map<string, FileSource> {
  const known = new Map(sources.map((source) => [source.id, source]))
  const cited = records.flatMap((record) => citationsOf(record).map(({ briefId }) => briefId))
  const named = new Map<string, FileSource>()
  for (const id of new Set(withAllSources ? [...cited, ...known.keys()] : cited)) {
    const source = typeof id === 'string' ? known.get(id) : undefined
    if (!source) continue
    const { title, sourceUrl, metadata } = source
    const name = `s${named.size + 1}`
    named.set(source.id, {
      id: name,
      title,
      sourceUrl,
      metadata,
      ...(fileOfSource && { file: fileOfSource(name) }),
    })
  }
  return named
}

/** Returns the record without people, without addresses of this server, and with the file's own names of sources. */
function recordInFile(record: BoardRecord, sources: ReadonlyMap<string, FileSource>): BoardRecord {
  const { props } = record
  if (!isJsonObject(props)) return record
  if (record.typeName === 'asset' && record.type === 'image') return { ...record, props: { ...props, src: null } }
  if (record.type !== 'card') return record
  const { createdBy, citations, ...rest } = props
  const named = Object.entries(isJsonObject(citations) ? citations : {}).map(([id, citation]) => {
    const { capturedBy: _, briefId, ...passage } = isJsonObject(citation) ? citation : {}
    // A brief that is gone has no title, but the quote keeps its words.
    return [id, { ...passage, briefId: sources.get(typeof briefId === 'string' ? briefId : '')?.id ?? '' }]
  })
  const anonymous: JsonObject = createdBy === ANONYMOUS_AUTHOR ? { createdBy } : {}
  return { ...record, props: { ...rest, ...anonymous, citations: Object.fromEntries(named) as JsonObject } }
}

function citationsOf({ type, props }: BoardRecord): JsonObject[] {
  if (type !== 'card' || !isJsonObject(props) || !isJsonObject(props.citations)) return []
  return Object.values(props.citations).filter(isJsonObject)
}

function mostUsedLanguage(records: readonly BoardRecord[]): string {
  const counts = new Map<string, number>()
  for (const { type, props } of records) {
    const language = type === 'card' && isJsonObject(props) ? props.language : ''
    if (typeof language === 'string' && language !== '') counts.set(language, (counts.get(language) ?? 0) + 1)
  }
  return [...counts].reduce<readonly [string, number]>((best, each) => (each[1] > best[1] ? each : best), ['', 0])[0]
}
