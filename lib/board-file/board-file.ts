// The board file, version 1: a board outside any server (docs/BOARD-FILE.md). It names no people: the authors of cards
// and captured passages stay with the server, and the person who imports the file answers for its content.

import type { BriefMetadata } from '../brief/parsed-brief'
import type { BoardRecord } from '../document/records/records'
import type { Criteria } from '../domain/criteria/criteria'
import type { JsonObject } from '../std/json'

export const BOARD_FILE_FORMAT = 'foreboard-board'
export const BOARD_FILE_VERSION = 1
/** The path at which a server publishes the JSON Schema of this version. */
export const BOARD_FILE_SCHEMA_PATH = '/api/schemas/board-1.json'

/** The source of citations. Citations name it by its id, which has a meaning in this file only. */
export interface FileSource {
  readonly id: string
  readonly title: string
  readonly sourceUrl: string | null
  readonly metadata: BriefMetadata
  /** The path of the brief's text and earlier versions; set in archives only. */
  readonly file?: string
}

/** An image as data, or in an archive as its path. */
export type FileImage = { readonly mimeType: string } & ({ readonly base64: string } | { readonly file: string })

export interface BoardFile {
  readonly format: typeof BOARD_FILE_FORMAT
  readonly version: typeof BOARD_FILE_VERSION
  readonly title: string
  /** BCP 47 tag of the language that most cards are written in, '' if nobody has set one. */
  readonly language: string
  /** ISO 8601, UTC. */
  readonly exportedAt: string
  /** Everything, or a selection with its links. */
  readonly part: 'board' | 'shapes'
  /** The version of the field groups; `schema` is tldraw's own record of the versions that the records are in. */
  readonly documentVersion: number
  readonly schema: JsonObject
  /** The criteria by which the board judges, spelled out; a part that a file leaves out takes its default. */
  readonly criteria: Partial<Criteria>
  /** Pages, shapes, bindings and assets; no other kind. */
  readonly records: readonly BoardRecord[]
  readonly sources: readonly FileSource[]
  /** Images by the id of their asset record. */
  readonly images: Readonly<Record<string, FileImage>>
  /** Counts what the board shows but the file lacks, because it would be too large. */
  readonly leftOut: { readonly images: number }
}
