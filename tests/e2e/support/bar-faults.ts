// The faults of a bar's layout, read in the page.

/**
 * Describes the faults. Buttons with an icon have to be `leastPx` high and wide. It runs in the page, and so needs
 * nothing else.
 */
export function faultsOfBar(bar: Element, leastPx = 28): string[] {
  const parts = [...bar.querySelectorAll('button, a, [role="timer"]')]
    .map((part) => ({ name: part.textContent || part.getAttribute('aria-label'), box: part.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0)
  const middles = parts.map(({ box }) => box.y + box.height / 2).sort((a, b) => a - b)
  const rows = middles.filter((y, i) => i === 0 || y - (middles[i - 1] ?? 0) > 12).length
  const faults = rows > 2 ? [`${rows} rows`] : []
  const { left, right, top, bottom } = bar.getBoundingClientRect()
  for (const [i, { name, box }] of parts.entries()) {
    if (box.left < left || box.right > right || box.top < top || box.bottom > bottom) faults.push(`${name} is outside`)
    for (const other of parts.slice(i + 1)) {
      const isApart =
        box.right <= other.box.left ||
        other.box.right <= box.left ||
        box.bottom <= other.box.top ||
        other.box.bottom <= box.top
      if (!isApart) faults.push(`${name} is over ${other.name}`)
    }
  }
  for (const button of bar.querySelectorAll('button')) {
    // The question is a line of text.
    const { width, height } = button.getBoundingClientRect()
    const isShown = width > 0
    if (isShown && button.querySelector('svg') && (width < leastPx || height < leastPx)) {
      faults.push(`${button.textContent} is too small`)
    }
  }
  return faults
}
