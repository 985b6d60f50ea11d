// Nobody scrolls on a wall: a list that is longer than its place turns its pages, shows whole items only, and says which of
// them are in sight.

import { type RefObject, useCallback, useEffect, useState } from 'react'
import { type InSight, itemsInSight } from './items-in-sight'
import { useTurningKeys } from './use-turning-keys'

/** Long enough to read a page of titles. */
const PAGE_MS = 12_000

/**
 * Turns the pages of the list in `ref`, which hides its overflow, by itself; after the last page comes the first. Returns
 * which of the `items` are in sight, and undefined while all are.
 */
export function usePageTurn(ref: RefObject<HTMLElement | null>, items: readonly unknown[]): InSight | undefined {
  const [inSight, turn] = useInSight(ref, items)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other items have their whole time to be read
  useEffect(() => {
    const timer = setInterval(() => turn(turnPage), PAGE_MS)
    return () => clearInterval(timer)
  }, [turn, items])
  return inSight
}

/** Like usePageTurn, but keys alone turn the pages: onwards by one, back to the first. */
export function usePageTurnByKeys(ref: RefObject<HTMLElement | null>, items: readonly unknown[]): InSight | undefined {
  const [inSight, turn] = useInSight(ref, items)
  useTurningKeys((by) => turn(by > 0 ? turnPage : toFirstPage))
  return inSight
}

/** Returns which of the items are in sight, and a function that scrolls the list and looks again. */
function useInSight(
  ref: RefObject<HTMLElement | null>,
  items: readonly unknown[],
): readonly [InSight | undefined, (scroll: (list: HTMLElement) => void) => void] {
  const [inSight, setInSight] = useState<InSight>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: other items have other heights
  useEffect(() => {
    const list = ref.current
    if (!list) return
    const sizes = new ResizeObserver(() => setInSight(hideCut(list)))
    for (const each of [list, ...list.children]) sizes.observe(each)
    return () => sizes.disconnect()
  }, [ref, items])
  const turn = useCallback(
    (scroll: (list: HTMLElement) => void) => {
      const list = ref.current
      if (!list) return
      scroll(list)
      setInSight(hideCut(list))
    },
    [ref],
  )
  return [inSight, turn]
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
  else toFirstPage(list)
}

function toFirstPage(list: HTMLElement): void {
  list.scrollTop = 0
}

function boxesOf(list: HTMLElement): DOMRect[] {
  return [...list.children].map((item) => item.getBoundingClientRect())
}
