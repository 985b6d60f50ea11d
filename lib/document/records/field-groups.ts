// Splits a tldraw record into the keys of its Y.Map: one for each part that people change independently, rather than one
// for each prop or one for the whole record. The table is the document format (DOCUMENT_VERSION), which docs/PROTOCOL.md
// describes for other clients.
//
//   is          'shape:card', 'page', 'binding:arrow' ...: typeName and type, never changed
//   xy          [x, y]                        w h    one key each
//   color fill  one key each                  style  { labelColor, dash, size, font, align ... }
//   grow        { growY, scale ... }          route  { start, end, bend ... } of an arrow
//   ends        [fromId, toId] of a binding
//   title body text fields.<prose>            Y.Text (strings in this file)
//   words                                     Y.XmlFragment of the prop richText (tldraw's JSON in this file)
//   fields.<name> citations.<id> meta.<key>   one key an entry
//   segments points tags                      one key each, they change alone and are large
//   xLow xHigh yLow yHigh                     one key each: words that people type at the ends of a matrix's axes
//   rest        what is left of props         <other>  any other top-level field under its own name
//
// Rotation 0, isLocked false, opacity 1, fill none, no tags and empty dictionaries take no key.
//
// Version 1 had `size` ({ w, h } and grow), `look` ({ color, fill, opacity } and style) and `richText` (JSON). A page that
// was offline during the upgrade still brings them, and what it has written there is newer: it is read first.

import * as Y from 'yjs'
import { CARD_FIELDS, cardField } from '../../domain/cards/card-fields'
import { isCardKind } from '../../domain/cards/card-kind'
import { fieldType } from '../../domain/criteria/field-types'
import { MATRIX_POLES } from '../../domain/matrix/matrix'
import { isJsonObject, type JsonObject, type JsonValue } from '../../std/json'
import { isFragment, isRichTextKey, RICH_TEXT_KEY, readRichText } from './rich-text'

/** A tldraw record as plain JSON. */
export type BoardRecord = JsonObject & { id: string; typeName: string }

/** The keys of one record with their values; text groups hold strings. */
export type FieldGroups = ReadonlyMap<string, JsonValue>

/** The keys that only version 1 has, of shapes. */
export const OLD_KEYS: readonly string[] = ['size', 'look', 'richText']
const TYPES_WITH_PROPS: ReadonlySet<string> = new Set(['shape', 'binding', 'asset'])
const TEXT_PROPS: ReadonlySet<string> = new Set(['title', 'body', 'text'])
const OWN_PROPS: ReadonlySet<string> = new Set([
  'w',
  'h',
  'color',
  'fill',
  'segments',
  'points',
  'tags',
  ...MATRIX_POLES,
])
const DICTIONARY_PROPS: ReadonlySet<string> = new Set(['fields', 'citations'])
/** The props that are together under one key, by that key. */
const PROPS_OF_GROUP = {
  grow: ['growY', 'scale', 'fontSizeAdjustment', 'autoSize'],
  style: [
    ...['labelColor', 'dash', 'size', 'font', 'align', 'verticalAlign', 'textAlign'],
    ...['arrowheadStart', 'arrowheadEnd', 'spline'],
  ],
  route: ['start', 'end', 'bend', 'elbowMidPoint', 'labelPosition'],
} as const satisfies Readonly<Record<string, readonly string[]>>
const PROP_GROUP: ReadonlyMap<string, keyof typeof PROPS_OF_GROUP> = new Map(
  (Object.keys(PROPS_OF_GROUP) as (keyof typeof PROPS_OF_GROUP)[]).flatMap((group) =>
    PROPS_OF_GROUP[group].map((prop) => [prop, group] as const),
  ),
)
const OBJECT_GROUPS: ReadonlySet<string> = new Set([...Object.keys(PROPS_OF_GROUP), 'rest', 'size', 'look'])
/** The types of shapes that can be filled. */
export const FILLED_SHAPES: ReadonlySet<string> = new Set(['geo', 'draw', 'arrow'])

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
  if (isJsonObject(props)) addProps(groups, typeName, props)
  if (opacity !== undefined && opacity !== 1) groups.set('opacity', opacity)
  if (isJsonObject(meta)) addEntries(groups, 'meta', meta)
  for (const [key, value] of Object.entries(others)) if (value !== undefined) groups.set(key, value)
  return groups
}

function addProps(groups: Map<string, JsonValue>, typeName: string, props: JsonObject): void {
  const collected: Record<keyof typeof PROPS_OF_GROUP | 'rest', JsonObject> = {
    grow: {},
    style: {},
    route: {},
    rest: {},
  }
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined) continue
    if (typeName !== 'shape') collected.rest[name] = value
    else if (TEXT_PROPS.has(name) && typeof value === 'string') groups.set(name, value)
    else if (DICTIONARY_PROPS.has(name) && isJsonObject(value)) addEntries(groups, name, value)
    else if (name === 'richText') groups.set(RICH_TEXT_KEY, value)
    else if (OWN_PROPS.has(name)) {
      if (!isDefault(name, value)) groups.set(name, value)
    } else collected[PROP_GROUP.get(name) ?? 'rest'][name] = value
  }
  for (const [group, values] of Object.entries(collected)) {
    if (Object.keys(values).length > 0) groups.set(group, values)
  }
  // A new card gets the texts of its kind at once, so that two people who start typing in an empty one use the same
  // Y.Text.
  if (typeName === 'shape' && isCardKind(props.kind) && isJsonObject(props.fields)) {
    for (const field of CARD_FIELDS[props.kind]) {
      const key = `fields.${field.name}`
      if (isTextKey(key) && !groups.has(key)) groups.set(key, '')
    }
  }
}

function isDefault(name: string, value: JsonValue): boolean {
  return (name === 'fill' && value === 'none') || (name === 'tags' && Array.isArray(value) && value.length === 0)
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
  const shape = typeName === 'shape' ? is.slice(colon + 1) : ''
  if (typeName === 'shape') record.push(['rotation', 0], ['isLocked', false], ['opacity', 1])
  if (FILLED_SHAPES.has(shape)) props.push(['fill', 'none'])

  for (const [key, value] of inOrder(groups)) {
    const dot = key.indexOf('.')
    const dictionary = dot < 0 ? undefined : key.slice(0, dot)
    if (dictionary === 'fields' || dictionary === 'citations' || dictionary === 'meta') {
      if (value !== '' || !isTextKey(key)) dictionaries[dictionary].push([key.slice(dot + 1), value])
    } else if (key === 'xy' && isPair(value)) {
      record.push(['x', value[0]], ['y', value[1]])
    } else if (key === 'ends' && isPair(value)) {
      record.push(['fromId', value[0]], ['toId', value[1]])
    } else if (OBJECT_GROUPS.has(key) && isJsonObject(value)) {
      // Own entries only: what Yjs decodes may have been given a prototype of its author's choice.
      for (const entry of Object.entries(value)) (key === 'look' && entry[0] === 'opacity' ? record : props).push(entry)
    } else if (isRichTextKey(key) || key === 'richText') props.push(['richText', value])
    else if (TEXT_PROPS.has(key) || OWN_PROPS.has(key)) props.push([key, value])
    else if (key !== 'is') record.push([key, value])
  }

  if (shape === 'card') {
    if (!groups.has('tags')) props.push(['tags', []])
    props.push(['fields', Object.fromEntries(dictionaries.fields)])
    props.push(['citations', Object.fromEntries(dictionaries.citations)])
  }
  if (TYPES_WITH_PROPS.has(typeName)) record.push(['props', Object.fromEntries(props)])
  record.push(['meta', Object.fromEntries(dictionaries.meta)])
  // Object.fromEntries makes only own keys, even of `__proto__`.
  return Object.fromEntries(record) as BoardRecord
}

/** The groups with those of version 1 last, whose values win. */
function inOrder(groups: FieldGroups): Iterable<[string, JsonValue]> {
  const old = OLD_KEYS.filter((key) => groups.has(key))
  if (old.length === 0) return groups
  return [
    ...[...groups].filter(([key]) => !old.includes(key)),
    ...old.map((key): [string, JsonValue] => [key, groups.get(key) ?? null]),
  ]
}

/** A third value would be in the document without being in any validated record. */
export function isPair(value: JsonValue): value is [JsonValue, JsonValue] {
  return Array.isArray(value) && value.length === 2
}
