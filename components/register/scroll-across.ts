// Scrolls the register sideways when it is wider than its place, so that the current cell is in sight.

/** Brings the focused place into sight across, beside the boxes and the reference that stay. */
export function scrollAcross(scroller: HTMLElement | null): void {
  const cell = document.activeElement?.closest<HTMLElement>('td, th')
  if (!scroller || !cell || !scroller.contains(cell) || getComputedStyle(cell).position === 'sticky') return
  const [box, frame] = [cell.getBoundingClientRect(), scroller.getBoundingClientRect()]
  if (box.width > frame.width) return
  const ref = cell.parentElement?.querySelector('[data-place$="|ref"]')
  const left = ref ? ref.getBoundingClientRect().right : frame.left
  if (box.left < left) scroller.scrollLeft -= left - box.left
  else if (box.right > frame.right) scroller.scrollLeft += box.right - frame.right + 8
}
