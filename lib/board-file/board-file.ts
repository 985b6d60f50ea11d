// What a board is outside of any server: the board file, version 1 (docs/BOARD-FILE.md). It names no people: who made a
// card or captured a passage stays with the server, and whoever brings the file in answers for what it holds.

import type { BriefMetadata } from '../brief/parsed-brief'
import type { BoardRecord } from '../document/records'
import type { Criteria } from '../domain/criteria'
import type { JsonObject } from '../std/json'

export const BOARD_FILE_FORMAT = 'foreboard-board'
export const BOARD_FILE_VERSION = 1
/** Where a server publishes the JSON Schema of this version. */
export const BOARD_FILE_SCHEMA_PATH = '/api/schemas/board-1.json'

/** Where a citation comes from. Citations name it by its id, which has a meaning in this file only. */
export interface FileSource {
  readonly id: string
  readonly title: string
  readonly sourceUrl: string | null
  readonly metadata: BriefMetadata
  /** In an archive: its path of the brief's text and earlier versions. */
  readonly file?: string
}

/** An image as data, or in an archive as its path. */
export type FileImage = { readonly mimeType: string } & ({ readonly base64: string } | { readonly file: string })

export interface BoardFile {
  readonly format: typeof BOARD_FILE_FORMAT
  readonly version: typeof BOARD_FILE_VERSION
  readonly title: string
  /** BCP 47 tag of most of its cards' words, '' where nobody said. */
  readonly language: string
  /** ISO 8601, UTC. */
  readonly exportedAt: string
  /** Everything, or a selection with its links. */
  readonly part: 'board' | 'shapes'
  /** Of the field groups, and tldraw's own account of the versions that the records are in. */
  readonly documentVersion: number
  readonly schema: JsonObject
  /** By what the board judges, spelled out; a file that leaves a part out means the default. */
  readonly criteria: Partial<Criteria>
  /** Pages, shapes, bindings and assets; no other kind. */
  readonly records: readonly BoardRecord[]
  readonly sources: readonly FileSource[]
  /** By the asset record's id. */
  readonly images: Readonly<Record<string, FileImage>>
  /** What the board shows and the file has not, because it would be too large. */
  readonly leftOut: { readonly images: number }
}
