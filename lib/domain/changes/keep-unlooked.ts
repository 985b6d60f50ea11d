// The board as a person knows it after a visit: as it is now, but for the changes that they haven't looked at. Of these
// it keeps what was there before, so that the next comparison finds them again.

import { linkKey } from './board-changes'
import type { BoardNote } from './board-note'
import type { NewsKeys } from './news'

/** Returns the note that a person leaves with. `unlooked` are keys of changes between the two notes. */
export function keepUnlooked(before: BoardNote, after: BoardNote, unlooked: NewsKeys): BoardNote {
  if (unlooked.size === 0) return after
  return {
    cards: mixed(before.cards, after.cards, ({ id }) => id, unlooked),
    links: mixed(before.links, after.links, linkKey, unlooked),
    wording: after.wording,
  }
}

/** The old ones where the key is kept back, the new ones everywhere else. */
function mixed<T>(before: readonly T[], after: readonly T[], keyOf: (each: T) => string, kept: NewsKeys): T[] {
  return [...before.filter((each) => kept.has(keyOf(each))), ...after.filter((each) => !kept.has(keyOf(each)))]
}
