// A table of PowerPoint: a line of names, then rows, of which some cells have the colour of the level that they say.

import type PptxGenJS from 'pptxgenjs'
import type { SlideTable } from '@/lib/export/slides/slide'
import { type SlideLook, slideColor } from './slide-look'
import { CONTENT, INK, LINE, SIZE, SOFT_INK } from './slide-page'
import { slideText } from './slide-text'

/** The name by which a table that isn't a matrix is known in the file. */
export const TABLE_NAME = 'Table'

const HEAD_H = 0.4
const ROW_H = 0.5

/** Adds the table to a slide. */
export function addTable(page: PptxGenJS.Slide, { columns, rows }: SlideTable, look: SlideLook): void {
  const wholeEm = columns.reduce((sum, { em }) => sum + em, 0)
  const head = columns.map(({ name }) => ({
    text: slideText(name, look, { color: SOFT_INK, bold: true, fontSize: SIZE.least }),
    options: { valign: 'middle' as const },
  }))
  const body = rows.map((cells) =>
    cells.map(({ text, level }): PptxGenJS.TableCell => {
      const tone = level && look.tones[level]
      const color = tone ? slideColor(tone.text) : INK
      return {
        text: slideText(text, look, { color, bold: tone !== undefined, fontSize: SIZE.card }),
        options: { valign: 'middle', ...(tone && { fill: { color: slideColor(tone.soft) } }) },
      }
    }),
  )
  page.addTable([head, ...body], {
    x: CONTENT.x,
    y: CONTENT.y,
    w: CONTENT.w,
    colW: columns.map(({ em }) => (CONTENT.w * em) / wholeEm),
    rowH: [HEAD_H, ...rows.map(() => ROW_H)],
    border: { type: 'solid', color: LINE, pt: 0.75 },
    margin: [2, 4, 2, 4],
    fontSize: SIZE.card,
    objectName: TABLE_NAME,
  })
}
