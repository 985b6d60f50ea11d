// The texts of a PDF page beside its picture: its number in the head, and a heading for the reader's bookmarks. If the
// picture shows those words already they are tagged, so that no word is in the text twice.

import type { CanvasTheme } from '@/components/canvas/colours/canvas-theme'
import { CANVAS_FONT_STACK } from '@/components/canvas/text/canvas-fonts'
import type { PictureLayout } from '@/lib/picture/picture-size'
import { setHeading } from './tag-drawing'

const NAMESPACE = 'http://www.w3.org/2000/svg'
/** The page number stands in the head's own margin, which no title reaches. */
const NUMBER = { edgePx: 24, baselinePx: 17, sizePx: 11 } as const

/** `page` of `pages`, as "3 / 20", at the right of the head; a picture without a head has no number. */
export function addPageNumber(
  root: SVGSVGElement,
  { explanation }: PictureLayout,
  theme: CanvasTheme,
  page: number,
  pages: number,
): void {
  const head = headOf(root)
  if (!head || !explanation) return
  const text = document.createElementNS(NAMESPACE, 'text')
  const place = {
    x: explanation.columnPx - NUMBER.edgePx,
    y: NUMBER.baselinePx,
    'text-anchor': 'end',
    'font-size': NUMBER.sizePx,
    'font-family': CANVAS_FONT_STACK,
    fill: theme.mute,
  }
  for (const [name, value] of Object.entries(place)) text.setAttribute(name, String(value))
  text.textContent = `${page} / ${pages}`
  head.append(text)
}

/**
 * Tags where the picture itself says `title` or, on the page of a frame, `name`. Answers with the heading that is still
 * missing, if any.
 */
export function tagHeadings(root: SVGSVGElement, title: string, name: string): string | undefined {
  const head = headOf(root)
  const lines = [...(head?.querySelectorAll('text') ?? [])]
  if (name === '') {
    const first = lines[0]
    if (!first) return title
    // A long title has several lines; the first is enough to find the page by.
    setHeading(first, 1)
    return undefined
  }
  if ([...root.querySelectorAll('[role="heading"]')].some(({ textContent }) => plain(textContent) === name))
    return undefined
  const line = lines.find(({ textContent }) => textContent === name || textContent?.startsWith(`${name} · `))
  if (!line) return name
  const part = document.createElementNS(NAMESPACE, 'tspan')
  part.textContent = name
  setHeading(part, 1)
  line.replaceChildren(part, (line.textContent ?? '').slice(name.length))
  return undefined
}

/** tldraw writes the spaces of a frame's name as such that don't break. */
function plain(words: string | null): string {
  return (words ?? '').replaceAll('\u00a0', ' ').replaceAll('\u200b', '')
}

function headOf(root: SVGSVGElement): Element | null {
  return root.querySelector('[data-part="head"]')
}
