// A stretch of a brief's text, and the same without white space at its ends.

import type { CodePointText } from './code-points'

export interface TextRange {
  /** Code points over the brief's text. */
  readonly start: number
  readonly end: number
}

/** The range without white space at its ends; undefined where nothing is left. */
export function trimRange(text: CodePointText, { start, end }: TextRange): TextRange | undefined {
  const words = text.slice(start, end)
  const trimmed = words.trim()
  if (trimmed === '') return undefined
  const from = text.toUtf16(start) + words.indexOf(trimmed)
  return { start: text.toCodePoint(from), end: text.toCodePoint(from + trimmed.length) }
}
