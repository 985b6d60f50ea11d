// How each block is cut by the passages in it. Blocks without any have no entry, and a block whose passages didn't change
// keeps its array, so that only what changed is drawn again. Pure: no DOM.

import { cutIntoSegments, type LocatedPassage, type Segment } from './located-passages'
import { placeAt, type ReaderBlock } from './reading-order'

export type SegmentsByBlock = ReadonlyMap<string, readonly Segment[]>

/** The arrays that blocks had before. */
export type SegmentCache = Map<string, readonly Segment[]>

/** `passages` by their start. */
export function segmentsByBlock(
  blocks: readonly ReaderBlock[],
  passages: readonly LocatedPassage[],
  cache: SegmentCache,
): SegmentsByBlock {
  const inBlocks = new Map<string, LocatedPassage[]>()
  for (const passage of passages) {
    for (let i = placeAt(blocks, passage.start); ; i++) {
      const block = blocks[i]
      if (!block || block.start >= passage.end) break
      inBlocks.set(block.id, [...(inBlocks.get(block.id) ?? []), passage])
    }
  }
  const segments = new Map<string, readonly Segment[]>()
  for (const block of blocks) {
    const inside = inBlocks.get(block.id)
    if (!inside) continue
    const cut = cutIntoSegments(block, inside)
    const known = cache.get(block.id)
    const kept = known && JSON.stringify(known) === JSON.stringify(cut) ? known : cut
    cache.set(block.id, kept)
    segments.set(block.id, kept)
  }
  return segments
}
