// Reads and writes one record of a board's document. Writes touch only the field groups that differ, so that two
// people may move, recolour and retype one card at once. A deleted record stays deleted, whatever is written to it.

import * as Y from 'yjs'
import type { JsonValue } from '../../std/json'
import { jsonEqual } from '../../std/json-equal'
import { changeRichText } from './change-rich-text'
import {
  type BoardRecord,
  type FieldGroups,
  fromGroups,
  groupValue,
  isPlainText,
  isTextKey,
  toGroups,
} from './field-groups'
import { isFragment, isRichTextKey, newRichText } from './rich-text'
import { type RecordMap, recordsOf } from './roots'
import { changeText } from './text-field'

export type { BoardRecord } from './field-groups'

/**
 * Reads a record from a map of `records`; its id is the map's key there. Returns undefined if the map holds no record.
 */
export function readRecord(map: RecordMap, id: string): BoardRecord | undefined {
  const groups = new Map<string, JsonValue>()
  for (const [key, value] of map.entries()) {
    groups.set(key, groupValue(value))
  }
  return fromGroups(id, groups)
}

/** Adds a new record to the document. An existing record with its id is changed into this one. */
export function createRecord(doc: Y.Doc, record: BoardRecord): void {
  const existing = readRecordOf(doc, record.id)
  if (existing) {
    updateRecord(doc, existing, record)
    return
  }
  const map: RecordMap = new Y.Map<unknown>()
  for (const [key, value] of toGroups(record)) {
    map.set(key, newGroup(key, value))
  }
  recordsOf(doc).set(record.id, map)
}

/**
 * Writes only the differences between `before` and `after`, so that concurrent changes by others stay. Returns whether
 * it wrote anything: it does not if the record was deleted.
 */
export function updateRecord(doc: Y.Doc, before: BoardRecord, after: BoardRecord): boolean {
  return updateGroups(doc, after.id, toGroups(before), toGroups(after))
}

/** Does the same as updateRecord for callers that have the groups of both states, or of the part that they change. */
export function updateGroups(doc: Y.Doc, id: string, from: FieldGroups, to: FieldGroups): boolean {
  const map = recordsOf(doc).get(id)
  if (!map) return false
  let changed = false
  for (const [key, value] of to) {
    if (jsonEqual(from.get(key), value)) continue
    if (writeGroup(map, key, from.get(key), value)) changed = true
  }
  for (const key of from.keys()) {
    if (to.has(key) || !map.has(key)) continue
    map.delete(key)
    changed = true
  }
  return changed
}

function newGroup(key: string, value: JsonValue): unknown {
  if (isTextKey(key)) return typeof value === 'string' ? new Y.Text(value) : value
  return isRichTextKey(key) ? newRichText(value) : value
}

function writeGroup(map: RecordMap, key: string, before: JsonValue | undefined, after: JsonValue): boolean {
  const current = map.get(key)
  if (isRichTextKey(key) && isFragment(current)) return changeRichText(current, before, after)
  if (isTextKey(key) && typeof after === 'string' && isPlainText(current)) {
    changeText(current, typeof before === 'string' ? before : '', after)
  } else map.set(key, newGroup(key, after))
  return true
}

/** Deletes the record. Concurrent changes to it are lost. */
export function deleteRecord(doc: Y.Doc, id: string): void {
  const records = recordsOf(doc)
  if (records.has(id)) records.delete(id)
}

/** The record with this id, or undefined. */
export function readRecordOf(doc: Y.Doc, id: string): BoardRecord | undefined {
  const map = recordsOf(doc).get(id)
  return map instanceof Y.Map ? readRecord(map, id) : undefined
}
