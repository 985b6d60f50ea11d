// Scrolls the register sideways when it is wider than its place, so that the current cell is in sight.

import { isFromRight } from '@/components/ui/reading-key'

/** What stays free behind a cell at the far side. */
const GAP_PX = 8

/** Brings the focused place into sight across, beside the boxes and the reference that stay. */
export function scrollAcross(scroller: HTMLElement | null): void {
  const cell = document.activeElement?.closest<HTMLElement>('td, th')
  if (!scroller || !cell || !scroller.contains(cell) || getComputedStyle(cell).position === 'sticky') return
  const [box, frame] = [cell.getBoundingClientRect(), scroller.getBoundingClientRect()]
  if (box.width > frame.width) return
  const ref = cell.parentElement?.querySelector('[data-place$="|ref"]')
  const kept = ref?.getBoundingClientRect()
  const fromRight = isFromRight(scroller)
  const left = fromRight ? frame.left + GAP_PX : (kept?.right ?? frame.left)
  const right = fromRight ? (kept?.left ?? frame.right) : frame.right - GAP_PX
  const isBefore = fromRight ? box.right > right : box.left < left
  const isAfter = fromRight ? box.left < frame.left : box.right > frame.right
  if (isBefore) scroller.scrollLeft += fromRight ? box.right - right : box.left - left
  else if (isAfter) scroller.scrollLeft += fromRight ? box.left - left : box.right - right
}
