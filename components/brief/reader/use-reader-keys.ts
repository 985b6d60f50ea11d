// Walking and selecting in the reader by keyboard: up and down between blocks, left and right between sentences
// and the cells of tables, with Shift more or fewer of them, Enter for the passage menu, Escape to let go.

import { type KeyboardEvent, type RefObject, useCallback } from 'react'
import { readingKey } from '@/components/ui/reading-key'
import type { TextRange } from '@/lib/brief/text-range'
import { tableBoxOf } from '../text/dom-range'
import { type ReadingOrder, sentencesIn } from '../text/reading-order'
import type { PassageSelection } from './use-passage-selection'

export interface ReaderKeysOptions {
  readonly reader: RefObject<HTMLElement | null>
  readonly order: ReadingOrder
  readonly selection: PassageSelection
  readonly canSelect: boolean
  /** The index of the block that has the reader's tab stop. */
  readonly activeIndex: number
}

export function useReaderKeys(options: ReaderKeysOptions): (event: KeyboardEvent) => void {
  const { reader, order, selection, canSelect, activeIndex } = options
  return useCallback(
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      // On the box of a wide table the arrows scroll.
      if (event.target instanceof Element && event.target === tableBoxOf(event.target)) return
      const focusBlock = (index: number) => {
        const block = order.blocks[Math.max(0, Math.min(index, order.blocks.length - 1))]
        const element = block && reader.current?.querySelector(`[data-block-start="${block.start}"]`)
        if (element instanceof HTMLElement) element.focus()
      }
      const walk = (): boolean => {
        const step = WALK[event.key]?.(activeIndex, order.blocks.length)
        if (step === undefined || event.shiftKey) return false
        selection.select(null)
        focusBlock(step)
        return true
      }
      const choose = (): boolean => {
        if (!canSelect) return false
        const block = order.blocks[activeIndex]
        if (event.key === 'Escape' && selection.range) {
          selection.select(null)
          return true
        }
        if (event.key === 'Enter' && block && isBlock(event.target)) {
          if (!selection.range) selection.select(block)
          selection.openMenu()
          return true
        }
        const next = nextSelection(event, sentencesIn(order), selection.range, block)
        if (!next) return false
        selection.select(next)
        const at = order.blocks.findIndex(({ start, end }) => start <= next.start && next.start < end)
        if (at !== -1 && at !== activeIndex) {
          focusBlock(at)
          selection.select(next)
        }
        showCell()
        return true
      }
      if (walk() || choose()) event.preventDefault()
    },
    [reader, order, selection, canSelect, activeIndex],
  )
}

const WALK: Readonly<Record<string, ((index: number, count: number) => number) | undefined>> = {
  ArrowDown: (index) => index + 1,
  ArrowUp: (index) => index - 1,
  Home: () => 0,
  End: (_, count) => count - 1,
}

/** Scrolls the cell that is selected into its table's box. */
function showCell(): void {
  const node = document.getSelection()?.anchorNode ?? null
  if (tableBoxOf(node)) node?.parentElement?.closest('td, th')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

/** Enter on a highlight follows it; only on the block itself does it open the menu. */
function isBlock(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.hasAttribute('data-block-start')
}

/** The sentences selected after a key; undefined where the key means nothing here. */
function nextSelection(
  event: KeyboardEvent,
  sentences: readonly TextRange[],
  range: TextRange | null,
  block: TextRange | undefined,
): TextRange | undefined {
  const key = readingKey(event)
  const { shiftKey } = event
  const isForward = key === 'ArrowRight' || (shiftKey && key === 'ArrowDown')
  const isBack = key === 'ArrowLeft' || (shiftKey && key === 'ArrowUp')
  if (!isForward && !isBack) return undefined
  const within = range ?? block
  if (!within) return undefined
  const first = sentences.findIndex((sentence) => sentence.end > within.start)
  const last = sentences.findLastIndex((sentence) => sentence.start < within.end)
  // The first key chooses the block's first sentence, or its last.
  if (!range) return sentences[isForward ? first : last]
  if (!shiftKey) return sentences[isForward ? last + 1 : first - 1]
  const end = sentences[isForward ? last + 1 : last - 1]?.end
  return end !== undefined && end > range.start ? { start: range.start, end } : undefined
}
