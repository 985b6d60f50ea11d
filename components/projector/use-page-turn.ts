// Nobody scrolls on a wall: a list that is longer than its place turns its pages, shows whole items only, and says which of
// them are in sight.

import { type RefObject, useEffect, useState } from 'react'
import { type InSight, itemsInSight } from './items-in-sight'
import { useTurningKeys } from './use-turning-keys'

/** Long enough to read a page of titles. */
const PAGE_MS = 12_000

/**
 * Turns the pages of the list in `ref`, which hides its overflow, by itself or by keys alone; after the last page comes the
 * first. Returns which of the `items` are in sight, and undefined while all are.
 */
export function usePageTurn(
  ref: RefObject<HTMLElement | null>,
  items: readonly unknown[],
  turns: 'by-itself' | 'by-keys' = 'by-itself',
): InSight | undefined {
  const [inSight, setInSight] = useState<InSight>()
  useTurningKeys((by) => {
    const list = ref.current
    if (!list || turns !== 'by-keys') return
    if (by > 0) turnPage(list)
    else list.scrollTop = 0
    setInSight(hideCut(list))
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: other items have other heights
  useEffect(() => {
    const list = ref.current
    if (!list) return
    const look = () => setInSight(hideCut(list))
    const sizes = new ResizeObserver(look)
    for (const each of [list, ...list.children]) sizes.observe(each)
    const timer =
      turns === 'by-itself'
        ? setInterval(() => {
            turnPage(list)
            look()
          }, PAGE_MS)
        : undefined
    return () => {
      clearInterval(timer)
      sizes.disconnect()
    }
  }, [ref, items, turns])
  return inSight
}

/** Hides the items that are not in sight as a whole. */
function hideCut(list: HTMLElement): InSight | undefined {
  const { inSight, isCut } = itemsInSight(boxesOf(list), list.getBoundingClientRect())
  for (const [i, item] of [...list.children].entries()) {
    if (item instanceof HTMLElement) item.style.visibility = isCut[i] ? 'hidden' : ''
  }
  return inSight
}

/** Scrolls to the first item below those in sight, or back to the first. */
function turnPage(list: HTMLElement): void {
  const place = list.getBoundingClientRect()
  const boxes = boxesOf(list)
  const next = boxes[itemsInSight(boxes, place).isBelow.indexOf(true)]
  if (next) list.scrollTop += next.top - place.top
  else list.scrollTop = 0
}

function boxesOf(list: HTMLElement): DOMRect[] {
  return [...list.children].map((item) => item.getBoundingClientRect())
}
