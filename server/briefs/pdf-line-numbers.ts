// Line numbers beside the text of drafts and consultation papers: a column of numbers that rise by one step down the
// page, left or right of all other words. They are a margin, not words of the lines.

import { endOf, footOf, type PdfText, startOf } from './pdf-lines'

/** A shorter column could be the numbers of a list or of a table's rows. */
const LEAST_NUMBERS = 8
/** Drafts number each line, or every fifth. */
const STEPS = new Set([1, 5])
/** Points by which the numbers' own column may be uneven, and which it keeps from the words. */
const UNEVEN = 12
const APART = 4

export interface NumberedPage {
  readonly texts: readonly PdfText[]
  /** The numbers as one text, '' where the page has none. */
  readonly numbers: string
}

/** Parts a page's pieces of text from the line numbers beside them. */
export function partLineNumbers(texts: readonly PdfText[]): NumberedPage {
  const numbers = texts.filter(({ str }) => /^\s*\d{1,4}\s*$/.test(str))
  const rest = texts.filter(({ str }) => str.trim() !== '' && !/^\s*\d{1,4}\s*$/.test(str))
  const left = Math.min(...rest.map(startOf))
  const right = Math.max(...rest.map(endOf))
  for (const isBeside of [
    (item: PdfText) => endOf(item) <= left - APART,
    (item: PdfText) => startOf(item) >= right + APART,
  ]) {
    const column = numbers.filter(isBeside).toSorted((a, b) => footOf(b) - footOf(a))
    if (!isCount(column)) continue
    const taken = new Set(column)
    return { texts: texts.filter((item) => !taken.has(item)), numbers: column.map(({ str }) => str.trim()).join(' ') }
  }
  return { texts, numbers: '' }
}

function isCount(column: readonly PdfText[]): boolean {
  if (column.length < LEAST_NUMBERS) return false
  const ends = column.map(endOf)
  if (Math.max(...ends) - Math.min(...ends) > UNEVEN) return false
  const steps = column.slice(1).map((item, i) => Number(item.str) - Number(column[i]?.str))
  return STEPS.has(steps[0] ?? 0) && steps.every((step) => step === steps[0])
}
