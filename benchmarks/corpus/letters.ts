// Finds a passage of one text in another text of the same document, such as of a file in what the reader made of it, by
// its letters and digits alone: marks, addresses of links, tags and white space differ between the two.

import type { TextRange } from '../../lib/brief/text-range'

/** What is in a file but in no reading of it: addresses of links, tags, entities, marks of footnotes. */
const UNREAD = /\]\([^)\s]*(?:\s"[^"]*")?\)|<[^<>]{1,400}>|&\w{2,6};|\[\^?[^\]\s]{1,12}\](?!\()/gu
/** Letters by which the ends of a passage are known where something in the middle differs. */
const ENDS = 24
const ENDS_AT_LEAST = 12

export interface Letters {
  /** Letters and digits, lower case, one UTF-16 unit each. */
  readonly letters: string
  /** The code point offset of each. */
  readonly offsets: readonly number[]
}

export function lettersOf(text: string): Letters {
  const read = text.replace(UNREAD, (unread) => ' '.repeat(unread.length))
  const offsets: number[] = []
  let letters = ''
  let offset = 0
  for (const sign of read) {
    if (/[\p{L}\p{N}]/u.test(sign)) {
      // Letters beyond the basic plane are rare here; one place is enough to find a passage by.
      letters += sign.toLowerCase().charAt(0)
      offsets.push(offset)
    }
    offset++
  }
  return { letters, offsets }
}

/** Finds a passage's letters at or behind a place among the letters; the place is an index into them. */
export function findLetters(
  within: Letters,
  passage: string,
  from: number,
): { start: number; end: number } | undefined {
  const { letters } = lettersOf(passage)
  if (letters === '') return undefined
  const whole = within.letters.indexOf(letters, from)
  const [head, tail] = [letters.slice(0, ENDS), letters.slice(-ENDS)]
  const start = within.letters.indexOf(head, from)
  // The whole passage may occur again far behind where its own two ends are.
  if (whole !== -1 && (start === -1 || whole <= start)) return { start: whole, end: whole + letters.length }
  if (start === -1 || letters.length < ENDS_AT_LEAST) return undefined
  const end = within.letters.indexOf(tail, start)
  return end === -1 || end - start > 2 * letters.length ? undefined : { start, end: end + tail.length }
}

/** The range in code points that a run of letters takes in its text. */
export function rangeOfLetters({ offsets }: Letters, run: { start: number; end: number }): TextRange {
  const [first, last] = [offsets[run.start], offsets[run.end - 1]]
  if (first === undefined || last === undefined) throw new Error('The letters are not of this text')
  return { start: first, end: last + 1 }
}
