// Words where there may be too little room: whole or not at all, or broken at their ends only. Pure.

import { fitLine, wrapText } from './wrap-text'

export interface WordsPlace {
  /** The width in px. */
  readonly width: number
  readonly maxLines: number
  readonly measure: (text: string) => number
}

/** Wraps a text between its words; undefined if it doesn't fit in whole. */
export function wholeWords(text: string, { width, maxLines, measure }: WordsPlace): readonly string[] | undefined {
  if (longestWord(text, measure) > width) return undefined
  const { lines, cut } = wrapText(text, { width, maxLines, measure })
  return cut ? undefined : lines
}

/** Wraps a text between its words as far as it has room; words longer than a line are shortened, never broken. */
export function fitWords(text: string, place: WordsPlace): readonly string[] {
  const { width, measure } = place
  const fitting =
    longestWord(text, measure) > width
      ? text.replaceAll(/[^\s\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]+/gu, (word) => fitLine(word, width, measure))
      : text
  return wrapText(fitting, place).lines
}

/** Japanese may be broken anywhere, and counts as no word. */
function longestWord(text: string, measure: (text: string) => number): number {
  const words = text.split(/\s+|[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/u)
  return Math.max(0, ...words.map(measure))
}
