// Removes the faces from a drawing that stays in this document, which has loaded them: twenty pages would carry
// megabytes of them twenty times.

const FACE = /@font-face\s*\{[^}]*\}/g

/** Removes the fonts; anything else in a drawing's style sheets stays. */
export function clearFonts(drawing: SVGSVGElement): void {
  for (const style of drawing.querySelectorAll('style')) {
    const rest = (style.textContent ?? '').replace(FACE, '').trim()
    if (rest === '') style.remove()
    else style.textContent = rest
  }
}
