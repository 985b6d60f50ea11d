// Finds where the pages of a source begin among the blocks of its brief. Pure: no DOM.

import type { ReaderBlock } from './reading-order'

/** The page of an offset, from 1; undefined where the source has no pages. `pages` are the offsets where each begins. */
export function pageOf(pages: readonly number[] | null | undefined, offset: number): number | undefined {
  if (!pages || pages.length === 0) return undefined
  return Math.max(1, pages.findLastIndex((start) => start <= offset) + 1)
}

/**
 * Returns page labels by block id, for the blocks at which a page begins: `3`, or `3–4` above a block that begins on
 * one page and ends on another.
 */
export function pageLabels(
  pages: readonly number[] | null | undefined,
  blocks: readonly ReaderBlock[],
): ReadonlyMap<string, string> {
  const labels = new Map<string, string>()
  if (!pages || pages.length === 0) return labels
  let shown = 0
  let page = 0
  for (const { id, start, end } of blocks) {
    while ((pages[page] ?? Number.POSITIVE_INFINITY) <= start) page++
    const first = Math.max(1, page)
    while ((pages[page] ?? Number.POSITIVE_INFINITY) < end) page++
    const last = Math.max(1, page)
    if (last > shown) labels.set(id, first === last ? String(first) : `${first}–${last}`)
    shown = last
  }
  return labels
}
