// The place on a board that the address of its page names. Lists name it in the query; mails behind the #, so that no log of
// a server has it.

import type { BoardPlace, BoardPlaceName } from '@/lib/domain/boards/board-path'

/** Returns the first of these places that the address names. */
export function placeInAddress(...places: readonly BoardPlaceName[]): BoardPlace | undefined {
  const { search, hash } = window.location
  const [query, fragment] = [new URLSearchParams(search), new URLSearchParams(hash.slice(1))]
  for (const place of places) {
    const id = query.get(place) ?? fragment.get(place)
    if (id !== null) return { place, id }
  }
  return undefined
}
