// The nodes and marks that the rich text of a board may contain: those of tldraw's text editor
// (`tipTapDefaultExtensions`), with the attributes that they have there. A test compares this table with tldraw's. Code
// that reads a text, from JSON or from the document, leaves out everything else.

import type { JsonObject, JsonValue } from '../../std/json'
import { isLinkAddress } from './link-address'

/** The types of shapes that have a rich text. */
export const RICH_TEXT_SHAPES: ReadonlySet<string> = new Set(['note', 'text', 'geo'])

/** Whether a record that says that it is `is` has a rich text. */
export function hasRichText(is: unknown): boolean {
  return typeof is === 'string' && is.startsWith('shape:') && RICH_TEXT_SHAPES.has(is.slice('shape:'.length))
}

/**
 * The most elements inside each other: five lists and a paragraph. It can't be configured, because servers and pages
 * must agree on what a text is.
 */
export const MAX_RICH_TEXT_DEPTH = 11

const LINES = ['paragraph', 'heading']
const LISTS = ['bulletList', 'orderedList']

const CHILDREN: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    doc: new Set([...LINES, ...LISTS]),
    paragraph: new Set(['text', 'hardBreak']),
    heading: new Set(['text', 'hardBreak']),
    bulletList: new Set(['listItem']),
    orderedList: new Set(['listItem']),
    listItem: new Set([...LINES, ...LISTS]),
    hardBreak: new Set<string>(),
  }),
)

type Check = (value: unknown) => boolean

const isDirection: Check = (value) => value === 'auto' || value === 'ltr' || value === 'rtl'
const isLevel: Check = (value) => isWhole(value, 1, 6)
const isStart: Check = (value) => isWhole(value, -1_000_000, 1_000_000)
const isNumbering: Check = (value) => typeof value === 'string' && /^[1aAiI]$/.test(value)

const ATTRIBUTES: ReadonlyMap<string, readonly (readonly [name: string, check: Check])[]> = new Map([
  ['paragraph', [['dir', isDirection]]],
  [
    'heading',
    [
      ['dir', isDirection],
      ['level', isLevel],
    ],
  ],
  [
    'orderedList',
    [
      ['start', isStart],
      ['type', isNumbering],
    ],
  ],
])

/** The marks of a text in the order in which tldraw's editor lists them. */
export const RICH_TEXT_MARKS = ['highlight', 'link', 'bold', 'code', 'italic', 'strike'] as const
const MARKS: ReadonlySet<string> = new Set(RICH_TEXT_MARKS)

/** Whether letters can have the mark. */
export function isMark(name: string): boolean {
  return MARKS.has(name)
}

/** Whether the node is a line, which holds letters and breaks. */
export function isLine(name: string): boolean {
  return LINES.includes(name)
}

/** Whether the node is a list, which has at least one item. */
export function isList(name: string): boolean {
  return LISTS.includes(name)
}

/** Whether a node of this name may stand in that one; `doc` is the whole text. */
export function mayStandIn(parent: string, child: string): boolean {
  return CHILDREN.get(parent)?.has(child) === true
}

/** Whether there is such a node, other than a text. */
export function isElement(name: string): boolean {
  return name !== 'doc' && CHILDREN.has(name)
}

/** Whether a node of this name may have the attribute with this value. */
export function isNodeAttribute(node: string, name: string, value: unknown): boolean {
  return ATTRIBUTES.get(node)?.some(([known, check]) => known === name && check(value)) === true
}

/** The attributes that a node may have, in the editor's order. */
export function nodeAttributes(node: string): readonly string[] {
  return ATTRIBUTES.get(node)?.map(([name]) => name) ?? []
}

/**
 * The attributes of a mark as a board holds them; undefined if it may not have the mark. A link has those that the editor
 * gives to what is typed: what a pasted one has beyond its address, such as classes, would dress up the board's page.
 */
export function soundMark(name: string, attributes: unknown): JsonObject | undefined {
  if (name !== 'link') return isMark(name) ? {} : undefined
  if (typeof attributes !== 'object' || attributes === null) return undefined
  const href: unknown = Object.hasOwn(attributes, 'href') ? (attributes as { href: unknown }).href : undefined
  if (typeof href !== 'string' || !isLinkAddress(href)) return undefined
  return { href, target: '_blank', rel: 'noopener noreferrer nofollow', class: null }
}

/** A node of a text as tldraw has it. */
export interface RichTextNode {
  readonly type: string
  readonly attrs?: JsonObject
  readonly content?: readonly RichTextNode[]
  readonly marks?: readonly { readonly type: string; readonly attrs?: JsonObject }[]
  readonly text?: string
}

/** A whole text: the node `doc`. */
export interface RichText extends RichTextNode {
  readonly content: readonly RichTextNode[]
}

/** Makes the JSON of a node, with its keys in the editor's order and without empty parts. */
export function richTextNode(
  type: string,
  attribute: (name: string) => unknown,
  content: readonly RichTextNode[],
): RichTextNode {
  const attrs: JsonObject = {}
  for (const name of nodeAttributes(type)) {
    const value = attribute(name)
    if (isNodeAttribute(type, name, value)) attrs[name] = value as JsonValue
  }
  // The editor names this attribute of a list also where it has none.
  if (type === 'orderedList' && 'start' in attrs) attrs.type ??= null
  return {
    type,
    ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
    ...(content.length > 0 ? { content } : {}),
  }
}

/** Makes the JSON of a piece of text; `mark` gives the attributes of a mark, or undefined. */
export function textNode(text: string, mark: (name: string) => unknown): RichTextNode {
  const marks = RICH_TEXT_MARKS.flatMap((type) => {
    const given = mark(type)
    const attrs = given === undefined || given === null ? undefined : soundMark(type, given)
    return attrs ? [Object.keys(attrs).length > 0 ? { type, attrs } : { type }] : []
  })
  return { type: 'text', ...(marks.length > 0 ? { marks } : {}), text }
}

function isWhole(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
}
