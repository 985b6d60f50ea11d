// The looks of a Word document as named styles, which people change at one place in Word: faces, sizes, lists, and the page.

import { convertMillimetersToTwip, type INumberingOptions, type IStylesOptions, LevelFormat } from 'docx'
import type { Locale } from '@/lib/domain/localized'
import { directionOfLanguage } from '@/lib/std/text-direction'
import { OFFICE_FACES, officeLanguage } from '../office-faces'

/** A4 with margins of 20 mm, in twentieths of a point. */
const PAGE = { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) } as const
const MARGIN = convertMillimetersToTwip(20)
export const TEXT_WIDTH = PAGE.width - 2 * MARGIN

export const WORD_PAGE = {
  page: { size: PAGE, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } },
} as const

/** The ids of our own styles. */
export const WORD_STYLE = {
  cell: 'TableText',
  quote: 'QuotedStatement',
  caption: 'TableCaption',
  foot: 'PageFoot',
} as const
export const WORD_LIST = { bullets: 'bullets', sources: 'sources' } as const

const INK = '23262b'
const SOFT = '5b626c'

/** Returns the styles for a document in a language. Sizes are half points, spaces twentieths of a point. */
export function wordStyles(locale: Locale): IStylesOptions {
  const font = {
    ascii: OFFICE_FACES.latin,
    hAnsi: OFFICE_FACES.latin,
    eastAsia: OFFICE_FACES.eastAsian,
    cs: OFFICE_FACES.complex,
  }
  const language = {
    value: officeLanguage(locale),
    eastAsia: officeLanguage('ja'),
    bidirectional: directionOfLanguage(locale) === 'rtl' ? officeLanguage(locale) : 'ar-SA',
  }
  const heading = (size: number, before: number) => ({
    run: { font, size, bold: true, color: INK },
    paragraph: { spacing: { before, after: 80 }, keepNext: true },
  })
  return {
    default: {
      document: { run: { font, language, size: 21 }, paragraph: { spacing: { after: 120, line: 276 } } },
      title: { run: { font, size: 48, bold: true, color: INK }, paragraph: { spacing: { after: 160 } } },
      heading1: heading(32, 360),
      heading2: heading(26, 280),
      heading3: heading(22, 220),
    },
    paragraphStyles: [
      {
        id: WORD_STYLE.cell,
        name: 'Table Text',
        basedOn: 'Normal',
        run: { size: 18 },
        paragraph: { spacing: { after: 0, line: 240 } },
      },
      {
        id: WORD_STYLE.caption,
        name: 'Table Caption',
        basedOn: 'Normal',
        run: { bold: true },
        paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
      },
      {
        id: WORD_STYLE.quote,
        name: 'Quoted Statement',
        basedOn: 'Normal',
        run: { color: SOFT },
        paragraph: { indent: { start: 360 } },
      },
      { id: WORD_STYLE.foot, name: 'Page Foot', basedOn: 'Normal', run: { size: 16, color: SOFT } },
    ],
  }
}

/** The lists: bullets of two levels, and the numbered sources. */
export function wordLists(): INumberingOptions {
  const place = (level: number) => ({ paragraph: { indent: { start: 360 * (level + 1), hanging: 300 } } })
  const bullet = (level: number) => ({
    level,
    format: LevelFormat.BULLET,
    text: level === 0 ? '•' : '–',
    style: place(level),
  })
  return {
    config: [
      { reference: WORD_LIST.bullets, levels: [bullet(0), bullet(1)] },
      {
        reference: WORD_LIST.sources,
        levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', style: place(0) }],
      },
    ],
  }
}
