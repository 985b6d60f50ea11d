// Cards and notes as rounded boxes, three in a row. A box shows as much of a text as it holds; the notes have all of it.

import type PptxGenJS from 'pptxgenjs'
import { beginning, lineCount } from '@/lib/export/line-count'
import type { SlideBox } from '@/lib/export/slides/slide'
import { type SlideLook, slideColor } from './slide-look'
import { CONTENT, INK, LINE, PAPER, SIZE, SOFT_INK } from './slide-page'
import { slideText } from './slide-text'

const COLUMNS = 3
const GAP = 0.14
const BOX_W = (CONTENT.w - GAP * (COLUMNS - 1)) / COLUMNS
/** A slide with few cards has higher boxes, up to this height. */
const MOST_H = 1.9
/** The height of a line, what a box leaves free with the line of its head, and the width of a line in em. */
const LINE_H = 0.19
const TAKEN_H = 0.36
const ROOM_EM = 22

/** Adds the boxes to a slide. */
export function addBoxes(page: PptxGenJS.Slide, boxes: readonly SlideBox[], look: SlideLook): void {
  const rows = Math.ceil(boxes.length / COLUMNS)
  const h = Math.min(MOST_H, (CONTENT.h - GAP * (rows - 1)) / rows)
  for (const [i, box] of boxes.entries()) {
    const column = look.isFromRight ? COLUMNS - 1 - (i % COLUMNS) : i % COLUMNS
    const place = {
      x: CONTENT.x + column * (BOX_W + GAP),
      y: CONTENT.y + Math.floor(i / COLUMNS) * (h + GAP),
      w: BOX_W,
      h,
    }
    const tone = box.level && look.tones[box.level]
    page.addText(textOf(box, Math.floor((h - TAKEN_H) / LINE_H), look), {
      ...place,
      shape: 'roundRect',
      rectRadius: 0.08,
      fill: { color: tone ? slideColor(tone.soft) : PAPER },
      line: { color: tone ? slideColor(tone.edge) : LINE, width: 1 },
      margin: 6,
      valign: 'top',
      align: 'left',
      objectName: `${box.head} ${i + 1}`.replace(/[^\p{L}\p{N} ·-]/gu, ''),
    })
  }
}

/** `lines` is the room for the title and the text. */
function textOf({ head, title, body, level }: SlideBox, lines: number, look: SlideLook): PptxGenJS.TextProps[] {
  const headColor = level ? slideColor(look.tones[level].text) : SOFT_INK
  const shownTitle = shortened(title, lines)
  const left = lines - (title === '' ? 0 : lineCount(shownTitle, ROOM_EM))
  const text = body.replace(/\s*\n\s*/gu, ' ')
  return [
    ...slideText(head, look, { color: headColor, fontSize: SIZE.least }),
    ...(title === '' ? [] : slideText(shownTitle, look, { bold: true, color: INK, fontSize: SIZE.card })),
    ...(text === '' || left < 1 ? [] : slideText(shortened(text, left), look, { color: INK, fontSize: SIZE.least })),
  ]
}

function shortened(text: string, lines: number): string {
  return lineCount(text, ROOM_EM) > lines ? beginning(text, ROOM_EM, lines) : text
}
