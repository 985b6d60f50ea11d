// Reads a board file from an untrusted source: it checks the file from the outside in and reports each problem with its
// place. If anything is wrong, nothing is imported. A file of an older Foreboard is first migrated to the current
// schema.

import type { BoardRecord } from '../document/records/records'
import { DOCUMENT_VERSION } from '../document/records/roots'
import { BOARD_TITLE_MAX_LENGTH } from '../domain/boards/board-title'
import type { Criteria } from '../domain/criteria/criteria'
import type { JsonObject } from '../std/json'
import { BOARD_FILE_FORMAT, BOARD_FILE_VERSION, type FileSource } from './board-file'
import { criteriaMeta, readFileCriteria } from './file-criteria'
import { readFileSources } from './file-sources'
import { isJsonObject, type Problem, Problems } from './problems'
import { type ReadingOptions, readFileRecords } from './read-file-records'

/** An image as the file has it; only its bytes decide its type. */
export type ReadImage = { readonly base64: string } | { readonly file: string }

/** Drawn content that is not imported: images that the file lacks, and other shapes that no board can hold. */
export interface LeftOut {
  readonly images: number
  readonly shapes: number
}

/** The content of a file, ready to be written into a board. */
export interface ReadBoardFile {
  readonly title: string
  readonly part: 'board' | 'shapes'
  readonly criteria: Criteria
  /** Valid and complete records of the current schema, with the board's own record; `src` of images is null. */
  readonly records: readonly BoardRecord[]
  readonly sources: readonly FileSource[]
  readonly images: Readonly<Record<string, ReadImage>>
  readonly leftOut: LeftOut
}

export type BoardFileReading =
  | { readonly ok: true; readonly file: ReadBoardFile }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/**
 * Reads a file in steps of a few milliseconds, because it may hold thousands of records: run the generator to its end.
 */
export function* readBoardFile(value: unknown, options: ReadingOptions): Generator<void, BoardFileReading> {
  const problems = new Problems()
  const fail = (): BoardFileReading => ({ ok: false, problems: problems.list })
  if (!isJsonObject(value) || value.format !== BOARD_FILE_FORMAT) {
    problems.add('format', 'This is no board file: its format isn’t "foreboard-board".')
    return fail()
  }
  if (value.version !== BOARD_FILE_VERSION || isNewerDocument(value.documentVersion)) {
    problems.add('version', `This file is of another version than this server reads (1).`)
    return fail()
  }
  const { title, part, records, images = {}, leftOut } = value
  if (
    typeof title !== 'string' ||
    title.trim() === '' ||
    title.length > BOARD_TITLE_MAX_LENGTH ||
    /\p{Cc}/u.test(title)
  ) {
    problems.add('title', `must be a line of 1 to ${BOARD_TITLE_MAX_LENGTH} characters`)
  }
  if (part !== 'board' && part !== 'shapes') problems.add('part', 'must be "board" or "shapes"')
  const criteria = readFileCriteria(value.criteria, problems)
  const sources = readFileSources(value.sources, problems)
  const read = yield* readFileRecords(records, value.schema, { ...options, sources }, problems)
  const files = readImages(images, read, problems)
  if (problems.list.length > 0) return fail()
  return {
    ok: true,
    file: {
      title: typeof title === 'string' ? title.trim() : '',
      part: part === 'shapes' ? 'shapes' : 'board',
      criteria,
      records: [boardRecord(criteriaMeta(criteria)), ...read],
      sources,
      images: files,
      leftOut: {
        images: isJsonObject(leftOut) && typeof leftOut.images === 'number' ? Math.max(0, leftOut.images) : 0,
        shapes: 0,
      },
    },
  }
}

function isNewerDocument(version: unknown): boolean {
  return typeof version !== 'number' || version > DOCUMENT_VERSION
}

/** tldraw's one record of a board as a whole. */
function boardRecord(meta: JsonObject): BoardRecord {
  return { id: 'document:document', typeName: 'document', gridSize: 10, name: '', meta }
}

function readImages(
  value: unknown,
  records: readonly BoardRecord[],
  problems: Problems,
): Readonly<Record<string, ReadImage>> {
  if (!isJsonObject(value)) {
    problems.add('images', 'must be an object')
    return {}
  }
  const images: [string, ReadImage][] = []
  const wanted = records.filter(({ typeName, type }) => typeName === 'asset' && type === 'image')
  for (const { id } of wanted) {
    const image = Object.hasOwn(value, id) ? value[id] : undefined
    if (!isJsonObject(image)) problems.add(`images.${id}`, 'is missing')
    else if (typeof image.base64 === 'string') images.push([id, { base64: image.base64 }])
    else if (typeof image.file === 'string') images.push([id, { file: image.file }])
    else problems.add(`images.${id}`, 'must have base64 or a file')
  }
  return Object.fromEntries(images)
}
