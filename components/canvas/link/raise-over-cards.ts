// What a picture draws of links over cards. tldraw draws each shape whole, one above the other, and a card may be above a link
// that passes it.

/** Moves the marked parts of a drawing to its end, each in a copy of what places its shape. Moves those that it has moved, too. */
export function raiseOverCards(drawing: SVGSVGElement): void {
  for (const part of drawing.querySelectorAll('[data-over-cards]')) {
    let shape: Element = part
    while (shape.parentElement && shape.parentElement !== (drawing as Element)) shape = shape.parentElement
    const placed = shape.cloneNode(false) as Element
    placed.setAttribute('aria-hidden', 'true')
    placed.append(part)
    drawing.append(placed)
    if (shape.childElementCount === 0) shape.remove()
  }
}
