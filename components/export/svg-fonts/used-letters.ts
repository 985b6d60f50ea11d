// Which letters of an SVG each of its embedded faces may have to draw.

import { type EmbeddedFace, type FaceWish, facesForWish, familyNames, isInRange, weightNumber } from './embedded-face'

/** Elements that are not drawn. */
const SILENT = new Set(['style', 'title', 'desc', 'metadata', 'script'])

/** Faces that draw nothing are not in it. */
export function usedLetters(svg: Element, faces: readonly EmbeddedFace[]): Map<EmbeddedFace, Set<string>> {
  const used = new Map<EmbeddedFace, Set<string>>()
  const note = (text: string, wish: FaceWish) => {
    for (const face of facesForWish(faces, wish)) {
      for (const letter of text) {
        if (!isInRange(face, letter.codePointAt(0) ?? 0)) continue
        const letters = used.get(face)
        if (letters) letters.add(letter)
        else used.set(face, new Set([letter]))
      }
    }
  }
  const visit = (element: Element, inherited: FaceWish) => {
    if (SILENT.has(element.localName)) return
    const wish = wishOf(element, inherited)
    for (const child of element.childNodes) {
      if (child instanceof Element) visit(child, wish)
      else if (child.nodeType === Node.TEXT_NODE) note((child.nodeValue ?? '').replaceAll(/[\n\r\t]/g, ' '), wish)
    }
  }
  visit(svg, { families: [], weight: 400, isItalic: false })
  return used
}

function wishOf(element: Element, inherited: FaceWish): FaceWish {
  const said = (property: 'font-family' | 'font-weight' | 'font-style') =>
    inlineStyle(element)?.getPropertyValue(property) || element.getAttribute(property) || undefined
  const [family, weight, style] = [said('font-family'), said('font-weight'), said('font-style')]
  const isBold = element.localName === 'b' || element.localName === 'strong'
  const isSlanted = element.localName === 'i' || element.localName === 'em'
  return {
    families: family === undefined ? inherited.families : familyNames(family),
    weight: weight === undefined ? (isBold ? 700 : inherited.weight) : weightNumber(weight),
    isItalic: style === undefined ? isSlanted || inherited.isItalic : style !== 'normal',
  }
}

function inlineStyle(element: Element): CSSStyleDeclaration | undefined {
  return element instanceof SVGElement || element instanceof HTMLElement ? element.style : undefined
}
