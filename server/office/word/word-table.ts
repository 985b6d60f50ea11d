// A table of a Word document: its head is repeated on each page, no row is cut between two pages, and a place that says a
// level has the colour of the level.

import { AlignmentType, ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { Level } from '@/lib/domain/criteria/scale'
import type { Tone } from '@/lib/domain/criteria/tone'
import type { ReportBlock } from '@/lib/export/report-block'
import { directionOfText } from '@/lib/std/text-direction'
import { TEXT_WIDTH, WORD_STYLE } from './word-styles'
import { paragraphOf } from './word-text'

/** A column weighs at most this many letters. */
const MOST_LETTERS = 40
/** A bold letter of the table's text, and what a cell leaves free at both sides, in twentieths of a point. */
const LETTER_WIDTH = 130
const CELL_PADDING = 200
const HEAD_FILL = 'ecebe6'

/** Makes the table. `toneOf` gives the colour of a level. */
export function wordTable(
  { rows, figures, levels }: Extract<ReportBlock, { kind: 'table' }>,
  toneOf: (level: Level) => Tone,
): Table {
  const columnWidths = widthsOf(rows)
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    visuallyRightToLeft: directionOfText((rows[0] ?? []).join(' ')) === 'rtl',
    rows: rows.map(
      (row, y) =>
        new TableRow({
          tableHeader: y === 0,
          cantSplit: true,
          children: row.map((text, x) => {
            const level = levels?.[y]?.[x]
            const tone = level && toneOf(level)
            const fill = tone ? tone.soft.slice(1) : y === 0 ? HEAD_FILL : undefined
            const look = { ...(y === 0 && { bold: true }), ...(tone && { color: tone.text.slice(1) }) }
            const place = figures.includes(x) ? { alignment: AlignmentType.END } : {}
            return new TableCell({
              width: { size: columnWidths[x] ?? 0, type: WidthType.DXA },
              ...(fill !== undefined && { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
              children: [paragraphOf(text, { style: WORD_STYLE.cell, ...place }, look)],
            })
          }),
        }),
    ),
  })
}

/** Divides the width of the text among the columns by what stands in them, in twentieths of a point. No word breaks. */
function widthsOf(rows: readonly (readonly string[])[]): number[] {
  const count = Math.max(...rows.map((row) => row.length), 1)
  const columns = Array.from({ length: count }, (_, x) => rows.map((row) => row[x] ?? ''))
  const least = columns.map((texts) => Math.max(...texts.map(longestWord)) * LETTER_WIDTH + CELL_PADDING)
  const weights = columns.map((texts) => Math.max(...texts.map((text) => Math.min(MOST_LETTERS, text.length)), 1))
  const spare = Math.max(0, TEXT_WIDTH - sumOf(least))
  // Too many long words for the page: then they have to break.
  const share = Math.min(1, TEXT_WIDTH / sumOf(least))
  return least.map((width, x) => Math.floor(width * share + (spare * (weights[x] ?? 1)) / sumOf(weights)))
}

/** The length of the longest word of a text in letters; Japanese breaks after any letter. */
function longestWord(text: string): number {
  return Math.max(
    ...text.split(/\s|[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/u).map((word) => Math.min(MOST_LETTERS, word.length)),
    2,
  )
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
