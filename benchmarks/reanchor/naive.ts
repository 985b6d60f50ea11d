// The obvious method: search the whole new text for the quote, allow a quarter of its characters to differ, take the
// place with the fewest differences, and among equals the one nearest to the old place. It can't mark a result as
// unsure.

import search from 'approx-string-match'
import type { CodePointText } from '../../lib/brief/code-points'
import type { AnchoredPassage } from '../../lib/brief/reanchor'
import type { PassageSelector } from '../../lib/brief/selector'

const MOST_ERRORS = 0.25

export function carryNaively(text: CodePointText, passage: PassageSelector): AnchoredPassage {
  const { quote, start } = passage
  const here = text.toUtf16(Math.min(start, text.length))
  const [best] = search(text.text, quote, Math.floor(quote.length * MOST_ERRORS)).sort(
    (a, b) => a.errors - b.errors || Math.abs(a.start - here) - Math.abs(b.start - here),
  )
  if (!best) return { ...passage, state: 'orphan' }
  return {
    ...passage,
    start: text.toCodePoint(best.start),
    end: text.toCodePoint(best.end),
    state: 'anchored',
  }
}
