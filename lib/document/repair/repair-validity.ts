// Makes one record valid again: texts are cut to their limit, and changed field groups that are invalid return to their
// earlier values. A new record loses its optional groups; if that isn't enough, it is removed.

import * as Y from 'yjs'
import { BODY_MAX_LENGTH, TITLE_MAX_LENGTH } from '../../domain/cards/card'
import { cardField } from '../../domain/cards/card-fields'
import type { JsonValue } from '../../std/json'
import { jsonEqual } from '../../std/json-equal'
import { type FieldGroups, fromGroups, groupValue, isPlainText, isTextKey, toGroups } from '../records/field-groups'
import type { ContentLimits } from '../records/record-limits'
import { invalidReason, valueReason } from '../records/record-validity'
import { type BoardRecord, deleteRecord, readRecordOf, updateGroups } from '../records/records'
import { isFragment, isRichTextKey, newRichText, RICH_TEXT_KEY } from '../records/rich-text'
import { hasRichText } from '../records/rich-text-schema'
import { type RecordMap, recordsOf } from '../records/roots'
import { upgradeRecord } from '../records/upgrade-record'
import { repairRichText } from './repair-rich-text'

/** `cut` can happen to honest people; a client whose changes must be `mended` is not honest. */
export type ValidityRepair = 'none' | 'cut' | 'mended'

const NEEDED: ReadonlySet<string> = new Set([
  ...['is', 'xy', 'w', 'h', 'grow', 'color', 'fill', 'style', 'route', 'ends', 'rest', 'index', 'parentId'],
  ...['title', 'body', 'text', RICH_TEXT_KEY, 'segments', 'points'],
])
/** The most changed groups of one record that are checked one by one. An honest card has some twenty. */
const MAX_TRIED_GROUPS = 64
/** Stands for a value that no record can have; nothing is equal to it. */
const UNSOUND = Number.NaN

/**
 * Makes a changed record valid again, or takes it out. `before` is the record as it was last known to be valid.
 * `inOneGo` takes all changes of an invalid record back, instead of finding those that are to blame: for updates that
 * bring more such records than honest ones do.
 */
export function repairValidity(
  doc: Y.Doc,
  id: string,
  before: BoardRecord | undefined,
  inOneGo: boolean,
  limits: ContentLimits,
): ValidityRepair {
  const map = recordsOf(doc).get(id)
  if (map === undefined && !recordsOf(doc).has(id)) return 'none'
  if (!(map instanceof Y.Map)) {
    recordsOf(doc).delete(id)
    return 'mended'
  }
  const repair = repairTypes(doc, map, before?.type === 'card' || map.get('is') === 'shape:card', limits)
  const record = readRecordOf(doc, id)
  // Pages draw what has an id by its type, and for as long as it is there.
  const isOther = before !== undefined && record !== undefined && !isOfType(record, before)
  if (record && !isOther && !invalidReason(record, limits)) return repair
  const groups = groupsOf(map, limits)
  const known = before && !invalidReason(before, limits) ? toGroups(before) : undefined
  const sound = inOneGo || isOther ? known : soundGroups(id, groups, known, limits)
  if (sound) updateGroups(doc, id, groups, sound)
  else deleteRecord(doc, id)
  return 'mended'
}

function isOfType(record: BoardRecord, other: BoardRecord): boolean {
  return record.typeName === other.typeName && record.type === other.type
}

/** The groups as they are in the document; `toGroups` of a record that is malformed may not bring them back. */
function groupsOf(map: RecordMap, limits: ContentLimits): FieldGroups {
  return new Map(
    [...map.entries()].map(([key, value]) => {
      const group = groupValue(value)
      return [key, valueReason(group, limits) === undefined ? group : UNSOUND]
    }),
  )
}

function soundGroups(
  id: string,
  now: FieldGroups,
  before: FieldGroups | undefined,
  limits: ContentLimits,
): FieldGroups | undefined {
  const isSound = (groups: FieldGroups): boolean => {
    const record = fromGroups(id, groups)
    return record !== undefined && invalidReason(record, limits) === undefined
  }
  let sound: FieldGroups = before ?? new Map([...now].filter(([key]) => NEEDED.has(key)))
  if (!isSound(sound)) return undefined
  let tries = 0
  // The fixed order decides which of two groups stays if only both together are too large: the first one.
  for (const key of [...new Set([...now.keys(), ...sound.keys()])].sort()) {
    const value = now.get(key)
    if (Object.is(value, UNSOUND) || jsonEqual(value, sound.get(key))) continue
    tries += 1
    if (tries > MAX_TRIED_GROUPS) return sound
    const candidate = new Map(sound)
    if (value === undefined) candidate.delete(key)
    else candidate.set(key, value)
    if (isSound(candidate)) sound = candidate
  }
  return sound
}

/** Brings groups of version 1 to this one, and makes texts what they may be. Other shared types go. */
function repairTypes(doc: Y.Doc, map: RecordMap, isCard: boolean, limits: ContentLimits): ValidityRepair {
  const repairs: ValidityRepair[] = [upgradeRecord(map) ? 'cut' : 'none']
  for (const [key, value] of [...map.entries()]) {
    if (isTextKey(key)) repairs.push(repairText(map, key, value, Math.min(maxLength(key, isCard), limits.maxTextChars)))
    else if (isRichTextKey(key) && hasRichText(map.get('is'))) repairs.push(repairWords(doc, map, value, limits))
    else if (value instanceof Y.AbstractType || isRichTextKey(key)) {
      map.delete(key)
      repairs.push('mended')
    }
  }
  return repairs.includes('mended') ? 'mended' : repairs.includes('cut') ? 'cut' : 'none'
}

function repairWords(doc: Y.Doc, map: RecordMap, value: unknown, limits: ContentLimits): ValidityRepair {
  if (isFragment(value)) return doc.transact((transaction) => repairRichText(value, transaction, limits))
  // What stands there instead is taken for the prop's JSON.
  const isJson = typeof value === 'object' && value !== null && !(value instanceof Y.AbstractType)
  if (isJson) map.set(RICH_TEXT_KEY, newRichText(value as JsonValue))
  else map.delete(RICH_TEXT_KEY)
  return 'mended'
}

function repairText(map: RecordMap, key: string, value: unknown, limit: number): ValidityRepair {
  const content = typeof value === 'string' ? value : isPlainText(value) ? value.toJSON() : ''
  const isPlain = isPlainText(value) && value.length === content.length && !value._hasFormatting
  if (isPlain && content.length <= limit) return 'none'
  const end = isHighSurrogate(content.charCodeAt(limit - 1)) ? limit - 1 : limit
  if (isPlain) value.delete(end, content.length - end)
  else map.set(key, new Y.Text(content.slice(0, end)))
  // Two people may each have typed the last letter of a full text, or pasted into it at once.
  return isPlain && content.length <= 2 * limit ? 'cut' : 'mended'
}

function maxLength(key: string, isCard: boolean): number {
  if (key === 'title' && isCard) return TITLE_MAX_LENGTH
  const field = key.startsWith('fields.') ? cardField(key.slice('fields.'.length)) : undefined
  return field?.type === 'text' ? field.maxLength : BODY_MAX_LENGTH
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}
