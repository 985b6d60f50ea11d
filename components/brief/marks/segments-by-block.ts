// How each block is cut by the passages in it. Blocks without any have no entry, and a block whose passages didn't change
// keeps its array, so that only what changed is drawn again. Pure: no DOM.

import type { TextRange } from '@/lib/brief/text-range'
import { placeAt, type ReaderBlock } from '../text/reading-order'
import type { LocatedMark } from './located-marks'
import { cutIntoSegments, type LocatedPassage, type Segment } from './located-passages'

export type SegmentsByBlock = ReadonlyMap<string, readonly Segment[]>

/** The arrays that blocks had before. */
export type SegmentCache = Map<string, readonly Segment[]>

/** `passages` and `marks` by their start. */
export function segmentsByBlock(
  blocks: readonly ReaderBlock[],
  passages: readonly LocatedPassage[],
  marks: readonly LocatedMark[],
  cache: SegmentCache,
): SegmentsByBlock {
  const passagesIn = byBlock(blocks, passages)
  const marksIn = byBlock(blocks, marks)
  const segments = new Map<string, readonly Segment[]>()
  for (const block of blocks) {
    const [inside, marked] = [passagesIn.get(block.id), marksIn.get(block.id)]
    if (!inside && !marked) continue
    const cut = cutIntoSegments(block, inside ?? [], marked ?? [])
    const known = cache.get(block.id)
    const kept = known && JSON.stringify(known) === JSON.stringify(cut) ? known : cut
    cache.set(block.id, kept)
    segments.set(block.id, kept)
  }
  return segments
}

/** Which of them touch which block. */
function byBlock<T extends TextRange>(blocks: readonly ReaderBlock[], ranges: readonly T[]): ReadonlyMap<string, T[]> {
  const found = new Map<string, T[]>()
  for (const range of ranges) {
    for (let i = placeAt(blocks, range.start); ; i++) {
      const block = blocks[i]
      if (!block || block.start >= range.end) break
      const known = found.get(block.id)
      if (known) known.push(range)
      else found.set(block.id, [range])
    }
  }
  return found
}

/** The marks in a block, from its segments: each once, in the order of the text. */
export function marksIn(segments: readonly Segment[]): LocatedMark[] {
  const marks = new Set(segments.flatMap((segment) => segment.marks))
  return [...marks].sort((a, b) => a.start - b.start || b.end - a.end)
}
