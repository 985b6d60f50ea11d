// The distances and sizes of a card's parts, in px of the board.

import type { TextStyle } from '../../text/measure-text'

export interface Metrics {
  readonly padding: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
  readonly heading: TextStyle & { readonly height: number }
  readonly title: TextStyle & { readonly height: number; readonly maxLines: number; readonly gap: number }
  readonly body: TextStyle & { readonly height: number; readonly maxLines: number; readonly gap: number }
  readonly footer: TextStyle & { readonly height: number; readonly gap: number }
  readonly chip: TextStyle & { readonly height: number; readonly padding: number }
}

export const FULL: Metrics = {
  padding: { left: 16, right: 12, top: 10, bottom: 10 },
  heading: { size: 11.5, weight: 400, height: 18 },
  title: { size: 14, weight: 600, height: 18, maxLines: 4, gap: 4 },
  body: { size: 12, weight: 400, height: 16, maxLines: 3, gap: 4 },
  footer: { size: 11.5, weight: 400, height: 16, gap: 6 },
  chip: { size: 11.5, weight: 600, height: 18, padding: 8 },
}

export const COMPACT: Metrics = {
  padding: { left: 13, right: 8, top: 5, bottom: 5 },
  heading: { size: 11, weight: 400, height: 14 },
  title: { size: 12, weight: 600, height: 15, maxLines: 3, gap: 0 },
  body: { size: 12, weight: 400, height: 15, maxLines: 0, gap: 0 },
  footer: { size: 11, weight: 400, height: 13, gap: 2 },
  chip: { size: 11, weight: 600, height: 15, padding: 6 },
}

/** Returns the metrics with a title of at least `leastPx`. */
export function grown(m: Metrics, leastPx: number): Metrics {
  const size = Math.max(m.title.size, leastPx)
  return { ...m, title: { ...m.title, size, height: size * 1.25 } }
}

/** How wide a letter is, about. */
export const LETTER_EM = 0.55
/** A title needs at least this many letters in a line to be understood. */
export const FEWEST_LETTERS = 7
/** A title that is cut to fewer letters than this says less than the card's reference. */
export const TELLING_LETTERS = 14
