// The blocks of a report or of minutes as paragraphs and tables of Word. Headings have Word's own styles, so that its
// navigation and tables of contents find them.

import { ExternalHyperlink, HeadingLevel, Paragraph, type ParagraphChild, type Table } from 'docx'
import type { Level } from '@/lib/domain/criteria/scale'
import type { Tone } from '@/lib/domain/criteria/tone'
import type { ReportBlock, ReportPoint, SourceEntry } from '@/lib/export/report-block'
import { isWebAddress } from '@/lib/export/web-address'
import { directionOfText } from '@/lib/std/text-direction'
import { WORD_LIST, WORD_STYLE } from './word-styles'
import { wordTable } from './word-table'
import { paragraphOf, runsOf } from './word-text'

const HEADING = { 2: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2, 4: HeadingLevel.HEADING_3 } as const

/** Draws one block. */
export function wordBlock(block: ReportBlock, toneOf: (level: Level) => Tone): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [paragraphOf(block.text, { heading: HEADING[block.level] })]
    case 'text':
      return [paragraphOf(block.text)]
    case 'quote':
      return [paragraphOf(block.text, { style: WORD_STYLE.quote })]
    case 'list':
      return block.items.map((item) => bullet(item, 0))
    case 'facts':
      return block.facts.flatMap(([name, text]) => pointOf({ name, text }))
    case 'points':
      return block.points.flatMap(pointOf)
    case 'sources':
      return block.entries.map(sourceOf)
    case 'table':
      return [
        ...(block.caption === '' ? [] : [paragraphOf(block.caption, { style: WORD_STYLE.caption })]),
        wordTable(block, toneOf),
        // Word joins two tables between which there is nothing.
        paragraphOf('', { style: WORD_STYLE.cell }),
      ]
  }
}

function bullet(text: string, level: number): Paragraph {
  return paragraphOf(text, { numbering: { reference: WORD_LIST.bullets, level }, contextualSpacing: true })
}

function pointOf({ name, text, items = [], isCounted = false }: ReportPoint): Paragraph[] {
  const count = isCounted && items.length > 0 ? ` (${items.length})` : ''
  const said = `${name}${count}:${text === undefined ? '' : ' '}`
  const head = new Paragraph({
    numbering: { reference: WORD_LIST.bullets, level: 0 },
    contextualSpacing: true,
    // A value in figures alone follows its name, and a text that runs so takes its name along.
    ...([name, text ?? ''].some((part) => directionOfText(part) === 'rtl') && { bidirectional: true }),
    children: [...runsOf(said, { bold: true }), ...(text === undefined ? [] : runsOf(text))],
  })
  return [head, ...items.map((item) => bullet(item, 1))]
}

function sourceOf({ text, address, rights }: SourceEntry): Paragraph {
  const parts: ParagraphChild[][] = [
    runsOf(text),
    address === '' ? [] : isWebAddress(address) ? [linkTo(address)] : runsOf(address),
    rights === '' ? [] : runsOf(rights),
  ]
  const children = parts
    .filter((part) => part.length > 0)
    .flatMap((part, i) => (i === 0 ? part : [...runsOf('. '), ...part]))
  return new Paragraph({
    numbering: { reference: WORD_LIST.sources, level: 0 },
    ...(directionOfText(text) === 'rtl' && { bidirectional: true }),
    children,
  })
}

function linkTo(address: string): ExternalHyperlink {
  return new ExternalHyperlink({ link: address, children: runsOf(address, { style: 'Hyperlink' }) })
}
