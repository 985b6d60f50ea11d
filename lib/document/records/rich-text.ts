// Rich text as a Y.XmlFragment, in the layout of y-prosemirror, so that an editor of text binds to it: a Y.XmlElement for
// each node under its name in the editor, a Y.XmlText for each run of letters, marks as its formatting. Here JSON becomes
// such a fragment, and a fragment JSON: the same for equal content, in the form that tldraw's editor gives it.

import * as Y from 'yjs'
import type { JsonValue } from '../../std/json'
import { jsonEqual } from '../../std/json-equal'
import {
  isElement,
  isLine,
  isList,
  MAX_RICH_TEXT_DEPTH,
  mayStandIn,
  type RichText,
  type RichTextNode,
  richTextNode,
  textNode,
} from './rich-text-schema'
import { recordsOf } from './roots'

/** A part of a fragment that holds others. */
export type RichTextParent = Y.XmlFragment | Y.XmlElement

const EMPTY_LINE: RichTextNode = { type: 'paragraph' }

/**
 * The key of a record under which its rich text is stored. It differs from the prop's name, under which documents of
 * version 1 have JSON, so that JSON written there by an older page never meets a fragment.
 */
export const RICH_TEXT_KEY = 'words'

/** Whether the value under a record's key is a rich text; its group is tldraw's JSON. */
export function isRichTextKey(key: string): boolean {
  return key === RICH_TEXT_KEY
}

/** The fragment of a shape's rich text; undefined if the document has none under this id. */
export function richTextOf(doc: Y.Doc, id: string): Y.XmlFragment | undefined {
  const value = recordsOf(doc).get(id)?.get(RICH_TEXT_KEY)
  return isFragment(value) ? value : undefined
}

/** Whether a value of the document is a rich text: a fragment, and not an element of one. */
export function isFragment(value: unknown): value is Y.XmlFragment {
  return value instanceof Y.XmlFragment && !(value instanceof Y.XmlElement)
}

/** Makes a new fragment of the text. */
export function newRichText(json: JsonValue | undefined): Y.XmlFragment {
  const fragment = new Y.XmlFragment()
  fragment.insert(0, soundRichText(json).content.map(newElement))
  return fragment
}

/**
 * Makes a new element of a node. A line without letters gets its Y.XmlText, too, so that two people who begin to type in
 * it at once type in one text.
 */
export function newElement(node: RichTextNode): Y.XmlElement {
  const element = new Y.XmlElement(node.type)
  for (const [name, value] of Object.entries(node.attrs ?? {})) {
    // Yjs declares attributes as strings, and y-prosemirror keeps numbers in them.
    if (value !== null) element.setAttribute(name, value as string)
  }
  const { content = [] } = node
  if (!isLine(node.type)) element.insert(0, content.map(newElement))
  else element.insert(0, linePieces(content).flatMap(newPiece))
  return element
}

/** Makes a new text of runs. */
export function newText(runs: readonly RichTextNode[]): Y.XmlText {
  const text = new Y.XmlText()
  text.applyDelta(runs.map((run) => ({ insert: run.text, attributes: marksOf(run) })))
  return text
}

/** The marks of a run as the formatting of a Y.XmlText. */
export function marksOf({ marks = [] }: RichTextNode): Record<string, object> {
  return Object.fromEntries(marks.map(({ type, attrs }) => [type, attrs ?? {}]))
}

/** Either all letters up to the next break, or a break. */
export type LinePiece = readonly RichTextNode[] | RichTextNode

/** Splits the content of a line: runs of letters, which may be none, with a break between each two. */
export function linePieces(content: readonly RichTextNode[]): LinePiece[] {
  const pieces: LinePiece[] = []
  let runs: RichTextNode[] = []
  for (const node of content) {
    if (node.type === 'text') {
      runs.push(node)
      continue
    }
    pieces.push(runs, node)
    runs = []
  }
  return [...pieces, runs]
}

function newPiece(piece: LinePiece, index: number): (Y.XmlElement | Y.XmlText)[] {
  if ('type' in piece) return [newElement(piece)]
  return piece.length > 0 || index === 0 ? [newText(piece)] : []
}

/** Reads the text of a fragment. What a text can't have is left out, and a text always has a line. */
export function readRichText(fragment: Y.XmlFragment): RichText {
  return { type: 'doc', content: orEmptyLine(readChildren(fragment, 'doc', 0)) }
}

function readChildren(parent: RichTextParent, name: string, depth: number): RichTextNode[] {
  const nodes: RichTextNode[] = []
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlText) {
      if (mayStandIn(name, 'text')) nodes.push(...readText(child))
    } else if (child instanceof Y.XmlElement && mayStandIn(name, child.nodeName) && depth < MAX_RICH_TEXT_DEPTH) {
      nodes.push(...readElement(child, depth + 1))
    }
  }
  return isLine(name) ? joinedRuns(nodes) : nodes
}

/**
 * Reads an element as one node, or none: a list without items, which concurrent changes can leave, is none. `depth` is
 * the number of elements around it and itself.
 */
export function readElement(element: Y.XmlElement, depth: number): RichTextNode[] {
  const { nodeName } = element
  const content = withoutGaps(nodeName, readChildren(element, nodeName, depth))
  if (isList(nodeName) && content.length === 0) return []
  return [richTextNode(nodeName, (name) => element.getAttribute(name), content)]
}

/** Reads a text as runs; what isn't letters is left out. */
export function readText(text: Y.XmlText): RichTextNode[] {
  const delta = text.toDelta() as { insert: unknown; attributes?: Readonly<Record<string, unknown>> }[]
  return delta.flatMap(({ insert, attributes = {} }) =>
    typeof insert === 'string' && insert !== '' ? [textNode(insert, (name) => own(attributes, name))] : [],
  )
}

/**
 * The text that a board holds for this JSON, in the form in which it is read back: without what tldraw's editor doesn't
 * know. What stands at a wrong place moves to one where it may stand.
 */
export function soundRichText(json: JsonValue | undefined): RichText {
  return { type: 'doc', content: orEmptyLine(soundChildren(json, 'doc', 0)) }
}

function soundChildren(json: unknown, name: string, depth: number): RichTextNode[] {
  const content = own(json, 'content')
  const nodes: RichTextNode[] = []
  let loose: RichTextNode[] = []
  // Letters and breaks outside of a line get one.
  const close = (): void => {
    if (loose.length > 0) nodes.push(...within(name, { type: 'paragraph', content: joinedRuns(loose) }))
    loose = []
  }
  for (const child of Array.isArray(content) ? (content as unknown[]) : []) {
    for (const node of soundNodes(child, name, depth)) {
      if (isLine(name)) nodes.push(...(isInline(node) ? [node] : (node.content ?? []).filter(isInline)))
      else if (isInline(node)) loose.push(node)
      else {
        close()
        nodes.push(...within(name, node))
      }
    }
  }
  close()
  return isLine(name) ? joinedRuns(nodes) : nodes
}

function isInline({ type }: RichTextNode): boolean {
  return type === 'text' || type === 'hardBreak'
}

/** The node as it may stand in a parent of this name: blocks stand in items of a list, items only in lists. */
function within(parent: string, node: RichTextNode): readonly RichTextNode[] {
  if (mayStandIn(parent, node.type)) return [node]
  if (node.type === 'listItem') return node.content ?? []
  return isList(parent) ? [{ type: 'listItem', content: withoutGaps('listItem', [node]) }] : []
}

function soundNodes(json: unknown, parent: string, depth: number): RichTextNode[] {
  const type = own(json, 'type')
  if (type === 'text') {
    const text = own(json, 'text')
    const marks = own(json, 'marks')
    return typeof text === 'string' && text !== '' ? [textNode(text, (name) => markIn(marks, name))] : []
  }
  if (depth >= MAX_RICH_TEXT_DEPTH) return []
  // An unknown node stands for what is in it.
  if (typeof type !== 'string' || !isElement(type)) return soundChildren(json, parent, depth + 1)
  const content = withoutGaps(type, soundChildren(json, type, depth + 1))
  if (isList(type) && content.length === 0) return []
  return [richTextNode(type, (name) => own(own(json, 'attrs'), name), content)]
}

function markIn(marks: unknown, name: string): unknown {
  const mark = Array.isArray(marks) ? (marks as unknown[]).find((each) => own(each, 'type') === name) : undefined
  return mark === undefined ? undefined : (own(mark, 'attrs') ?? {})
}

/** An item of a list begins with a paragraph. */
function withoutGaps(name: string, content: readonly RichTextNode[]): readonly RichTextNode[] {
  return name === 'listItem' && content[0]?.type !== 'paragraph' ? [EMPTY_LINE, ...content] : content
}

function orEmptyLine(content: readonly RichTextNode[]): readonly RichTextNode[] {
  return content.length > 0 ? content : [EMPTY_LINE]
}

/** Joins runs with the same marks, as an editor shows them: a line may have several texts. */
function joinedRuns(nodes: readonly RichTextNode[]): RichTextNode[] {
  const joined: RichTextNode[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    const isSame = node.type === 'text' && last?.type === 'text' && jsonEqual(node.marks ?? [], last.marks ?? [])
    if (isSame) joined[joined.length - 1] = { ...last, text: `${last.text ?? ''}${node.text ?? ''}` }
    else joined.push(node)
  }
  return joined
}

/** An own entry only: what Yjs decodes may have been given a prototype of its author's choice. */
function own(object: unknown, name: string): unknown {
  return typeof object === 'object' && object !== null && Object.hasOwn(object, name)
    ? (object as Readonly<Record<string, unknown>>)[name]
    : undefined
}
