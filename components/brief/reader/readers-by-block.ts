// The other readers of each block of one brief. A block whose readers didn't change keeps its array, so that only
// changed blocks are redrawn. Pure: no DOM.

import type { ReaderPlace } from '@/components/presence/readers'
import type { PresenceUser } from '@/lib/protocol/presence'

/** The cache holds the arrays that blocks had before. */
export function readersByBlock(
  readers: readonly ReaderPlace[],
  briefId: string,
  cache: Map<string, readonly PresenceUser[]>,
): ReadonlyMap<string, readonly PresenceUser[]> {
  const found = new Map<string, readonly PresenceUser[]>()
  for (const { user, blockId, briefId: id } of readers) {
    if (id === briefId) found.set(blockId, [...(found.get(blockId) ?? []), user])
  }
  for (const [blockId, people] of found) {
    const known = cache.get(blockId)
    if (known && JSON.stringify(known) === JSON.stringify(people)) found.set(blockId, known)
    else cache.set(blockId, people)
  }
  return found
}
