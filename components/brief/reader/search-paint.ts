// Paints search matches over the text, without elements of their own (CSS custom highlights): marks of cards and people
// stay as they are, and selecting goes on. A browser that can't paint like this still steps from match to match.

import type { CodePointText } from '@/lib/brief/code-points'
import type { TextRange } from '@/lib/brief/text-range'
import { textToRange } from '../text/dom-range'

/** Must match globals.css. */
const ALL = 'brief-search'
const CURRENT = 'brief-search-current'
/** Painting takes time by the number of matches; nobody sees more at once. */
const MOST_PAINTED = 1_000

/** Paints the matches around the current one. */
export function paintSearch(
  reader: Element,
  text: CodePointText,
  matches: readonly TextRange[],
  current: number | undefined,
): void {
  if (!('highlights' in CSS)) return
  const from = Math.max(0, (current ?? 0) - MOST_PAINTED / 2)
  const blocks = [...reader.querySelectorAll('[data-block-start]')]
  const all = new Highlight()
  matches.slice(from, from + MOST_PAINTED).forEach((match, index) => {
    if (from + index === current) return
    const range = textToRange(reader, match, text, blocks)
    if (range) all.add(range)
  })
  CSS.highlights.set(ALL, all)
  const chosen = current === undefined ? undefined : matches[current]
  const range = chosen && textToRange(reader, chosen, text, blocks)
  if (range) CSS.highlights.set(CURRENT, new Highlight(range))
  else CSS.highlights.delete(CURRENT)
}

export function clearSearchPaint(): void {
  if (!('highlights' in CSS)) return
  CSS.highlights.delete(ALL)
  CSS.highlights.delete(CURRENT)
}
