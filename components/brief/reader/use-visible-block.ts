// Which block stands at the top of the reader, as people scroll. Groups are looked for by halving, so that a long brief
// costs no more than a short one, and blocks that the browser skips are not laid out for it.

import { type RefObject, useEffect, useState } from 'react'
import type { ReadingOrder } from '../text/reading-order'

/**
 * The line, this far below the upper edge, that counts as being read, rather than the text leaving above it; it is
 * higher at the very beginning.
 */
const READING_LINE_PX = 48
const FIRST_LINE_PX = 8

/** Returns the id of the block that is read; undefined while there is none. */
export function useVisibleBlock(
  scroller: RefObject<HTMLElement | null>,
  content: RefObject<HTMLElement | null>,
  order: ReadingOrder,
): string | undefined {
  const [blockId, setBlockId] = useState<string | undefined>(order.blocks[0]?.id)
  const { blocks } = order
  useEffect(() => {
    const element = scroller.current
    if (!element || blocks.length === 0) return
    let frame: number | undefined
    const look = () => {
      frame = undefined
      const line = element.getBoundingClientRect().top + Math.min(READING_LINE_PX, FIRST_LINE_PX + element.scrollTop)
      const group = content.current ? firstBelow([...content.current.children], line) : undefined
      const block = group && firstBelow([...group.querySelectorAll('[data-block]')], line)
      const id = block?.getAttribute('data-block')
      if (id) setBlockId(id)
    }
    const onScroll = () => {
      frame ??= requestAnimationFrame(look)
    }
    look()
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      if (frame !== undefined) cancelAnimationFrame(frame)
      element.removeEventListener('scroll', onScroll)
    }
  }, [scroller, content, blocks])
  return blockId
}

/** The first of elements that stand one below the other whose lower edge is below the line, else the last. */
function firstBelow(elements: readonly Element[], line: number): Element | undefined {
  let low = 0
  let high = elements.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((elements[middle]?.getBoundingClientRect().bottom ?? 0) > line) high = middle
    else low = middle + 1
  }
  return elements[low]
}
