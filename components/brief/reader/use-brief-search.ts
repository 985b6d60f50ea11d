// Searches one brief: its matches in the reading text, the current match, and the steps between them.

import { useCallback, useMemo, useState } from 'react'
import { type FoldedText, findText, foldText } from '@/lib/brief/find-text'
import type { TextRange } from '@/lib/brief/text-range'
import type { ReaderBlock, ReadingOrder } from '../text/reading-order'

/** Nobody steps through more matches; people who find this many refine their search. */
export const MOST_MATCHES = 5_000

export interface BriefSearch {
  readonly matches: readonly TextRange[]
  /** The index of the current match. */
  readonly current: number | undefined
  /** Goes to a match (-1 is the last, and behind the last comes the first). */
  readonly goTo: (index: number) => void
}

const foldedByOrder = new WeakMap<object, FoldedText>()

/** Finds the words in the blocks that people read; a brief is folded only once. */
export function searchBrief({ text, blocks }: ReadingOrder, query: string): TextRange[] {
  if (query.trim() === '') return []
  let folded = foldedByOrder.get(text)
  if (!folded) {
    folded = foldText(text.text)
    foldedByOrder.set(text, folded)
  }
  return withinBlocks(findText(folded, query, MOST_MATCHES), blocks)
}

/** Those that lie in one block each; both are in the order of the text. */
function withinBlocks(places: readonly TextRange[], blocks: readonly ReaderBlock[]): TextRange[] {
  let at = 0
  return places.filter((place) => {
    while ((blocks[at]?.end ?? Number.POSITIVE_INFINITY) <= place.start) at++
    const block = blocks[at]
    return block !== undefined && block.start <= place.start && place.end <= block.end
  })
}

/** `from` is the reading position when the words change: the first match at or behind it becomes the current one. */
export function useBriefSearch(order: ReadingOrder, query: string, from: number): BriefSearch {
  const matches = useMemo(() => searchBrief(order, query), [order, query])
  const [at, setAt] = useState({ matches, index: 0 })
  if (at.matches !== matches)
    setAt({
      matches,
      index: Math.max(
        0,
        matches.findIndex(({ start }) => start >= from),
      ),
    })
  const current = matches.length === 0 || at.matches !== matches ? undefined : at.index
  const goTo = useCallback(
    (index: number) => {
      if (matches.length > 0) setAt({ matches, index: (index + matches.length) % matches.length })
    },
    [matches],
  )
  return { matches, current, goTo }
}
