// What one would write first: look for the quote in the whole new text, allow a quarter of its characters to differ, take
// the place with the fewest, and of several the one nearest to where it was. It knows no mark for what it isn't sure of.

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
