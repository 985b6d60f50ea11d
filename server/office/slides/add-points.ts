// Points of a slide: each with its name, and its text or the list below it.

import type PptxGenJS from 'pptxgenjs'
import type { ReportPoint } from '@/lib/export/report-block'
import type { SlideLook } from './slide-look'
import { CONTENT, INK, SIZE } from './slide-page'
import { slideText } from './slide-text'

/** Adds the points to a slide. */
export function addPoints(page: PptxGenJS.Slide, points: readonly ReportPoint[], look: SlideLook): void {
  page.addText(
    points.flatMap((point) => pointOf(point, look)),
    { ...CONTENT, fontSize: SIZE.text, color: INK, valign: 'top', fit: 'shrink' },
  )
}

function pointOf({ name, text, items = [], isCounted = false }: ReportPoint, look: SlideLook): PptxGenJS.TextProps[] {
  const count = isCounted && items.length > 0 ? ` (${items.length})` : ''
  const head = slideText(`${name}${count}`, look, { bold: true, breakLine: text === undefined })
  return [
    ...head,
    ...(text === undefined ? [] : slideText(`: ${text}`, look)),
    ...items.flatMap((item) => slideText(item, look, { bullet: { indent: 14 } })),
  ]
}
