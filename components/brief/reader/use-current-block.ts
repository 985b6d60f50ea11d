// The block of the reader that has its one tab stop: where keys walk from, and where the keyboard goes back to.

import { type RefObject, useCallback, useState } from 'react'
import type { ReaderBlock, ReadingOrder } from '../text/reading-order'

export interface CurrentBlock {
  readonly index: number
  /** Undefined where the brief has no block to read. */
  readonly block: ReaderBlock | undefined
  /** Makes a block the current one; without an id, it is the first. */
  readonly set: (blockId: string | undefined) => void
  /** Gives the keyboard to the block that begins there, or else to the text as a whole. */
  readonly focusAt: (start: number | undefined) => void
  /** Gives the keyboard to the current block. */
  readonly focus: () => void
}

/** Returns the current block; its functions stay the same while it does. */
export function useCurrentBlock(scroller: RefObject<HTMLElement | null>, order: ReadingOrder): CurrentBlock {
  const [id, set] = useState<string | undefined>(undefined)
  const index = (id === undefined ? undefined : order.places.get(id)) ?? 0
  const block = order.blocks[index]
  const focusAt = useCallback(
    (start: number | undefined) => {
      const element = scroller.current?.querySelector(`[data-block-start="${start}"]`) ?? scroller.current
      if (element instanceof HTMLElement) element.focus({ preventScroll: true })
    },
    [scroller],
  )
  const start = block?.start
  const focus = useCallback(() => focusAt(start), [focusAt, start])
  return { index, block, set, focusAt, focus }
}
