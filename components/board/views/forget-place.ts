// Takes a place out of the address once it is shown, so that a reload shows the board as it was left.

import type { BoardPlaceName } from '@/lib/domain/boards/board-path'

export function forgetPlace(name: BoardPlaceName): void {
  const { pathname, search, hash } = window.location
  const query = new URLSearchParams(search)
  query.delete(name)
  const rest = query.size > 0 ? `?${query.toString()}` : ''
  const place = new URLSearchParams(hash.slice(1)).has(name) ? '' : hash
  window.history.replaceState(window.history.state, '', `${pathname}${rest}${place}`)
}
