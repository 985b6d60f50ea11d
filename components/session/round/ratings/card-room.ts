// The room that a card takes above its questions on a phone: as much as the longest card of the round needs, so that the answers
// of each lie in the same place, and a thumb meets the one that it aims at.

import { lineCount } from '@/lib/export/line-count'
import type { ActivityCard } from '../round-view-props'

/** The room of a title beside its reference, and of a text, in em of their letters, on a usual phone. */
const TITLE_ROOM_EM = 17
const BODY_ROOM_EM = 24
/** More of the text is scrolled. */
const MOST_BODY_LINES = 4
/** Heights in rem, as rated-card.tsx sets them. */
const TITLE_LINE = 1.375
const BODY_LINE = 1.25
const AROUND = 2.625
/** A title that opens the card is as high as a thumb's target. */
const LEAST_BUTTON = 2.75

/** Returns the height in rem. `mayOpen` says of which cards the title is a button. */
export function cardRoom(cards: readonly ActivityCard[], mayOpen: (cardId: string) => boolean): number {
  const rooms = cards.map(({ id, title, body }) => {
    const titled = Math.max(lineCount(title, TITLE_ROOM_EM) * TITLE_LINE, mayOpen(id) ? LEAST_BUTTON : 0)
    const lines = body === '' ? 0 : body.split('\n').reduce((sum, line) => sum + lineCount(line, BODY_ROOM_EM), 0)
    return AROUND + titled + (lines > 0 ? Math.min(lines, MOST_BODY_LINES) * BODY_LINE + 0.5 : 0)
  })
  return Math.max(0, ...rooms)
}
