// The search in the text of the reader: the current match scrolls into sight, all of them are painted, and closing the
// search leaves the keyboard where it led.

import { type RefObject, useEffect, useLayoutEffect } from 'react'
import type { SegmentsByBlock } from '../marks/segments-by-block'
import { textToRange } from '../text/dom-range'
import { blockAt, type ReadingOrder } from '../text/reading-order'
import type { Flash } from './flashed-lines'
import type { ReaderSearch } from './reader-search'
import { clearSearchPaint, paintSearch } from './search-paint'
import { type BriefSearch, useBriefSearch } from './use-brief-search'
import type { CurrentBlock } from './use-current-block'

export interface SearchInTextOptions {
  readonly scroller: RefObject<HTMLElement | null>
  readonly order: ReadingOrder
  /** The words, and whether the search is open. */
  readonly search: ReaderSearch
  /** The block at the top of the reader, from which the search begins. */
  readonly visibleId: string | undefined
  readonly segments: SegmentsByBlock
  readonly currentBlock: CurrentBlock
  readonly show: Flash['show']
}

export interface SearchInText extends BriefSearch {
  readonly close: () => void
}

/** Returns the matches, and the way out of the search. */
export function useSearchInText(options: SearchInTextOptions): SearchInText {
  const { scroller, order, search, visibleId, segments, currentBlock, show } = options
  const { text, blocks, places } = order
  const readingFrom = blocks[(visibleId === undefined ? undefined : places.get(visibleId)) ?? 0]?.start ?? 0
  const found = useBriefSearch(order, search.isOpen ? search.query : '', readingFrom)
  const { matches, current } = found
  const match = current === undefined ? undefined : matches[current]
  useEffect(() => {
    if (match) show(() => (scroller.current ? textToRange(scroller.current, match, text) : undefined))
  }, [scroller, match, text, show])
  // biome-ignore lint/correctness/useExhaustiveDependencies: new segments replace the text nodes that the paint marks
  useLayoutEffect(() => {
    if (scroller.current && matches.length > 0) paintSearch(scroller.current, text, matches, current)
    else clearSearchPaint()
    return clearSearchPaint
  }, [scroller, text, matches, current, segments])
  const close = () => {
    search.close()
    currentBlock.focusAt(match ? blockAt(blocks, match.start)?.start : currentBlock.block?.start)
  }
  return { ...found, close }
}
