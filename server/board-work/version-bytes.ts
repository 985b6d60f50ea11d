// Versions of boards as they are stored: the first of a chain whole, each further one as the difference from the one
// before it, gzip of JSON. All of it is work for the thread.

import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { migrateBoard } from '@/lib/document/migrate'
import { newBoardDoc } from '@/lib/document/records/board-doc'
import { seedRecords } from '@/lib/document/records/seed-board'
import {
  type ContentJson,
  contentDifference,
  contentJson,
  contentOf,
  type StoredContent,
  type VersionContent,
  withDifferences,
} from '@/lib/document/versions/version-content'
import { readBoard } from '@/lib/document/view/read-board'
import { createBoardSchema } from '@/lib/schema/board-schema'
import { jsonEqual } from '@/lib/std/json-equal'
import type { JsonPatch } from '@/lib/std/json-patch'

type Bytes = Uint8Array<ArrayBuffer>

/** The stored bytes of a version, those of the whole one first, its own last. */
export type VersionChain = readonly Uint8Array[]

/** A version as it is read from the database. */
export interface StoredVersion {
  readonly chain: VersionChain
  /** SHA-256 of the content, hex. */
  readonly sha256: string
}

export interface VersionBytes {
  readonly bytes: Bytes
  /** The bytes are the difference from the version before it. */
  readonly isDifference: boolean
}

export interface MadeVersion extends VersionBytes {
  /** SHA-256 of the content, hex. */
  readonly sha256: string
  readonly cards: number
  readonly records: number
}

/** Ten times the largest board. More would come from bytes that are not ours. */
const MAX_CONTENT_BYTES = 256 * 1024 * 1024
/** A difference that takes more than this part of the whole is not worth reading two versions for. */
const LARGEST_PART = 1 / 3

/** Packs a content. `before` is the version before it; null: it must be whole. */
export function packVersion(content: StoredContent, before: VersionChain | null): MadeVersion {
  const json = contentJson(content)
  const { records } = content
  return {
    sha256: contentHash(json),
    cards: records.filter(({ type }) => type === 'card').length,
    records: records.length,
    ...packContent(json, before && readChain(before)),
  }
}

/** Repacks a version as the difference from an earlier one, because its present base is being removed. */
export function repackVersion(own: VersionChain, before: VersionChain | null): VersionBytes {
  return packContent(readChain(own), before && readChain(before))
}

/** Reads a version, its records as this server's tldraw writes them. Throws when it is not what was stored (I17). */
export function readStoredVersion({ chain, sha256 }: StoredVersion): VersionContent {
  const json = readChain(chain)
  if (contentHash(json) !== sha256) throw new Error('A version is not what was stored')
  const { title, briefs, ...stored } = contentOf(json)
  return { title, briefs, records: currentRecords(stored) }
}

function packContent(json: ContentJson, before: ContentJson | null): VersionBytes {
  const whole = zipped(json)
  if (!before) return { bytes: whole, isDifference: false }
  const difference = zipped(contentDifference(before, json))
  return difference.length <= whole.length * LARGEST_PART
    ? { bytes: difference, isDifference: true }
    : { bytes: whole, isDifference: false }
}

function readChain([whole, ...differences]: VersionChain): ContentJson {
  if (!whole) throw new Error('A version has no bytes')
  return withDifferences(
    unzipped(whole) as ContentJson,
    differences.map((difference) => unzipped(difference) as JsonPatch),
  )
}

/** Hashes the content that people see: a different schema of tldraw alone doesn't make a different version. */
export function contentHash({ schema: _, ...json }: ContentJson): string {
  return createHash('sha256').update(JSON.stringify(json)).digest('hex')
}

/** Records as this server's tldraw writes them. */
export function currentRecords({
  schema,
  records,
}: Pick<StoredContent, 'schema' | 'records'>): VersionContent['records'] {
  if (jsonEqual(schema, createBoardSchema().serialize())) return records
  const doc = newBoardDoc()
  try {
    seedRecords(doc, { schema, records })
    migrateBoard(doc)
    return [...readBoard(doc).records.values()]
  } finally {
    doc.destroy()
  }
}

function zipped(json: unknown): Bytes {
  return new Uint8Array(gzipSync(JSON.stringify(json)))
}

/** Reads what `zipped` wrote. Throws for more than any board holds. */
export function unzipped(bytes: Uint8Array): unknown {
  return JSON.parse(gunzipSync(bytes, { maxOutputLength: MAX_CONTENT_BYTES }).toString('utf8'))
}
