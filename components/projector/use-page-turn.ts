// Nobody scrolls on a wall: a list that is longer than its place turns its pages by itself, and shows whole items only.

import { type RefObject, useEffect, useState } from 'react'

/** Long enough to read a page of titles. */
const PAGE_MS = 12_000

/**
 * Turns the pages of the list in `ref`, which hides its overflow; after the last page comes the first. Returns how many
 * of the `items` come after those in sight.
 */
export function usePageTurn(ref: RefObject<HTMLElement | null>, items: readonly unknown[]): number {
  const [waiting, setWaiting] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other items have other heights
  useEffect(() => {
    const list = ref.current
    if (!list) return
    const look = () => setWaiting(hideCut(list))
    const sizes = new ResizeObserver(look)
    for (const each of [list, ...list.children]) sizes.observe(each)
    const timer = setInterval(() => {
      turnPage(list)
      look()
    }, PAGE_MS)
    return () => {
      clearInterval(timer)
      sizes.disconnect()
    }
  }, [ref, items])
  return waiting
}

/** Hides the items below those that are in sight as a whole, and returns their number. */
function hideCut(list: HTMLElement): number {
  const place = list.getBoundingClientRect()
  let hidden = 0
  for (const item of list.children) {
    const isCut = isBelow(item, place)
    if (isCut) hidden += 1
    if (item instanceof HTMLElement) item.style.visibility = isCut ? 'hidden' : ''
  }
  return hidden
}

/** Whether an item isn't in sight as a whole and comes after the first one in sight, which may be larger than the list. */
function isBelow(item: Element, place: DOMRect): boolean {
  const { top, bottom } = item.getBoundingClientRect()
  return bottom > place.bottom + 1 && top > place.top + 1
}

/** Scrolls to the first item below those in sight, or back to the first. */
function turnPage(list: HTMLElement): void {
  const place = list.getBoundingClientRect()
  const next = [...list.children].find((item) => isBelow(item, place))
  if (next) list.scrollTop += next.getBoundingClientRect().top - place.top
  else list.scrollTop = 0
}
