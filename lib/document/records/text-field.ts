// Plain text as Y.Text. A changed string becomes the smallest splice that turns the old one into the new one, so that
// what two people type at once merges letter by letter. Offsets are UTF-16 units; a splice never halves a surrogate pair.

import type * as Y from 'yjs'

export interface TextSplice {
  readonly index: number
  readonly remove: number
  readonly insert: string
}

/** The one splice that turns `before` into `after`; undefined when they are equal. */
export function textSplice(before: string, after: string): TextSplice | undefined {
  if (before === after) return undefined
  const prefix = commonPrefix(before, after)
  const suffix = commonSuffix(before, after, Math.min(before.length, after.length) - prefix)
  return {
    index: prefix,
    remove: before.length - prefix - suffix,
    insert: after.slice(prefix, after.length - suffix),
  }
}

/**
 * Applies the difference between `before` and `after` to `text`. If the text already differs from `before` (someone
 * else's edit came in between), the splice is shifted past that edit; if the two overlap, `after` wins.
 */
export function changeText(text: Y.Text, before: string, after: string): void {
  const splice = textSplice(before, after)
  if (!splice) return
  const current = text.toJSON()
  const { index, remove, insert } =
    current === before ? splice : (shiftSplice(splice, before, current) ?? textSplice(current, after) ?? NOTHING)
  if (remove > 0) text.delete(index, remove)
  if (insert !== '') text.insert(index, insert)
}

const NOTHING: TextSplice = { index: 0, remove: 0, insert: '' }

function shiftSplice(splice: TextSplice, before: string, current: string): TextSplice | undefined {
  const foreign = textSplice(before, current)
  if (!foreign) return splice
  if (splice.index + splice.remove <= foreign.index) return splice
  const foreignEnd = foreign.index + foreign.remove
  if (splice.index >= foreignEnd) return { ...splice, index: splice.index + foreign.insert.length - foreign.remove }
  return undefined
}

function commonPrefix(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  let length = 0
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length++
  return length > 0 && isHighSurrogate(a.charCodeAt(length - 1)) ? length - 1 : length
}

function commonSuffix(a: string, b: string, most: number): number {
  let length = 0
  while (length < most && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length)) length++
  return length > 0 && isLowSurrogate(a.charCodeAt(a.length - length)) ? length - 1 : length
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}
