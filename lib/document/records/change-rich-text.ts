// Writes a changed text into its fragment with the smallest change, so that what others type at once stays: lines that
// are the same in both aren't touched, a changed line gets one splice of letters and the formatting that differs.

import * as Y from 'yjs'
import type { JsonValue } from '../../std/json'
import { jsonEqual } from '../../std/json-equal'
import { alignNodes } from './align-nodes'
import {
  type LinePiece,
  linePieces,
  marksOf,
  newElement,
  newText,
  type RichTextParent,
  readElement,
  readRichText,
  readText,
  soundRichText,
} from './rich-text'
import { isLine, nodeAttributes, type RichText, type RichTextNode } from './rich-text-schema'
import { textSplice } from './text-field'

/**
 * Changes the fragment so that it says what `after` says, and returns whether it wrote anything. `before` is the text
 * that was changed into `after`: what others have done to it since is kept.
 */
export function changeRichText(
  fragment: Y.XmlFragment,
  before: JsonValue | undefined,
  after: JsonValue | undefined,
): boolean {
  const current = readRichText(fragment)
  const ours = soundRichText(after)
  if (jsonEqual(current, ours)) return false
  const base = before === undefined ? current : soundRichText(before)
  const wanted = jsonEqual(base, current) ? ours : mergedRichText(base, current, ours)
  if (jsonEqual(current, wanted)) return false
  writeBlocks(fragment, 0, wanted.content)
  return true
}

/** Merges two changes of one text as those of two people in one document merge. */
function mergedRichText(base: RichText, theirs: RichText, ours: RichText): RichText {
  const [one, other] = [new Y.Doc(), new Y.Doc()]
  const [left, right] = [one.getXmlFragment('text'), other.getXmlFragment('text')]
  writeBlocks(left, 0, base.content)
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
  writeBlocks(left, 0, theirs.content)
  writeBlocks(right, 0, ours.content)
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other))
  const merged = readRichText(left)
  one.destroy()
  other.destroy()
  return merged
}

/** `depth` is the number of elements that the parent is inside of, itself included. */
function writeBlocks(parent: RichTextParent, depth: number, blocks: readonly RichTextNode[]): void {
  const nodes: RichTextNode[] = []
  for (const child of parent.toArray()) {
    const [node] = child instanceof Y.XmlElement ? readElement(child, depth + 1) : []
    if (node) nodes.push(node)
    // What reads as nothing is in the way.
    else parent.delete(nodes.length, 1)
  }
  let index = 0
  for (const step of alignNodes(nodes, blocks)) {
    const block = blocks[index]
    if (step === 'delete') parent.delete(index, 1)
    else if (step === 'insert' && block) parent.insert(index, [newElement(block)])
    else if (step === 'change' && block) writeElement(parent.get(index) as Y.XmlElement, depth + 1, block)
    if (step !== 'delete') index += 1
  }
}

function writeElement(element: Y.XmlElement, depth: number, node: RichTextNode): void {
  for (const name of nodeAttributes(node.type)) {
    const value = node.attrs?.[name] ?? undefined
    const current: unknown = element.getAttribute(name)
    if (value === current) continue
    // Yjs declares attributes as strings, and an editor keeps numbers in them.
    if (value === undefined) element.removeAttribute(name)
    else element.setAttribute(name, value as string)
  }
  if (isLine(node.type)) writeLine(element, node.content ?? [])
  else writeBlocks(element, depth, node.content ?? [])
}

/** Texts beside each other, which read as one, or a break. */
type Part = Y.XmlText[] | Y.XmlElement

function writeLine(line: Y.XmlElement, content: readonly RichTextNode[]): void {
  const parts = partsOf(line)
  const read = parts.map((part): LinePiece => (Array.isArray(part) ? runsOf(part) : { type: part.nodeName }))
  const pieces = linePieces(content)
  // Both begin and end with letters, and have a break at every second place.
  const most = Math.min(parts.length, pieces.length)
  let start = 0
  while (start < most && jsonEqual(read[start], pieces[start])) start += 1
  let end = 0
  while (start + end < most && jsonEqual(read.at(-1 - end), pieces.at(-1 - end))) end += 1
  let index = 0
  for (let i = 0; i < Math.max(parts.length, pieces.length) - end; i++) {
    const part = i < parts.length - end ? parts[i] : undefined
    const piece = i < pieces.length - end ? pieces[i] : undefined
    const length = part === undefined ? 0 : Array.isArray(part) ? part.length : 1
    if (piece === undefined) {
      line.delete(index, length)
      continue
    }
    if (part === undefined) {
      const made = 'type' in piece ? newElement(piece) : newText(piece)
      line.insert(index, [made])
      index += 1
      continue
    }
    index += length
    if (i < start || !Array.isArray(part) || 'type' in piece) continue
    const [first] = part
    if (first) writeRuns(part, piece)
    else if (piece.length > 0) {
      line.insert(index, [newText(piece)])
      index += 1
    }
  }
}

function partsOf(line: Y.XmlElement): Part[] {
  const parts: Part[] = []
  let texts: Y.XmlText[] = []
  let index = 0
  for (const child of line.toArray()) {
    if (child instanceof Y.XmlText) texts.push(child)
    else if (child instanceof Y.XmlElement && child.nodeName === 'hardBreak') {
      parts.push(texts, child)
      texts = []
    } else {
      line.delete(index, 1)
      continue
    }
    index += 1
  }
  return [...parts, texts]
}

function runsOf(texts: readonly Y.XmlText[]): RichTextNode[] {
  return texts.flatMap((text) => readText(text))
}

/** Changes the letters by one splice, then the marks where they differ. */
function writeRuns(texts: readonly Y.XmlText[], runs: readonly RichTextNode[]): void {
  const wanted = runs.map(({ text = '' }) => text).join('')
  const splice = textSplice(
    runsOf(texts)
      .map(({ text = '' }) => text)
      .join(''),
    wanted,
  )
  if (splice) {
    const end = splice.index + splice.remove
    for (const { text, at, length } of places(texts).reverse()) {
      const [from, to] = [Math.max(splice.index, at), Math.min(end, at + length)]
      if (from < to) text.delete(from - at, to - from)
    }
    const place = places(texts).find(({ at, length }) => splice.index <= at + length)
    let index = splice.index - (place?.at ?? 0)
    for (const run of cut(runs, splice.index, splice.index + splice.insert.length)) {
      place?.text.insert(index, run.text ?? '', marksOf(run))
      index += run.text?.length ?? 0
    }
  }
  for (const { text, at, length } of places(texts)) formatText(text, cut(runs, at, at + length))
}

interface Place {
  readonly text: Y.XmlText
  /** The index of its first letter among those of all texts. */
  readonly at: number
  readonly length: number
}

function places(texts: readonly Y.XmlText[]): Place[] {
  let at = 0
  return texts.map((text) => {
    const place = { text, at, length: text.length }
    at += text.length
    return place
  })
}

/** The runs between two places, counted in letters. */
function cut(runs: readonly RichTextNode[], from: number, to: number): RichTextNode[] {
  const found: RichTextNode[] = []
  let at = 0
  for (const run of runs) {
    const { text = '' } = run
    const part = text.slice(Math.max(0, from - at), Math.max(0, to - at))
    if (part !== '') found.push({ ...run, text: part })
    at += text.length
  }
  return found
}

function formatText(text: Y.XmlText, runs: readonly RichTextNode[]): void {
  const now = readText(text)
  const ends = new Set<number>()
  for (const list of [now, runs]) {
    let at = 0
    for (const run of list) {
      at += run.text?.length ?? 0
      ends.add(at)
    }
  }
  let from = 0
  for (const to of [...ends].sort((a, b) => a - b)) {
    const [before, after] = [cut(now, from, to)[0], cut(runs, from, to)[0]].map((run) => (run ? marksOf(run) : {}))
    const changed = changedMarks(before ?? {}, after ?? {})
    if (Object.keys(changed).length > 0) text.format(from, to - from, changed)
    from = to
  }
}

function changedMarks(before: Record<string, object>, after: Record<string, object>): Record<string, object | null> {
  const changed: Record<string, object | null> = {}
  for (const name of Object.keys(before)) if (!after[name]) changed[name] = null
  for (const [name, mark] of Object.entries(after)) if (!jsonEqual(before[name], mark)) changed[name] = mark
  return changed
}
