// Describes a passage so that it can be found again after the text changed: its words, its surroundings, and its
// offsets (TextQuoteSelector and TextPositionSelector of the W3C Web Annotation model).

import type { Citation } from '../domain/cards/citation'
import { CodePointText } from './code-points'

/** The length of the surroundings that a citation keeps, in code points on each side. */
export const CONTEXT_LENGTH = 32

export type PassageSelector = Pick<Citation, 'quote' | 'prefix' | 'suffix' | 'start' | 'end'>

/** Makes the selector of the passage from `start` to `end`, in code points. Offsets outside the text are clamped. */
export function describePassage(text: string | CodePointText, start: number, end: number): PassageSelector {
  const index = CodePointText.of(text)
  const from = Math.max(0, Math.min(start, index.length))
  const to = Math.max(from, Math.min(end, index.length))
  return {
    quote: index.slice(from, to),
    prefix: index.slice(from - CONTEXT_LENGTH, from),
    suffix: index.slice(to, to + CONTEXT_LENGTH),
    start: from,
    end: to,
  }
}
