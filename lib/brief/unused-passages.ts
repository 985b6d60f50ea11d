// Finds the paragraphs of a brief that nobody has used: no card cites them and nobody has marked them. Pure.

import type { CitationState } from '../domain/cards/citation'
import { anchor } from './anchor'
import type { CodePointText } from './code-points'
import type { BriefBlockKind } from './parsed-brief'
import type { PassageSelector } from './selector'

/** Code points over the brief's text. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

export interface ReadableBlock extends TextRange {
  readonly id: string
  readonly kind: BriefBlockKind
}

export interface UnusedPassages<B extends ReadableBlock> {
  /** Unused blocks, in the order of the text. */
  readonly unused: readonly B[]
  /** The number of blocks that could be used. */
  readonly total: number
}

/** Headings and metadata describe the text and don't become cards. */
const NOT_COUNTED: readonly BriefBlockKind[] = ['heading', 'metadata']

/**
 * Counts and finds the blocks of a brief that nobody has cited or marked. `blocks` are the readable ones (without those
 * set aside), in the order of the text; `used` are the places of cited and marked passages in any order. A block is
 * used if a passage has at least one character of it.
 */
export function unusedPassages<B extends ReadableBlock>(
  blocks: readonly B[],
  used: readonly TextRange[],
): UnusedPassages<B> {
  const ranges = used.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start)
  const counted = blocks.filter(({ kind }) => !NOT_COUNTED.includes(kind))
  let next = 0
  // The furthest end of the passages that begin before the current block.
  let reach = 0
  const unused = counted.filter((block) => {
    for (let range = ranges[next]; range && range.start < block.end; range = ranges[next]) {
      reach = Math.max(reach, range.end)
      next++
    }
    return reach <= block.start
  })
  return { unused, total: counted.length }
}

/** Finds the places of cited and marked passages in a brief; passages that are gone have none. */
export function usedPlaces(
  text: CodePointText,
  passages: Iterable<PassageSelector & { readonly state: CitationState }>,
): TextRange[] {
  const places: TextRange[] = []
  for (const passage of passages) {
    const place = passage.state === 'orphan' ? undefined : anchor(text, passage)
    if (place && place.state !== 'orphan') places.push({ start: place.start, end: place.end })
  }
  return places
}
