// Widens a range of a brief's text to whole words, as people mean it when a drag begins or ends within one. Japanese and
// Chinese words are those of the Unicode dictionaries.

import type { CodePointText } from './code-points'
import type { TextRange } from './text-range'

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

/** An end that stands between words, or in white space or punctuation, stays where it is. */
export function wholeWords(text: CodePointText, { start, end }: TextRange): TextRange {
  const first = wordAround(text.text, text.toUtf16(start))
  const last = wordAround(text.text, text.toUtf16(end))
  return {
    start: first ? text.toCodePoint(first.start) : start,
    end: last ? text.toCodePoint(last.end) : end,
  }
}

/** The word that the offset is inside of, not at its edge; UTF-16 offsets. */
function wordAround(text: string, offset: number): TextRange | undefined {
  // Words don't cross lines, and a line is short enough to be cut into words at once.
  const from = text.lastIndexOf('\n', offset - 1) + 1
  const lineEnd = text.indexOf('\n', offset)
  const line = text.slice(from, lineEnd === -1 ? undefined : lineEnd)
  const word = segmenter.segment(line).containing(offset - from)
  if (!word?.isWordLike || word.index === offset - from) return undefined
  return { start: from + word.index, end: from + word.index + word.segment.length }
}
