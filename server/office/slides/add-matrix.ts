// A matrix as a table of PowerPoint: each cell says its level and has its colour, and lists its cards.

import type PptxGenJS from 'pptxgenjs'
import type { SlideCell, SlideMatrix } from '@/lib/export/slides/slide'
import { type SlideLook, slideColor } from './slide-look'
import { CONTENT, INK, LINE, SIZE, SOFT_INK } from './slide-page'
import { slideText } from './slide-text'

const NAMES_W = 1.6
const HEAD_H = 0.4
const TRAY_H = 0.4

/** Adds the matrix to a slide. */
export function addMatrix(page: PptxGenJS.Slide, { corner, columns, rows, tray }: SlideMatrix, look: SlideLook): void {
  const border = { type: 'solid', color: LINE, pt: 0.75 } as const
  const named = (text: string): PptxGenJS.TableCell => ({
    text: slideText(text, look, { color: SOFT_INK, bold: true, fontSize: SIZE.least }),
    options: { valign: 'middle' },
  })
  const bodyH = CONTENT.h - HEAD_H - (tray === undefined ? 0 : TRAY_H)
  const table: PptxGenJS.TableRow[] = [
    [named(corner), ...columns.map(named)],
    ...rows.map(({ name, cells }) => [named(name), ...cells.map((cell) => cellOf(cell, look))]),
    ...(tray === undefined
      ? []
      : [[{ ...named(tray), options: { colspan: columns.length + 1, valign: 'middle' } } as PptxGenJS.TableCell]]),
  ]
  page.addTable(table, {
    x: CONTENT.x,
    y: CONTENT.y,
    w: CONTENT.w,
    colW: [NAMES_W, ...columns.map(() => (CONTENT.w - NAMES_W) / columns.length)],
    rowH: [HEAD_H, ...rows.map(() => bodyH / rows.length), ...(tray === undefined ? [] : [TRAY_H])],
    border,
    margin: [2, 4, 2, 4],
    fontSize: SIZE.least,
    objectName: 'Matrix',
  })
}

function cellOf({ head, lines, level }: SlideCell, look: SlideLook): PptxGenJS.TableCell {
  const tone = level && look.tones[level]
  const color = tone ? slideColor(tone.text) : SOFT_INK
  return {
    text: [
      ...slideText(head, look, { color, bold: true, fontSize: SIZE.least }),
      ...lines.flatMap((line) => slideText(line, look, { color: INK, fontSize: SIZE.least })),
    ],
    options: { valign: 'top', ...(tone && { fill: { color: slideColor(tone.soft) } }) },
  }
}
