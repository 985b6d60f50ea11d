// Nobody scrolls on a wall: a list that is longer than its place turns its pages by itself.

import { type RefObject, useEffect } from 'react'

/** Long enough to read a page of titles. */
const PAGE_MS = 12_000

/** Turns the pages of the list in `ref`, which hides its overflow; after the last page comes the first. */
export function usePageTurn(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const timer = setInterval(() => ref.current && turnPage(ref.current), PAGE_MS)
    return () => clearInterval(timer)
  }, [ref])
}

/** Scrolls to the first item that isn't in sight as a whole below the visible ones, or back to the first. */
function turnPage(list: HTMLElement): void {
  const place = list.getBoundingClientRect()
  const next = [...list.children].find((item) => {
    const { top, bottom } = item.getBoundingClientRect()
    return bottom > place.bottom + 1 && top > place.top + 1
  })
  if (next) list.scrollTop += next.getBoundingClientRect().top - place.top
  else list.scrollTop = 0
}
