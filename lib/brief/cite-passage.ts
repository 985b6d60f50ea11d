// A card's citation of a passage, as it is made by people and scripts alike: no longer than the board's cap, and with the
// revision that its offsets are for.

import type { Citation } from '../domain/cards/citation'
import type { CodePointText } from './code-points'
import { capPassage } from './quote-cap'
import type { PassageSelector } from './selector'

export interface Citing {
  readonly brief: { readonly id: string; readonly text: string | CodePointText; readonly revision: number }
  /** The longest quote that the board allows, in code points; null: no cap. */
  readonly quoteCap: number | null
  /** The id of the user who captures it. */
  readonly capturedBy: string
  readonly capturedAt: Date
}

/** The passage's first words where the cap is shorter; then `isCut` is set. */
export function citePassage(passage: PassageSelector, { brief, quoteCap, capturedBy, capturedAt }: Citing): Citation {
  return {
    ...capPassage(brief.text, passage, quoteCap),
    briefId: brief.id,
    state: 'anchored',
    capturedBy,
    capturedAt: capturedAt.toISOString(),
    revision: brief.revision,
  }
}
