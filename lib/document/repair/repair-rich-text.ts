// Makes a rich text again what a text may be: what no editor writes goes, formatting that a text can't have is taken off
// the letters, what concurrent changes leave incomplete is completed, and what is too long is cut. It changes the fragment
// where it is, because people are typing in it.

import * as Y from 'yjs'
import { jsonEqual } from '../../std/json-equal'
import type { ContentLimits } from '../records/record-limits'
import { newElement, newText, type RichTextParent, readText } from '../records/rich-text'
import {
  isList,
  isMark,
  isNodeAttribute,
  MAX_RICH_TEXT_DEPTH,
  mayStandIn,
  type RichTextNode,
  soundMark,
} from '../records/rich-text-schema'

/** `cut` can happen to honest people, alone or together; no honest page writes what must be `mended`. */
type RichTextRepair = 'none' | 'cut' | 'mended'

/** The least that each part of a text counts for: about what its JSON has around the letters. */
const PART_CHARS = 24

interface Pass {
  repair: RichTextRepair
  /** What is left of the text's limit; below zero when it is too long. */
  left: number
  readonly transaction: Y.Transaction
  readonly maxLineChars: number
  hasLongLine: boolean
}

/** Repairs the fragment inside the running transaction. */
export function repairRichText(
  fragment: Y.XmlFragment,
  transaction: Y.Transaction,
  { maxRichTextChars, maxTextChars }: ContentLimits,
): RichTextRepair {
  const pass: Pass = {
    repair: 'none',
    left: maxRichTextChars,
    transaction,
    maxLineChars: maxTextChars,
    hasLongLine: false,
  }
  repairHidden(pass, fragment, [])
  repairChildren(pass, fragment, 'doc', 0)
  if (pass.left >= 0 && !pass.hasLongLine) return pass.repair
  // Two people may each have pasted into it at once.
  note(pass, pass.left >= -maxRichTextChars ? 'cut' : 'mended')
  cutChildren(fragment, { left: maxRichTextChars, isFull: false, maxLineChars: maxTextChars })
  return pass.repair
}

function note(pass: Pass, repair: RichTextRepair): void {
  if (pass.repair !== 'mended') pass.repair = repair
}

function repairChildren(pass: Pass, parent: RichTextParent, name: string, depth: number): void {
  let index = 0
  let lineChars = 0
  for (const child of parent.toArray() as unknown[]) {
    if (child instanceof Y.XmlText && mayStandIn(name, 'text')) {
      const text = repairText(pass, parent, index, child)
      lineChars += text.length
      pass.left -= PART_CHARS
      for (const run of readText(text)) pass.left -= costOfRun(run)
    } else if (child instanceof Y.XmlElement && mayStandIn(name, child.nodeName)) {
      if (depth >= MAX_RICH_TEXT_DEPTH) {
        note(pass, 'cut')
        removeAt(parent, index)
        continue
      }
      if (!repairElement(pass, child, depth + 1)) {
        parent.delete(index, 1)
        continue
      }
    } else {
      note(pass, 'mended')
      removeAt(parent, index)
      continue
    }
    index += 1
  }
  if (lineChars > pass.maxLineChars) pass.hasLongLine = true
}

/** Removes a child, leaves first: Yjs calls itself for each type inside another, and an update holds thousands. */
function removeAt(parent: RichTextParent, index: number): void {
  const child: unknown = parent.get(index)
  const inside: unknown[] = [child]
  for (const each of inside) if (each instanceof Y.XmlElement) inside.push(...(each.toArray() as unknown[]))
  for (const each of inside.reverse()) if (each instanceof Y.XmlElement && each.length > 0) each.delete(0, each.length)
  parent.delete(index, 1)
}

/** Returns whether the element stays: a list of which others have taken all items doesn't. */
function repairElement(pass: Pass, element: Y.XmlElement, depth: number): boolean {
  const { nodeName } = element
  const attributes = Object.keys(element.getAttributes())
  repairHidden(pass, element, attributes)
  for (const name of attributes) {
    if (isNodeAttribute(nodeName, name, element.getAttribute(name))) continue
    element.removeAttribute(name)
    note(pass, 'mended')
  }
  pass.left -= costOf(element)
  repairChildren(pass, element, nodeName, depth)
  if (!isIncomplete(element)) return true
  note(pass, 'cut')
  if (isList(nodeName)) return false
  element.insert(0, [newElement({ type: 'paragraph' })])
  return true
}

/** Takes away what is in a part of a text without being shown by it. `known` are the keys that it may have. */
function repairHidden(pass: Pass, type: RichTextParent, known: readonly string[]): void {
  for (const [key, item] of type._map) {
    if (item.deleted || known.includes(key)) continue
    item.delete(pass.transaction)
    note(pass, 'mended')
  }
  for (let item = type._start; item; item = item.right) {
    if (item.deleted || item.countable) continue
    item.delete(pass.transaction)
    note(pass, 'mended')
  }
}

/** Returns the text that stands there now: one with anything but letters in it is made again. */
function repairText(pass: Pass, parent: RichTextParent, index: number, text: Y.XmlText): Y.XmlText {
  for (const name of Object.keys(text.getAttributes())) {
    text.removeAttribute(name)
    note(pass, 'mended')
  }
  let hasFormats = false
  for (let item = text._start; item; item = item.right) {
    if (item.deleted || item.content instanceof Y.ContentString) continue
    if (item.content instanceof Y.ContentFormat) {
      hasFormats = true
      continue
    }
    note(pass, 'mended')
    const made = newText(readText(text))
    parent.delete(index, 1)
    parent.insert(index, [made])
    return made
  }
  if (hasFormats) repairFormats(pass, text)
  return text
}

function repairFormats(pass: Pass, text: Y.XmlText): void {
  let at = 0
  for (const { insert, attributes = {} } of text.toDelta() as Delta) {
    for (const [name, value] of Object.entries(attributes)) {
      const sound = soundMark(name, value)
      if (isMark(name) && !jsonEqual(sound, value)) {
        note(pass, isHonestMark(value) ? 'cut' : 'mended')
        text.format(at, insert.length, { [name]: sound ?? null })
      }
    }
    at += insert.length
  }
  // What is left is of unknown marks, or has no letters.
  for (let item = text._start; item; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentFormat)) continue
    const { key, value } = item.content as { key: string; value: unknown }
    if (isMark(key) && (value === null || jsonEqual(soundMark(key, value), value))) continue
    item.delete(pass.transaction)
    // Taking off a mark can leave its old end behind.
    note(pass, isMark(key) ? 'cut' : 'mended')
  }
}

type Delta = readonly { readonly insert: string; readonly attributes?: Readonly<Record<string, unknown>> }[]

/** Whether an editor may have made the mark of what somebody pasted: a link with classes, or to where no board leads. */
function isHonestMark(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('href' in value)) return false
  const { href } = value
  const scheme = typeof href === 'string' ? /^\s*([a-z][a-z\d+.-]*):/i.exec(href)?.[1]?.toLowerCase() : 'none'
  return scheme === undefined || PASTED_SCHEMES.has(scheme)
}

const PASTED_SCHEMES: ReadonlySet<string> = new Set('http https mailto tel ftp ftps callto sms cid xmpp'.split(' '))

interface Room {
  /** What of the limit the text may still take. */
  left: number
  isFull: boolean
  readonly maxLineChars: number
}

/** Removes what is beyond the room, from there to the end of the text. */
function cutChildren(parent: RichTextParent, room: Room): void {
  let lineLeft = room.maxLineChars
  for (let index = 0; index < parent.length; index++) {
    const child = parent.get(index) as Y.XmlElement | Y.XmlText
    const cost = child instanceof Y.XmlText ? PART_CHARS : costOf(child)
    if (room.isFull || cost > room.left) {
      room.isFull = true
      parent.delete(index, parent.length - index)
      return
    }
    room.left -= cost
    if (child instanceof Y.XmlText) {
      cutText(child, lineLeft, room)
      lineLeft -= child.length
      continue
    }
    cutChildren(child, room)
    if (!isIncomplete(child)) continue
    parent.delete(index, 1)
    index -= 1
  }
}

function cutText(text: Y.XmlText, lineLeft: number, room: Room): void {
  let end = 0
  for (const run of readText(text)) {
    if (room.isFull) break
    const letters = (run.text ?? '').slice(0, Math.max(0, lineLeft - end))
    const kept = fitting(run, letters, room.left)
    if (kept.length < letters.length) room.isFull = true
    if (kept !== '') room.left -= costOfRun({ ...run, text: kept })
    end += kept.length
    if (kept.length < (run.text ?? '').length) break
  }
  if (end < text.length) text.delete(end, text.length - end)
}

/** The longest beginning of the letters that fits into the room; it never ends within a letter. */
function fitting(run: RichTextNode, letters: string, room: number): string {
  let [low, high] = [0, letters.length]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (costOfRun({ ...run, text: letters.slice(0, middle) }) <= room) low = middle
    else high = middle - 1
  }
  const isHalf = low < (run.text ?? '').length && /[\ud800-\udbff]$/.test(letters.slice(0, low))
  return letters.slice(0, isHalf ? low - 1 : low)
}

function costOf(element: Y.XmlElement): number {
  const attributes = Object.keys(element.getAttributes())
  return attributes.reduce((sum, name) => sum + PART_CHARS + name.length, PART_CHARS + element.nodeName.length)
}

function costOfRun(run: RichTextNode): number {
  return JSON.stringify(run).length + 1
}

/** Whether the element lacks what the editor needs in it. */
function isIncomplete(element: Y.XmlElement): boolean {
  const { nodeName } = element
  if (isList(nodeName)) return element.length === 0
  return nodeName === 'listItem' && !beginsWithParagraph(element)
}

function beginsWithParagraph(item: Y.XmlElement): boolean {
  const first: unknown = item.length > 0 ? item.get(0) : undefined
  return first instanceof Y.XmlElement && first.nodeName === 'paragraph'
}
