// What a stack that only counts its cards says besides their number: as much as its room takes. All in px of the screen. Pure.

import type { Size } from '@/lib/domain/rect'

/** How many times its letters a line of the count is high; canvas.css sets the same. */
export const COUNT_LINE_HEIGHT = 1.2

/** The dots of a vote, signs, the words for what is counted, and the arrow of what opens. */
export type CountPart = 'dots' | 'untreated' | 'news' | 'kind' | 'words' | 'arrow'

interface SizedPart {
  readonly part: CountPart
  /** How much longer it makes the line. */
  readonly px: number
}

export interface CountForm {
  readonly parts: ReadonlySet<CountPart>
  /** The dots stand below the number. */
  readonly isColumn: boolean
}

/** Returns which of the parts, the most important first, have room beside a number. */
export function countForm({ w, h }: Size, linePx: number, numberPx: number, parts: readonly SizedPart[]): CountForm {
  const shown = new Set<CountPart>()
  let used = numberPx
  for (const { part, px } of parts) {
    if (used + px > w) continue
    used += px
    shown.add(part)
  }
  const dots = parts.find(({ part }) => part === 'dots')
  const isColumn = dots !== undefined && !shown.has('dots') && dots.px <= w && 2 * linePx <= h
  return isColumn ? { parts: new Set(['dots']), isColumn } : { parts: shown, isColumn }
}
