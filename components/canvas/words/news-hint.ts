// What the sign of a change means, in words.

import type { NewsMark } from '@/lib/domain/changes/news-marks'
import type { MarkedSince } from '../news-marks'
import type { CanvasWords } from './canvas-words'

/** Says how a card differs from what this person saw last, or from the version that the board is compared with. */
export function newsHint({ news, comparison }: CanvasWords, mark: NewsMark, since: MarkedSince): string {
  return since === 'version' ? comparison(`mark.${mark}`) : news(`mark.${mark}`)
}
