// Writes slides as a PowerPoint file (PPTX, ECMA-376), with texts, boxes and tables of PowerPoint's own.

import PptxGenJS from 'pptxgenjs'
import type { LevelPalette } from '@/lib/domain/criteria/criteria'
import { LEVEL_TONES } from '@/lib/domain/criteria/level-tones'
import type { Locale } from '@/lib/domain/localized'
import type { Slide } from '@/lib/export/slides/slide'
import { directionOfLanguage } from '@/lib/std/text-direction'
import { officeFace, officeLanguage } from '../office-faces'
import { xmlText } from '../xml-text'
import { addBoxes } from './add-boxes'
import { addMatrix } from './add-matrix'
import { addPoints } from './add-points'
import { addTable } from './add-table'
import { addTitleLines } from './add-title-lines'
import { mendedSlides } from './mended-slides'
import type { SlideLook } from './slide-look'
import { CONTENT, FOOT, INK, MARGIN, NUMBER, SIZE, SLIDE_PAGE, SOFT_INK } from './slide-page'
import { slideText } from './slide-text'

const LAYOUT = { title: 'Board', content: 'Part of the board' } as const
const TITLE = 'title'

export interface SlidesOptions {
  readonly locale: Locale
  readonly board: string
  readonly palette: LevelPalette
}

/** Writes the slides with their notes. */
export async function writeSlides(
  slides: readonly Slide[],
  { locale, board, palette }: SlidesOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const pptx = new PptxGenJS()
  pptx.defineLayout(SLIDE_PAGE)
  pptx.layout = SLIDE_PAGE.name
  pptx.title = xmlText(board)
  pptx.author = 'Foreboard'
  pptx.company = 'Foreboard'
  const face = officeFace(locale)
  pptx.theme = { headFontFace: face, bodyFontFace: face }
  const look: SlideLook = {
    lang: officeLanguage(locale),
    isFromRight: directionOfLanguage(locale) === 'rtl',
    tones: LEVEL_TONES[palette].light,
  }
  defineLayouts(pptx)
  for (const slide of slides) addSlide(pptx, slide, look)
  return mendedSlides((await pptx.write({ outputType: 'uint8array' })) as Uint8Array, look)
}

/** Slides have titles of PowerPoint's own, by which its outline and screen readers name them. */
function defineLayouts(pptx: PptxGenJS): void {
  const layouts = [
    { title: LAYOUT.title, place: { y: 2.2, h: 1.6, fontSize: SIZE.boardTitle } },
    { title: LAYOUT.content, place: { y: 0.3, h: 0.65, fontSize: SIZE.title } },
  ]
  for (const { title, place } of layouts) {
    pptx.defineSlideMaster({
      title,
      objects: [
        {
          placeholder: {
            options: { name: TITLE, type: 'title', x: MARGIN, w: CONTENT.w, ...place, align: 'left', valign: 'middle' },
            text: '',
          },
        },
      ],
      slideNumber: { ...NUMBER, fontSize: SIZE.least, color: SOFT_INK, align: 'right' },
    })
  }
}

function addSlide(pptx: PptxGenJS, { title, content, notes, left }: Slide, look: SlideLook): void {
  const page = pptx.addSlide({ masterName: content.kind === 'title' ? LAYOUT.title : LAYOUT.content })
  page.addText(slideText(title, look, { bold: true, color: INK }), { placeholder: TITLE, fit: 'shrink' })
  switch (content.kind) {
    case 'title':
      addTitleLines(page, content.lines, look)
      break
    case 'boxes':
      addBoxes(page, content.boxes, look)
      break
    case 'matrix':
      addMatrix(page, content.matrix, look)
      break
    case 'table':
      addTable(page, content.table, look)
      break
    case 'points':
      addPoints(page, content.points, look)
      break
  }
  if (left !== '') page.addText(slideText(left, look, { color: SOFT_INK }), { ...FOOT, fontSize: SIZE.least })
  if (notes.length > 0) page.addNotes(xmlText(notes.join('\n')).trim())
}
