// Labels the parts of a drawing, for people who read the PDF by its tags: a shape with words is a paragraph, an image a
// figure with a description, a frame's name a heading. Mere lines stay silent.

import type { Editor, TLFrameShape, TLImageShape, TLShape } from 'tldraw'
import { isCard } from '@/components/canvas/card/is-card'
import type { PictureContext } from '@/lib/picture/picture-context'
import { type CitedLink, citedLinks } from './cited-links'
import type { DrawnShape } from './drawn-shapes'

const NAMESPACE = 'http://www.w3.org/2000/svg'

/** Changes the elements of `drawn`. */
export function tagDrawing(editor: Editor, drawn: readonly DrawnShape[], { sources }: PictureContext): void {
  for (const { element, shape } of drawn) {
    // Wholly outside its frame nobody sees it, and nobody should find its words.
    if (!editor.getShapeMaskedPageBounds(shape.id)) element.remove()
    tag(element, shape)
    if (isCard(shape)) element.append(...citedLinks(shape, sources).map(linkElement))
  }
}

/** Readers make their bookmarks of headings. */
export function setHeading(element: Element, level: 1 | 2): void {
  element.setAttribute('role', 'heading')
  element.setAttribute('aria-level', String(level))
}

function tag(element: SVGElement, shape: TLShape): void {
  if (shape.type === 'image') {
    element.setAttribute('role', 'img')
    element.setAttribute('aria-label', (shape as TLImageShape).props.altText)
  } else if ((element.textContent ?? '').trim() === '') {
    element.setAttribute('aria-hidden', 'true')
  } else if (shape.type === 'frame' && (shape as TLFrameShape).props.name !== '') {
    setHeading(element, 2)
  } else {
    element.setAttribute('role', 'paragraph')
  }
}

function linkElement({ href, title, place }: CitedLink): SVGElement {
  const link = document.createElementNS(NAMESPACE, 'a')
  link.setAttribute('href', href)
  link.setAttribute('aria-label', title)
  const rect = document.createElementNS(NAMESPACE, 'rect')
  const { x, y, w, h } = place
  for (const [name, value] of Object.entries({ x, y, width: w, height: h })) rect.setAttribute(name, String(value))
  rect.setAttribute('fill', 'none')
  link.append(rect)
  return link
}
