// The lines below the title of the first slide.

import type PptxGenJS from 'pptxgenjs'
import type { SlideLook } from './slide-look'
import { CONTENT, MARGIN, SIZE, SOFT_INK } from './slide-page'
import { slideText } from './slide-text'

/** Adds the lines to the first slide. */
export function addTitleLines(page: PptxGenJS.Slide, lines: readonly string[], look: SlideLook): void {
  page.addText(
    lines.flatMap((line) => slideText(line, look, { color: SOFT_INK })),
    { x: MARGIN, y: 3.9, w: CONTENT.w, h: 2, fontSize: SIZE.text, valign: 'top' },
  )
}
