// Guesses what somebody means by a text that they paste on the canvas. A guess only: they are asked, and can say
// otherwise.

import { isList } from './list-lines'
import { isMarkdown } from './markdown-text'
import { isTable } from './pasted-table'

export const PASTE_READINGS = ['brief', 'table', 'drawn-table', 'cards', 'text'] as const
/** A brief to read, rows with columns that become cards, the same as a drawing, a card for each line, or one text. */
export type PasteReading = (typeof PASTE_READINGS)[number]

/** Nobody writes more than this on a note. */
const LONGEST_NOTE = 1_500
/** This many paragraphs of prose are a document, however short. */
const FEWEST_PARAGRAPHS = 3
const SHORTEST_PARAGRAPH = 80
/** A line that is longer than this has not been broken by hand, so its end is the end of a paragraph. */
const LONGEST_BROKEN_LINE = 200
/** A letter of these scripts says as much as two or three others. */
const DENSE_LETTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu
const DENSE_LETTER_WEIGHT = 2.5

/**
 * A range of a spreadsheet is a table; Markdown and three paragraphs of prose are a brief; lines are cards, unless they are the
 * broken lines of a longer prose; what is longer than a note is a brief; all else is a text.
 */
export function readingOf(pasted: string): PasteReading {
  // Tabs at the ends belong to empty cells.
  if (isTable(pasted)) return 'table'
  if (isMarkdown(pasted)) return 'brief'
  const text = pasted.replace(/\r\n?/gu, '\n').trim()
  if (paragraphsOf(text).filter(isProse).length >= FEWEST_PARAGRAPHS) return 'brief'
  const isLong = lengthOf(text) > LONGEST_NOTE
  if (isList(text) && !(isLong && isBrokenProse(text))) return 'cards'
  return isLong ? 'brief' : 'text'
}

/** Paragraphs end at empty lines, and where a line is too long to have been broken. */
function paragraphsOf(text: string): string[] {
  return text.split(/\n\s*\n/u).flatMap((part) => {
    const lines = part.split('\n')
    return lines.some((line) => line.length > LONGEST_BROKEN_LINE) ? lines : [lines.join(' ')]
  })
}

function isProse(paragraph: string): boolean {
  return lengthOf(paragraph) >= SHORTEST_PARAGRAPH && /[.!?。！？](?:["'”’」』)）\]]|\s|$)/u.test(paragraph)
}

/** Text of a PDF or a mail: many lines begin in the middle of a sentence. */
function isBrokenProse(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const goingOn = lines
    .slice(1)
    .filter((line, i) => !/[.!?:。！？：]\s*$/u.test(lines[i] ?? '') && /^\s*[\p{Ll}\d(]/u.test(line))
  return goingOn.length * 3 > lines.length
}

function lengthOf(text: string): number {
  return text.length + (text.match(DENSE_LETTER)?.length ?? 0) * (DENSE_LETTER_WEIGHT - 1)
}
