// Ranges of a brief's text, and their trimming.

import type { CodePointText } from './code-points'

export interface TextRange {
  /** Code points over the brief's text. */
  readonly start: number
  readonly end: number
}

/** Trims white space at the ends of the range; returns undefined if nothing is left. */
export function trimRange(text: CodePointText, { start, end }: TextRange): TextRange | undefined {
  const words = text.slice(start, end)
  const trimmed = words.trim()
  if (trimmed === '') return undefined
  const from = text.toUtf16(start) + words.indexOf(trimmed)
  return { start: text.toCodePoint(from), end: text.toCodePoint(from + trimmed.length) }
}
