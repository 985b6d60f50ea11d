// Turns this page into a document that prints as a PDF: a sheet of its own size for each picture, words that are there
// once and in the order of reading, tags, links, bookmarks. Only a browser that can be asked to print without a person
// makes files of it: the server's.

import type { Editor } from 'tldraw'
import { boardCriteria } from '@/components/canvas/board-criteria'
import { canvasTheme } from '@/components/canvas/colours/canvas-theme'
import { CANVAS_FONT_STACK } from '@/components/canvas/text/canvas-fonts'
import type { Size } from '@/lib/domain/rect'
import { pdfPage } from '@/lib/picture/pdf-page'
import type { PictureContext } from '@/lib/picture/picture-context'
import type { PictureRequest } from '@/lib/picture/picture-request'
import { picturePieces } from '../picture-pieces'
import { NothingToDraw, pictureElement } from '../picture-svg'
import { clearFonts } from './clear-fonts'
import { orderDrawing } from './order-drawing'
import { addPageNumber, tagHeadings } from './page-words'
import { tagDrawing } from './tag-drawing'

/**
 * Nothing of the page's own styles reaches a picture, as in a file of its own. Outlines of text are strokes, or
 * shadows where tldraw draws them itself, each of which would be in the PDF's text once more.
 */
const PICTURE_STYLE = `
:host { all: initial; }
svg { display: block; }
* { text-shadow: none !important; }
text, tspan { stroke: none !important; }
`

/** Rejects as pictureElement does. */
export async function makePrintable(
  editor: Editor,
  request: PictureRequest,
  context: PictureContext,
  signal?: AbortSignal,
): Promise<void> {
  const pages = picturePieces(editor, request)
  if (pages.length === 0) throw new NothingToDraw()
  const theme = canvasTheme(request.theme === 'dark', boardCriteria(editor).palette)
  const main = document.createElement('main')
  main.dataset.printable = ''
  document.body.append(main)
  const sizes: Size[] = []
  for (const [index, page] of pages.entries()) {
    const { root, drawing, ids, layout } = await pictureElement(editor, page.request, context, signal)
    const size = pdfPage(layout)
    root.setAttribute('width', String(size.w))
    root.setAttribute('height', String(size.h))
    // The canvas's own rules would size it.
    drawing.removeAttribute('class')
    clearFonts(root)
    const section = sectionOf(root, index)
    main.append(section)
    // Visibility can only be measured inside a document, and only visible text can be a heading.
    removeUnseen(drawing)
    tagDrawing(editor, orderDrawing(editor, drawing, ids), context)
    const heading = tagHeadings(root, context.title, page.name)
    if (heading !== undefined) section.prepend(headingElement(heading))
    if (pages.length > 1) addPageNumber(root, layout, theme, index + 1, pages.length)
    sizes.push(size)
    await Promise.all(imagesIn(root))
  }
  document.title = context.title
  document.documentElement.lang = request.language
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(printRules(sizes, theme.surface))
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  await document.fonts.ready
}

function sectionOf(root: SVGSVGElement, index: number): HTMLElement {
  const section = document.createElement('section')
  section.className = `sheet sheet-${index}`
  const holder = document.createElement('div')
  const shadow = holder.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(PICTURE_STYLE)
  shadow.adoptedStyleSheets = [sheet]
  shadow.append(root)
  section.append(holder)
  return section
}

/** A heading for screen readers and bookmarks: it has no colour. */
function headingElement(words: string): HTMLElement {
  const heading = document.createElement('h1')
  heading.textContent = words
  return heading
}

/**
 * Rules for printing alone, so that the page's own layout stays as it is while it draws. The printer counts in whole hundredths of an inch: a sheet that is less
 * than a px too short must not flow onto another one.
 */
function printRules(sizes: readonly Size[], surface: string): string {
  const pages = sizes.map(
    ({ w, h }, index) => `
@page sheet-${index} { size: ${w}px ${h}px; margin: 0; }
.sheet-${index} { page: sheet-${index}; width: ${w}px; height: ${Math.max(1, h - 1)}px; }`,
  )
  return `
[data-printable] { position: absolute; left: 0; top: 0; }
@media print {
  html, body { margin: 0 !important; padding: 0 !important; height: auto !important; overflow: visible !important; }
  html, body { background: ${surface} !important; }
  body > :not([data-printable]) { display: none !important; }
  [data-printable] { position: static; }
}
.sheet { position: relative; direction: ltr; overflow: clip; break-inside: avoid; break-after: page; }
.sheet:last-child { break-after: auto; }
.sheet > h1 { position: absolute; left: 0; top: 0; margin: 0; font: 400 8px ${CANVAS_FONT_STACK}; color: transparent; }
.sheet > div { position: absolute; inset: 0; }
${pages.join('\n')}`
}

/**
 * Removes words outside the visible picture, such as a frame's name above its edge: nobody sees them, so nobody should
 * find them.
 */
function removeUnseen(drawing: SVGSVGElement): void {
  const { left, right, top, bottom } = viewportOf(drawing)
  for (const words of drawing.querySelectorAll('text, foreignObject')) {
    const box = words.getBoundingClientRect()
    const isSeen = box.left < right && left < box.right && box.top < bottom && top < box.bottom
    if (!isSeen) words.remove()
  }
}

/** Returns the viewport, on the screen, of a drawing inside a picture. The drawing's own box is that of its content. */
function viewportOf(drawing: SVGSVGElement): DOMRect {
  const outer = drawing.ownerSVGElement
  const matrix = outer?.getScreenCTM()
  if (!matrix) return drawing.getBoundingClientRect()
  const { x, y, width, height } = drawing
  const from = new DOMPoint(x.baseVal.value, y.baseVal.value).matrixTransform(matrix)
  const to = new DOMPoint(x.baseVal.value + width.baseVal.value, y.baseVal.value + height.baseVal.value)
  const end = to.matrixTransform(matrix)
  return new DOMRect(from.x, from.y, end.x - from.x, end.y - from.y)
}

/** Returns promises for the images, because printing doesn't wait for them. */
function imagesIn(root: SVGSVGElement): Promise<unknown>[] {
  return [...root.querySelectorAll('image')].map(async (image) => {
    const probe = new Image()
    probe.src = image.getAttribute('href') ?? image.getAttribute('xlink:href') ?? ''
    // An image that can't be drawn is missing on the board, too.
    await probe.decode().catch(() => undefined)
  })
}
