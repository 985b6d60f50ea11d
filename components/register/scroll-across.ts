// Scrolls the register sideways when people move by keys and it is wider than its place.

/** How wide the columns are that stay at the left: the box to choose a row, and its reference. */
const STAYS_PX = 84

/** Brings the focused place into sight across, beside the reference that stays. */
export function scrollAcross(scroller: HTMLElement | null): void {
  const cell = document.activeElement
  if (!scroller || !(cell instanceof HTMLElement) || !scroller.contains(cell) || cell.style.position === 'sticky')
    return
  const [box, frame] = [cell.getBoundingClientRect(), scroller.getBoundingClientRect()]
  if (box.width > frame.width) return
  const left = frame.left + (cell.dataset.place?.endsWith('|ref') ? 0 : STAYS_PX)
  if (box.left < left) scroller.scrollLeft -= left - box.left
  else if (box.right > frame.right) scroller.scrollLeft += box.right - frame.right + 8
}
