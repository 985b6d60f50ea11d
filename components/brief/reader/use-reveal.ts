// The ways to a place in the text of a brief: to a range, which is marked for a moment, and to a block.

import { type RefObject, useCallback } from 'react'
import type { TextRange } from '@/lib/brief/text-range'
import { textToRange } from '../text/dom-range'
import { blockAt, type ReadingOrder } from '../text/reading-order'
import type { Align, Flash } from './flashed-lines'
import type { CurrentBlock } from './use-current-block'

export interface RevealOptions {
  readonly scroller: RefObject<HTMLElement | null>
  readonly order: ReadingOrder
  readonly currentBlock: CurrentBlock
  readonly show: Flash['show']
}

export interface Reveal {
  readonly reveal: (wanted: TextRange, align?: Align) => void
  /** Does the same, and gives the keyboard to the block of the range. */
  readonly enter: (wanted: TextRange) => void
  /** Scrolls a block to the top, and gives it the keyboard. */
  readonly jump: (blockId: string) => void
}

export function useReveal({ scroller, order, currentBlock, show }: RevealOptions): Reveal {
  const { text, blocks } = order
  const { set: setBlock, focusAt } = currentBlock
  const reveal = useCallback(
    (wanted: TextRange, align?: Align) => {
      const block = blockAt(blocks, wanted.start)
      if (block) setBlock(block.id)
      show(() => (scroller.current ? textToRange(scroller.current, wanted, text) : undefined), align)
    },
    [blocks, text, scroller, show, setBlock],
  )
  const enter = useCallback(
    (wanted: TextRange) => {
      reveal(wanted)
      focusAt(blockAt(blocks, wanted.start)?.start)
    },
    [blocks, reveal, focusAt],
  )
  const jump = useCallback(
    (blockId: string) => {
      const block = blocks[order.places.get(blockId) ?? -1]
      if (!block) return
      reveal(block, 'top')
      focusAt(block.start)
    },
    [blocks, order, reveal, focusAt],
  )
  return { reveal, enter, jump }
}
