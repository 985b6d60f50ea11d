// A sentence before and after a brief was replaced, cut into pieces: those that decided what became of it are marked; where
// no words decided, those that differ.

import { wordDifference } from '../brief/word-difference'
import type { StrengthReason } from './sentence-strength'

export interface MarkedPiece {
  readonly text: string
  readonly isMarked: boolean
}

export interface MarkedWordings {
  readonly before: readonly MarkedPiece[]
  readonly after: readonly MarkedPiece[]
}

/** UTF-16 offsets. */
interface Stretch {
  readonly start: number
  readonly end: number
}

/** Cuts both wordings; joined, the pieces of each give it back. */
export function markedWordings(before: string, after: string, reasons: readonly StrengthReason[]): MarkedWordings {
  const difference = wordDifference(before, after)
  const differing = {
    before: differingIn(difference.before),
    after: differingIn(difference.after),
  }
  const deciding = {
    before: stretchesOf(
      before,
      reasons.map((reason) => reason.before),
      differing.before,
    ),
    after: stretchesOf(
      after,
      reasons.map((reason) => reason.after),
      differing.after,
    ),
  }
  const marked = deciding.before.length + deciding.after.length > 0 ? deciding : differing
  return { before: cut(before, marked.before), after: cut(after, marked.after) }
}

function differingIn(pieces: readonly { readonly text: string; readonly isShared: boolean }[]): Stretch[] {
  let end = 0
  return pieces.flatMap(({ text, isShared }) => {
    const start = end
    end += text.length
    return isShared || text.trim() === '' ? [] : [{ start, end }]
  })
}

/** Finds the words of reasons, each at a place of its own, rather where the wordings differ than elsewhere. */
function stretchesOf(text: string, reasons: readonly string[], differing: readonly Stretch[]): Stretch[] {
  const folded = foldWords(text)
  const found: Stretch[] = []
  const words = reasons.flatMap((each) => each.split(', ')).filter((word) => word !== '')
  for (const word of words) {
    const free = placesOf(word, folded).filter((place) => !found.some((other) => overlap(place, other)))
    const place = free.find((each) => differing.some((other) => overlap(each, other))) ?? free[0]
    if (place) found.push(place)
  }
  return found.sort((a, b) => a.start - b.start)
}

function overlap(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end
}

interface FoldedWords {
  readonly text: string
  /** The offset in the text as it is written, for each unit and for the end. */
  readonly offsets: readonly number[]
}

/** Writes a text as reasons are written: in small letters, wide figures and letters as usual ones. */
function foldWords(text: string): FoldedWords {
  const offsets: number[] = []
  let folded = ''
  let offset = 0
  for (const character of text) {
    const plain = character.normalize('NFKC').toLowerCase()
    folded += plain
    for (let i = 0; i < plain.length; i++) offsets.push(offset)
    offset += character.length
  }
  return { text: folded, offsets: [...offsets, offset] }
}

/** Finds a word, where it stands by itself if it does anywhere: "may" is also in "mayor", "3" also in "3,000". */
function placesOf(word: string, { text, offsets }: FoldedWords): Stretch[] {
  const starts: number[] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) starts.push(at)
  const alone = starts.filter((start) => standsAlone(text, start, start + word.length))
  return (alone.length > 0 ? alone : starts).map((start) => ({
    start: offsets[start] ?? 0,
    end: offsets[start + word.length] ?? 0,
  }))
}

function standsAlone(text: string, start: number, end: number): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 2), start), text.slice(end, end + 2)]
  return !/(?:[a-z\d]|\d[.,])$/u.test(before) && !/^(?:[a-z\d]|[.,]\d)/u.test(after)
}

function cut(text: string, marked: readonly Stretch[]): MarkedPiece[] {
  const pieces: MarkedPiece[] = []
  let at = 0
  for (const { start, end } of marked) {
    if (start > at) pieces.push({ text: text.slice(at, start), isMarked: false })
    pieces.push({ text: text.slice(start, end), isMarked: true })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isMarked: false })
  return pieces
}
