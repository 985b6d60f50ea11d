// Splits a tldraw record into the keys of its Y.Map: one for each part that people change independently, rather than one
// for each prop or one for the whole record. The table is the document format (DOCUMENT_VERSION), which docs/PROTOCOL.md
// describes for other clients.
//
//   is          'shape:card', 'page', 'binding:arrow' ...: typeName and type, never changed
//   xy          [x, y]                        size   { w, h, growY, scale ... }
//   look        colour, fill, font ... and opacity unless 1
//   route       { start, end, bend ... } of an arrow      ends   [fromId, toId] of a binding
//   title body text fields.<prose>            Y.Text (strings in this file)
//   fields.<name> citations.<id> meta.<key>   one key an entry
//   richText                                  Y.XmlFragment (tldraw's JSON in this file)
//   segments points tags                      one key each, they change alone and are large
//   xLow xHigh yLow yHigh                     one key each: words that people type at the ends of a matrix's axes
//   rest        what is left of props         <other>  any other top-level field under its own name
//
// Rotation 0, isLocked false, opacity 1, no tags and empty dictionaries take no key.

import * as Y from 'yjs'
import { CARD_FIELDS, cardField } from '../../domain/cards/card-fields'
import { isCardKind } from '../../domain/cards/card-kind'
import { fieldType } from '../../domain/criteria/field-types'
import { MATRIX_POLES } from '../../domain/matrix/matrix'
import type { JsonObject, JsonValue } from '../../std/json'
import { isFragment, readRichText } from './rich-text'

/** A tldraw record as plain JSON. */
export type BoardRecord = JsonObject & { id: string; typeName: string }

/** The keys of one record with their values; text groups hold strings. */
export type FieldGroups = ReadonlyMap<string, JsonValue>

const TYPES_WITH_PROPS: ReadonlySet<string> = new Set(['shape', 'binding', 'asset'])
const TEXT_PROPS: ReadonlySet<string> = new Set(['title', 'body', 'text'])
const OWN_PROPS: ReadonlySet<string> = new Set(['richText', 'segments', 'points', 'tags', ...MATRIX_POLES])
const DICTIONARY_PROPS: ReadonlySet<string> = new Set(['fields', 'citations'])
const PROP_GROUP: ReadonlyMap<string, 'size' | 'look' | 'route'> = new Map([
  ...(['w', 'h', 'growY', 'scale', 'fontSizeAdjustment', 'autoSize'] as const).map((p) => [p, 'size'] as const),
  ...(['start', 'end', 'bend', 'elbowMidPoint', 'labelPosition'] as const).map((p) => [p, 'route'] as const),
  ...(
    [
      'color',
      'labelColor',
      'fill',
      'dash',
      'size',
      'font',
      'align',
      'verticalAlign',
      'textAlign',
      'arrowheadStart',
      'arrowheadEnd',
      'spline',
    ] as const
  ).map((p) => [p, 'look'] as const),
])

/** Reads the value under a record's key as a group: texts as strings, rich text as JSON, foreign shared types as ''. */
export function groupValue(value: unknown): JsonValue {
  if (isPlainText(value)) return value.toJSON()
  if (isFragment(value)) return readRichText(value) as unknown as JsonValue
  return value instanceof Y.AbstractType ? '' : (value as JsonValue)
}

/** Whether a value of the document is the Y.Text of a text, and not one inside a rich text. */
export function isPlainText(value: unknown): value is Y.Text {
  return value instanceof Y.Text && !(value instanceof Y.XmlText)
}

/** Returns an id that a record holds; '' if it holds something else. */
export function idIn(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : ''
}

/** Whether the value under a record's key is a Y.Text. */
export function isTextKey(key: string): boolean {
  return TEXT_PROPS.has(key) || (key.startsWith('fields.') && isProse(key.slice('fields.'.length)))
}

function isProse(name: string): boolean {
  const field = cardField(name)
  return field !== undefined && fieldType(field).isShared(field)
}

/** Splits a record into the entries of its Y.Map. The groups of prose fields hold strings here. */
export function toGroups(record: BoardRecord): FieldGroups {
  const groups = new Map<string, JsonValue>()
  const { id: _, typeName, type, x, y, rotation, isLocked, opacity, fromId, toId, props, meta, ...others } = record
  groups.set('is', typeof type === 'string' ? `${typeName}:${type}` : typeName)
  if (x !== undefined && y !== undefined) groups.set('xy', [x, y])
  if (rotation !== undefined && rotation !== 0) groups.set('rotation', rotation)
  if (isLocked !== undefined && isLocked !== false) groups.set('isLocked', isLocked)
  if (fromId !== undefined && toId !== undefined) groups.set('ends', [fromId, toId])
  if (isObject(props)) addProps(groups, typeName, props)
  if (opacity !== undefined && opacity !== 1) {
    const look = groups.get('look')
    groups.set('look', { ...(isObject(look) ? look : {}), opacity })
  }
  if (isObject(meta)) addEntries(groups, 'meta', meta)
  for (const [key, value] of Object.entries(others)) if (value !== undefined) groups.set(key, value)
  return groups
}

function addProps(groups: Map<string, JsonValue>, typeName: string, props: JsonObject): void {
  const collected: Record<'size' | 'look' | 'route' | 'rest', JsonObject> = { size: {}, look: {}, route: {}, rest: {} }
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined) continue
    if (typeName !== 'shape') collected.rest[name] = value
    else if (TEXT_PROPS.has(name) && typeof value === 'string') groups.set(name, value)
    else if (DICTIONARY_PROPS.has(name) && isObject(value)) addEntries(groups, name, value)
    else if (OWN_PROPS.has(name)) {
      if (!(name === 'tags' && Array.isArray(value) && value.length === 0)) groups.set(name, value)
    } else collected[PROP_GROUP.get(name) ?? 'rest'][name] = value
  }
  for (const [group, values] of Object.entries(collected)) {
    if (Object.keys(values).length > 0) groups.set(group, values)
  }
  // A new card gets the texts of its kind at once, so that two people who start typing in an empty one use the same
  // Y.Text.
  if (typeName === 'shape' && isCardKind(props.kind) && isObject(props.fields)) {
    for (const field of CARD_FIELDS[props.kind]) {
      const key = `fields.${field.name}`
      if (isTextKey(key) && !groups.has(key)) groups.set(key, '')
    }
  }
}

function addEntries(groups: Map<string, JsonValue>, name: string, entries: JsonObject): void {
  for (const [key, value] of Object.entries(entries)) if (value !== undefined) groups.set(`${name}.${key}`, value)
}

/** Builds the record from its groups, or returns undefined if `is` is missing. It isn't validated. */
export function fromGroups(id: string, groups: FieldGroups): BoardRecord | undefined {
  const is = groups.get('is')
  if (typeof is !== 'string' || is === '') return undefined
  const colon = is.indexOf(':')
  const typeName = colon < 0 ? is : is.slice(0, colon)
  const record: [string, JsonValue][] = []
  const props: [string, JsonValue][] = []
  const dictionaries: Record<'fields' | 'citations' | 'meta', [string, JsonValue][]> = {
    fields: [],
    citations: [],
    meta: [],
  }
  record.push(['id', id], ['typeName', typeName])
  if (colon >= 0) record.push(['type', is.slice(colon + 1)])
  if (typeName === 'shape') record.push(['rotation', 0], ['isLocked', false], ['opacity', 1])

  for (const [key, value] of groups) {
    const dot = key.indexOf('.')
    const dictionary = dot < 0 ? undefined : key.slice(0, dot)
    if (dictionary === 'fields' || dictionary === 'citations' || dictionary === 'meta') {
      if (value !== '' || !isTextKey(key)) dictionaries[dictionary].push([key.slice(dot + 1), value])
    } else if (key === 'xy' && isPair(value)) {
      record.push(['x', value[0]], ['y', value[1]])
    } else if (key === 'ends' && isPair(value)) {
      record.push(['fromId', value[0]], ['toId', value[1]])
    } else if ((key === 'size' || key === 'look' || key === 'route' || key === 'rest') && isObject(value)) {
      // Own entries only: what Yjs decodes may have been given a prototype of its author's choice.
      for (const entry of Object.entries(value)) (key === 'look' && entry[0] === 'opacity' ? record : props).push(entry)
    } else if (TEXT_PROPS.has(key) || OWN_PROPS.has(key)) props.push([key, value])
    else if (key !== 'is') record.push([key, value])
  }

  if (typeName === 'shape' && is.slice(colon + 1) === 'card') {
    if (!groups.has('tags')) props.push(['tags', []])
    props.push(['fields', Object.fromEntries(dictionaries.fields)])
    props.push(['citations', Object.fromEntries(dictionaries.citations)])
  }
  if (TYPES_WITH_PROPS.has(typeName)) record.push(['props', Object.fromEntries(props)])
  record.push(['meta', Object.fromEntries(dictionaries.meta)])
  // Object.fromEntries makes only own keys, even of `__proto__`.
  return Object.fromEntries(record) as BoardRecord
}

/** A third value would be in the document without being in any validated record. */
export function isPair(value: JsonValue): value is [JsonValue, JsonValue] {
  return Array.isArray(value) && value.length === 2
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
