// One change of a text as a splice, to keep a caret and an unfinished composition in place while others type. Pure.

export interface Splice {
  /** UTF-16 offset. */
  readonly at: number
  readonly removed: number
  readonly inserted: string
}

/** The smallest single splice that makes `after` out of `before`. */
export function spliceBetween(before: string, after: string): Splice {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let end = 0
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  return { at: start, removed: before.length - start - end, inserted: after.slice(start, after.length - end) }
}

/** Maps an offset before a splice to the offset after it. An offset inside the removed part moves behind the splice. */
export function moveOffset(offset: number, { at, removed, inserted }: Splice): number {
  if (offset <= at) return offset
  if (offset >= at + removed) return offset - removed + inserted.length
  return at + inserted.length
}

/** Both changes of `base`: `mine` is made again on top of `theirs`. */
export function mergeTexts(base: string, mine: string, theirs: string): string {
  const change = spliceBetween(base, mine)
  const other = spliceBetween(base, theirs)
  const start = moveOffset(change.at, other)
  const end = Math.max(start, moveOffset(change.at + change.removed, other))
  return theirs.slice(0, start) + change.inserted + theirs.slice(end)
}
