// What a version of a board holds, as JSON text in one order: equal content gives equal text.

import type { JsonObject, JsonValue } from '../../std/json'
import { applyJsonPatch, type JsonPatch, jsonPatch } from '../../std/json-patch'
import { sortedJson } from '../../std/sorted-json'
import type { BoardRecord } from '../records/records'

/** A brief of the board. Its text of that revision is kept with the brief. */
export interface VersionBrief {
  readonly id: string
  readonly title: string
  readonly revision: number
}

export interface VersionContent {
  readonly title: string
  /** All records of the board, those of the document and its criteria included. */
  readonly records: readonly BoardRecord[]
  readonly briefs: readonly VersionBrief[]
}

/** The content with the tldraw schema that its records were written by. */
export interface StoredContent extends VersionContent {
  readonly schema: unknown
}

/** A content as JSON, records and briefs by their ids, keys in one order. */
export type ContentJson = JsonObject

/** Brings a content into its one order. */
export function contentJson({ title, schema, records, briefs }: StoredContent): ContentJson {
  return sortedJson({
    title,
    schema: schema as JsonValue,
    records: Object.fromEntries(records.map((record) => [record.id, record])),
    briefs: Object.fromEntries(briefs.map(({ id, title: its, revision }) => [id, { title: its, revision }])),
  }) as ContentJson
}

/** Reads what `contentJson` made. */
export function contentOf(json: ContentJson): StoredContent {
  const { title, schema, records, briefs } = json as unknown as {
    title: string
    schema: unknown
    records: Record<string, BoardRecord>
    briefs: Record<string, Omit<VersionBrief, 'id'>>
  }
  return {
    title,
    schema,
    records: Object.values(records),
    briefs: Object.entries(briefs).map(([id, brief]) => ({ id, ...brief })),
  }
}

/** The difference between two contents; one of equal contents is small, too. */
export function contentDifference(before: ContentJson, after: ContentJson): JsonPatch {
  return jsonPatch(before, after) ?? [[], {}]
}

/** The content to which differences lead, one after the other, in its one order. */
export function withDifferences(before: ContentJson, differences: readonly JsonPatch[]): ContentJson {
  return sortedJson(differences.reduce<JsonValue>(applyJsonPatch, before)) as ContentJson
}
