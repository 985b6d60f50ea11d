// Makes one record valid again: texts are cut to their limit, and of the changed field groups those that can't stand
// go back to what they were. A new record loses what it can do without; if that isn't enough, it goes.

import * as Y from 'yjs'
import { BODY_MAX_LENGTH, TITLE_MAX_LENGTH } from '../domain/card'
import { cardField } from '../domain/card-fields'
import { jsonEqual } from '../std/json-equal'
import { type FieldGroups, fromGroups, groupValue, isTextKey, toGroups } from './field-groups'
import { invalidReason } from './record-validity'
import { type BoardRecord, deleteRecord, readRecordOf, updateGroups } from './records'
import { recordsOf } from './roots'

const NEEDED: ReadonlySet<string> = new Set([
  ...['is', 'xy', 'size', 'look', 'route', 'ends', 'rest', 'index', 'parentId'],
  ...['title', 'body', 'text', 'richText', 'segments', 'points'],
])

/** `before` is the record as it was last known to be valid. Returns whether anything was changed. */
export function repairValidity(doc: Y.Doc, id: string, before: BoardRecord | undefined): boolean {
  const map = recordsOf(doc).get(id)
  if (map === undefined) return false
  if (!(map instanceof Y.Map)) {
    recordsOf(doc).delete(id)
    return true
  }
  const hasCut = repairTexts(map, before?.type === 'card' || map.get('is') === 'shape:card')
  const record = readRecordOf(doc, id)
  if (record && !invalidReason(record)) return hasCut
  const groups = groupsOf(map)
  const sound = soundGroups(id, groups, before && !invalidReason(before) ? toGroups(before) : undefined)
  if (sound) updateGroups(doc, id, groups, sound)
  else deleteRecord(doc, id)
  return true
}

/** The groups as they are in the document; `toGroups` of a record that is malformed may not bring them back. */
function groupsOf(map: Y.Map<unknown>): FieldGroups {
  return new Map([...map.entries()].map(([key, value]) => [key, groupValue(value)]))
}

function soundGroups(id: string, now: FieldGroups, before: FieldGroups | undefined): FieldGroups | undefined {
  let sound: FieldGroups = before ?? new Map([...now].filter(([key]) => NEEDED.has(key)))
  if (!isSound(id, sound)) return undefined
  for (const key of new Set([...now.keys(), ...sound.keys()])) {
    if (jsonEqual(now.get(key), sound.get(key))) continue
    const candidate = new Map(sound)
    const value = now.get(key)
    if (value === undefined) candidate.delete(key)
    else candidate.set(key, value)
    if (isSound(id, candidate)) sound = candidate
  }
  return sound
}

function isSound(id: string, groups: FieldGroups): boolean {
  const record = fromGroups(id, groups)
  return record !== undefined && invalidReason(record) === undefined
}

/** Cuts texts that grew beyond their limit (two people may each have typed the last letter), and makes others plain. */
function repairTexts(map: Y.Map<unknown>, isCard: boolean): boolean {
  let changed = false
  for (const [key, value] of [...map.entries()]) {
    if (!isTextKey(key)) continue
    const limit = maxLength(key, isCard)
    const content = typeof value === 'string' ? value : value instanceof Y.Text ? value.toJSON() : ''
    const isPlain = value instanceof Y.Text && value.length === content.length
    if (isPlain && content.length <= limit) continue
    const end = isHighSurrogate(content.charCodeAt(limit - 1)) ? limit - 1 : limit
    if (isPlain) value.delete(end, content.length - end)
    else map.set(key, new Y.Text(content.slice(0, end)))
    changed = true
  }
  return changed
}

function maxLength(key: string, isCard: boolean): number {
  if (key === 'title' && isCard) return TITLE_MAX_LENGTH
  const field = key.startsWith('fields.') ? cardField(key.slice('fields.'.length)) : undefined
  return field?.type === 'text' ? field.maxLength : BODY_MAX_LENGTH
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}
