// The segments that the reader draws: each block cut by the passages of cards, by people's marks, and by the passage on
// which this person is writing a note.

import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { TextRange } from '@/lib/brief/text-range'
import type { PresenceUser } from '@/lib/protocol/presence'
import { type ListedMark, type LocatedMark, locateMarks } from '../marks/located-marks'
import type { LocatedPassage } from '../marks/located-passages'
import { type SegmentCache, type SegmentsByBlock, segmentsByBlock } from '../marks/segments-by-block'
import type { ReaderBlock } from '../text/reading-order'

export interface DrawnSegmentsOptions {
  readonly blocks: readonly ReaderBlock[]
  readonly passages: readonly LocatedPassage[]
  readonly marks: readonly ListedMark[]
  readonly writing: TextRange | undefined
  /** The person who writes. */
  readonly me: PresenceUser
}

/** Returns the segments by block; a block that looks the same keeps its array. */
export function useDrawnSegments({ blocks, passages, marks, writing, me }: DrawnSegmentsOptions): SegmentsByBlock {
  const t = useTranslations('brief.marks')
  const cache = useMemo<SegmentCache>(() => new Map(), [])
  const located = useMemo(() => withDraft(locateMarks(marks, t('gone')), writing, me), [marks, writing, me, t])
  return useMemo(() => segmentsByBlock(blocks, passages, located, cache), [blocks, passages, located, cache])
}

/** Adds the passage for which a note is being written, so that the writer sees which one it is. */
function withDraft(marks: LocatedMark[], writing: TextRange | undefined, me: PresenceUser): LocatedMark[] {
  if (!writing) return marks
  const { name, color } = me
  const draft = { ...writing, id: 'draft', isMine: true, name, initials: '…', color, note: '', hasFailed: false }
  return [...marks, draft].sort((a, b) => a.start - b.start || b.end - a.end)
}
