// Writes a report or minutes as a Word document (DOCX, ECMA-376).

import { AlignmentType, Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import type { LevelPalette } from '@/lib/domain/criteria/criteria'
import { LEVEL_TONES } from '@/lib/domain/criteria/level-tones'
import type { Locale } from '@/lib/domain/localized'
import type { ReportText } from '@/lib/export/report-block'
import { xmlText } from '../xml-text'
import { wordBlock } from './word-blocks'
import { WORD_PAGE, WORD_STYLE, wordLists, wordStyles } from './word-styles'
import { paragraphOf, runsOf } from './word-text'

export interface WordOptions {
  readonly locale: Locale
  /** The title of the board, which stands at the foot of each page. */
  readonly board: string
  readonly palette: LevelPalette
}

/** Writes the document: its title, its blocks, and the number of each page. */
export async function writeWord(
  { title, blocks }: ReportText,
  { locale, board, palette }: WordOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const tones = LEVEL_TONES[palette].light
  const document = new Document({
    title: xmlText(title),
    subject: xmlText(board),
    // Word fills in a name of its own otherwise.
    creator: 'Foreboard',
    lastModifiedBy: 'Foreboard',
    styles: wordStyles(locale),
    numbering: wordLists(),
    sections: [
      {
        properties: WORD_PAGE,
        footers: { default: footOf(board) },
        children: [
          paragraphOf(title, { heading: HeadingLevel.TITLE }),
          ...blocks.flatMap((block) => wordBlock(block, (level) => tones[level])),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function footOf(board: string): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: WORD_STYLE.foot,
        alignment: AlignmentType.CENTER,
        children: [
          ...runsOf(`${board} · `),
          new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })
}
