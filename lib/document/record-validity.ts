// Whether a record may stand in a board: tldraw's validators for our schema, and what they let through but must not
// (SYNC-SPEC fact 5): figures beyond any canvas, outsized text, foreign addresses, records that are no document's.

import { createBoardSchema } from '../schema/board-schema'
import type { JsonValue } from '../std/json'
import type { BoardRecord } from './records'

const MAX_NUMBER = 1e7
const MAX_TEXT_LENGTH = 20_000
const MAX_META_LENGTH = 4 * 1024
const MAX_RECORD_LENGTH = 64 * 1024
const MAX_DRAWING_LENGTH = 512 * 1024
const MAX_DEPTH = 32
const MAX_KEYS = 200
const MAX_POINTS = 10_000
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
const RICH_TEXT_NODES: ReadonlySet<string> = new Set([
  'doc',
  'paragraph',
  'text',
  'heading',
  'bulletList',
  'orderedList',
  'listItem',
  'blockquote',
  'codeBlock',
  'hardBreak',
  'horizontalRule',
])

const schema = createBoardSchema()

/** Why the record can't stand in a board, or undefined for one that can. */
export function invalidReason(record: BoardRecord): string | undefined {
  if (!validatorOf(record)) return `${record.typeName} is no record of a document`
  const reason = sizeReason(record) ?? valueReason(record, 0) ?? linkReason(record)
  if (reason) return reason
  if (record.parentId === record.id) return 'is its own parent'
  if (record.typeName === 'binding' && record.fromId === record.toId) return 'binds a shape to itself'
  return schemaReason(record)
}

/**
 * Why a tldraw store doesn't take the record: the part of `invalidReason` that no board can be shown without. Beside
 * a `sound` record, which the store takes, only what differs is looked at.
 */
export function schemaReason(record: BoardRecord, sound?: BoardRecord): string | undefined {
  const validator = validatorOf(record)
  if (!validator) return `${record.typeName} is no record of a document`
  try {
    if (sound && validator.validateUsingKnownGoodVersion) validator.validateUsingKnownGoodVersion(sound, record)
    else validator.validate(record)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** A validator is a type guard on unknown input, whatever record type it is declared for. */
interface Validator {
  validate(record: unknown): unknown
  validateUsingKnownGoodVersion?(sound: unknown, record: unknown): unknown
}

function validatorOf({ typeName }: BoardRecord): Validator | undefined {
  if (!Object.hasOwn(schema.types, typeName)) return undefined
  const type = schema.types[typeName as keyof typeof schema.types]
  return type.scope === 'document' ? type.validator : undefined
}

function sizeReason(record: BoardRecord): string | undefined {
  const props = record.props
  const segments = isEntries(props) && Array.isArray(props.segments) ? props.segments : undefined
  if (segments) {
    let points = 0
    for (const segment of segments)
      if (isEntries(segment) && Array.isArray(segment.points)) points += segment.points.length
    if (points > MAX_POINTS) return `has ${points} points`
  }
  const most = segments ? MAX_DRAWING_LENGTH : MAX_RECORD_LENGTH
  const length = JSON.stringify(record).length
  if (length > most) return `is ${length} characters of JSON, more than ${most}`
  if (record.meta !== undefined && JSON.stringify(record.meta).length > MAX_META_LENGTH) return 'has too large a meta'
  return undefined
}

function valueReason(value: JsonValue | undefined, depth: number): string | undefined {
  if (depth > MAX_DEPTH) return 'is nested too deeply'
  if (typeof value === 'number') return Math.abs(value) <= MAX_NUMBER ? undefined : `${value} is out of range`
  if (typeof value === 'string')
    return value.length <= MAX_TEXT_LENGTH || isDataImage(value) ? undefined : 'has too long a text'
  if (typeof value !== 'object' || value === null) return value === undefined ? 'has an undefined value' : undefined
  if (Array.isArray(value)) return firstReason(value, (item) => valueReason(item, depth + 1))
  const keys = Object.keys(value)
  if (keys.length > MAX_KEYS) return `has ${keys.length} keys in one object`
  if (keys.some((key) => FORBIDDEN_KEYS.has(key))) return 'has a forbidden key'
  return firstReason(keys, (key) => valueReason(value[key], depth + 1))
}

function linkReason(record: BoardRecord): string | undefined {
  const props = record.props
  if (!isEntries(props)) return undefined
  for (const name of ['url', 'src', 'favicon', 'image'] as const) {
    const address = props[name]
    if (typeof address !== 'string' || address === '') continue
    const allowed = record.typeName === 'asset' && name !== 'url' ? isAssetAddress(address) : isLinkAddress(address)
    if (!allowed) return `${name} leads to a forbidden address`
  }
  return props.richText === undefined ? undefined : richTextReason(props.richText)
}

function richTextReason(node: JsonValue | undefined): string | undefined {
  if (!isEntries(node)) return 'has malformed rich text'
  if (typeof node.type !== 'string' || !RICH_TEXT_NODES.has(node.type)) return 'has an unknown kind of rich text'
  for (const mark of Array.isArray(node.marks) ? node.marks : []) {
    if (!isEntries(mark)) return 'has malformed rich text'
    const attributes = mark.attrs
    const href = isEntries(attributes) ? attributes.href : undefined
    if (href !== undefined && href !== null && (typeof href !== 'string' || !isLinkAddress(href))) {
      return 'links to a forbidden address'
    }
  }
  return firstReason(Array.isArray(node.content) ? node.content : [], richTextReason)
}

const LINK_ADDRESS = /^(https?:\/\/|mailto:|tel:|\/(?!\/)|#)/i

function isLinkAddress(address: string): boolean {
  return LINK_ADDRESS.test(address)
}

/** Everybody's browser loads an asset by itself, and must ask no other host: our own paths and raster data only. */
function isAssetAddress(address: string): boolean {
  return isDataImage(address) || /^\/(?!\/)/.test(address)
}

function isDataImage(address: string): boolean {
  return /^data:image\/(png|jpeg|webp|gif|avif);base64,/.test(address)
}

function firstReason<T>(items: readonly T[], check: (item: T) => string | undefined): string | undefined {
  for (const item of items) {
    const reason = check(item)
    if (reason) return reason
  }
  return undefined
}

function isEntries(value: JsonValue | undefined): value is { [key: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
