// Decides whether a board may hold a record: it runs tldraw's validators for our schema, and rejects what they wrongly
// let through (SYNC-SPEC fact 5): numbers beyond any canvas, outsized text, foreign addresses, and records that don't
// belong in a document.

import { DEFAULT_LIMITS } from '../../protocol/limits'
import { createBoardSchema } from '../../schema/board-schema'
import type { JsonValue } from '../../std/json'
import { assetIdIn } from './asset-address'
import { isLinkAddress } from './link-address'
import type { ContentLimits } from './record-limits'
import type { BoardRecord } from './records'

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

const RICH_TEXT_MARKS: ReadonlySet<string> = new Set(['bold', 'italic', 'strike', 'code', 'link', 'highlight'])

const schema = createBoardSchema()

/** Returns the reason why a board can't hold the record, or undefined if it can. */
export function invalidReason(record: BoardRecord, limits: ContentLimits = DEFAULT_LIMITS): string | undefined {
  if (!validatorOf(record)) return `${record.typeName} is no record of a document`
  if (record.id.length > limits.maxRecordIdChars) return `has an id of ${record.id.length} characters`
  const reason = contentReason(record, limits) ?? linkReason(record)
  if (reason) return reason
  if (record.parentId === record.id) return 'is its own parent'
  if (record.typeName === 'binding' && record.fromId === record.toId) return 'binds a shape to itself'
  return schemaReason(record)
}

/**
 * Returns the reason why a tldraw store rejects the record: the part of `invalidReason` that every shown board needs.
 * If `sound`, a record that the store accepts, is given, only the differences are checked.
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

/**
 * Returns the reason why no record can hold a value: it is not JSON, is too deep, or has numbers or texts out of
 * bounds.
 */
export function valueReason(value: unknown, limits: ContentLimits): string | undefined {
  return valueReasonWithin(value, 0, { left: limits.maxDrawRecordChars, limits })
}

function contentReason(record: BoardRecord, limits: ContentLimits): string | undefined {
  const { props, meta } = record
  const segments = isEntries(props) && Array.isArray(props.segments) ? props.segments : undefined
  if (segments) {
    let points = 0
    for (const segment of segments)
      if (isEntries(segment) && Array.isArray(segment.points)) points += segment.points.length
    if (points > limits.maxDrawPoints) return `has ${points} points`
  }
  const most = segments ? limits.maxDrawRecordChars : limits.maxRecordChars
  // This check comes first, because a value that is not JSON, or too deep for a stack, has no JSON text to measure.
  const reason = valueReasonWithin(record, 0, { left: most, limits })
  if (reason) return reason
  // The position does not count, because a valid shape may be dragged without another check (dragged-shapes.ts).
  const length = JSON.stringify(record).length - digitsOf(record.x) - digitsOf(record.y)
  if (length > most) return `is ${length} characters of JSON, more than ${most}`
  const mostMeta = record.typeName === 'document' ? limits.maxDocumentMetaChars : limits.maxMetaChars
  if (meta !== undefined && JSON.stringify(meta).length > mostMeta) return 'has too large a meta'
  return undefined
}

function digitsOf(value: JsonValue | undefined): number {
  return typeof value === 'number' ? String(value).length : 0
}

interface Room {
  /** The least number of characters that the JSON text may still take; the walk ends when it is used up. */
  left: number
  readonly limits: ContentLimits
}

/** `depth` is the number of objects and lists around the value. */
function valueReasonWithin(value: unknown, depth: number, room: Room): string | undefined {
  const { maxRecordNumber, maxTextChars, maxRecordDepth, maxKeysPerObject } = room.limits
  room.left -= typeof value === 'string' ? value.length + 2 : 1
  if (room.left < 0) return 'is too large'
  switch (typeof value) {
    case 'boolean':
      return undefined
    case 'number':
      return Math.abs(value) <= maxRecordNumber ? undefined : `${value} is out of range`
    case 'string':
      return value.length <= maxTextChars || isDataImage(value) ? undefined : 'has too long a text'
    case 'object':
      break
    default:
      return `has a value of the type ${typeof value}`
  }
  if (value === null) return undefined
  if (depth >= maxRecordDepth) return 'is nested too deeply'
  if (Array.isArray(value)) return firstReason(value, (item) => valueReasonWithin(item, depth + 1, room))
  if (!isPlain(value)) return 'has an object that is not plain'
  const entries = Object.entries(value)
  if (entries.length > maxKeysPerObject) return `has ${entries.length} keys in one object`
  return firstReason(entries, ([key, entry]) => {
    if (FORBIDDEN_KEYS.has(key)) return 'has a forbidden key'
    room.left -= key.length + 3
    return valueReasonWithin(entry, depth + 1, room)
  })
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
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

/** A page's editor throws on unknown content, so every node of the text must be of a kind that it has. */
function richTextReason(node: JsonValue | undefined): string | undefined {
  if (!isEntries(node)) return 'has malformed rich text'
  const { type, text, attrs, marks = [], content = [] } = node
  if (typeof type !== 'string' || !RICH_TEXT_NODES.has(type)) return 'has an unknown kind of rich text'
  if (!Array.isArray(marks) || !Array.isArray(content)) return 'has malformed rich text'
  if (type === 'text' ? typeof text !== 'string' || text === '' : text !== undefined) return 'has malformed rich text'
  if (attrs !== undefined && attrs !== null && !isEntries(attrs)) return 'has malformed rich text'
  return firstReason(marks, markReason) ?? firstReason(content, richTextReason)
}

function markReason(mark: JsonValue): string | undefined {
  if (!isEntries(mark) || typeof mark.type !== 'string') return 'has malformed rich text'
  if (!RICH_TEXT_MARKS.has(mark.type)) return 'has an unknown kind of rich text'
  const href = isEntries(mark.attrs) ? mark.attrs.href : undefined
  if (href === undefined || href === null) return undefined
  return typeof href === 'string' && isLinkAddress(href) ? undefined : 'links to a forbidden address'
}

/**
 * Everybody's browser loads an asset by itself, and must ask no other host, and of ours only for images (SYNC-SPEC S27):
 * those that the server keeps, and raster data as far as a record has room for it.
 */
function isAssetAddress(address: string): boolean {
  return isDataImage(address) || assetIdIn(address) !== undefined
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
