// The sentences of a block, for choosing a passage with the keyboard.

import type { CodePointText } from '@/lib/brief/code-points'

export interface TextRange {
  /** Code points over the brief's text. */
  readonly start: number
  readonly end: number
}

/** The sentences of a range, without the white space around them. `language` is a BCP 47 tag or ''. */
export function sentencesOf(text: CodePointText, range: TextRange, language: string): TextRange[] {
  const segmenter = new Intl.Segmenter(language || undefined, { granularity: 'sentence' })
  const sentences: TextRange[] = []
  const offset = text.toUtf16(range.start)
  for (const { segment, index } of segmenter.segment(text.slice(range.start, range.end))) {
    const start = text.toCodePoint(offset + index)
    const sentence = trimRange(text, { start, end: text.toCodePoint(offset + index + segment.length) })
    if (sentence) sentences.push(sentence)
  }
  return sentences
}

/** The range without white space at its ends; undefined where nothing is left. */
export function trimRange(text: CodePointText, { start, end }: TextRange): TextRange | undefined {
  const words = text.slice(start, end)
  const trimmed = words.trim()
  if (trimmed === '') return undefined
  const from = text.toUtf16(start) + words.indexOf(trimmed)
  return { start: text.toCodePoint(from), end: text.toCodePoint(from + trimmed.length) }
}
