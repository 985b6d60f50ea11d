// The sign of a risk that nothing treats, where a card has no foot that says so.

import type { TextStyle } from '../../text/measure-text'
import type { SignPlace } from './laid-out-card'

const SIZE_EM = 0.9
const GAP_EM = 0.45
/** A sign that is smaller than this share of the words says nothing. */
const LEAST_SHARE = 0.6

/** Returns what the sign takes of a line of this type, with the gap before it. */
export function lackWidth({ size }: Pick<TextStyle, 'size'>): number {
  return size * (SIZE_EM + GAP_EM)
}

/** Returns the type of which the sign is, so that it has room beside words of a size; undefined where there is too little. */
export function lackWithin(room: number, wordPx: number): Pick<TextStyle, 'size'> | undefined {
  const size = Math.min(wordPx, room / (SIZE_EM + GAP_EM))
  return size < wordPx * LEAST_SHARE ? undefined : { size }
}

/** Returns the sign at the right end of a line. */
export function lackSign(right: number, middle: number, { size }: Pick<TextStyle, 'size'>): SignPlace {
  return { sign: 'untreated', color: 'warning', x: right - size * SIZE_EM, y: middle, size: size * SIZE_EM }
}
