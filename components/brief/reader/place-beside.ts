// Places a floating element beside selected lines: below the last one, or above the first where there is no room; never
// over them if that can be avoided, and always within the window.

import { type RefObject, useLayoutEffect } from 'react'

const GAP_PX = 8
const EDGE_PX = 8

/** Moves `element` (position: fixed at 0, 0) and shows it; hides it where no line is left. */
function placeBeside(element: HTMLElement, lines: readonly DOMRect[]): void {
  const [first, last] = [lines.at(0), lines.at(-1)]
  if (!first || !last) {
    element.style.visibility = 'hidden'
    return
  }
  const { width, height } = element.getBoundingClientRect()
  const below = last.bottom + GAP_PX
  const above = first.top - GAP_PX - height
  const fitsBelow = below + height <= window.innerHeight - EDGE_PX
  const top = fitsBelow || above < EDGE_PX ? Math.min(below, window.innerHeight - EDGE_PX - height) : above
  const middle = (last.left + last.right) / 2 - width / 2
  const left = Math.max(EDGE_PX, Math.min(middle, window.innerWidth - EDGE_PX - width))
  element.style.transform = `translate(${Math.round(left)}px, ${Math.round(Math.max(EDGE_PX, top))}px)`
  element.style.visibility = 'visible'
}

/** Keeps the element beside the lines, also while one scrolls or the window changes. */
export function usePlaceBeside(element: RefObject<HTMLElement | null>, getLines: () => readonly DOMRect[]): void {
  useLayoutEffect(() => {
    const place = () => {
      if (element.current) placeBeside(element.current, getLines())
    }
    place()
    window.addEventListener('scroll', place, true)
    window.addEventListener('resize', place)
    return () => {
      window.removeEventListener('scroll', place, true)
      window.removeEventListener('resize', place)
    }
  })
}
