// The criteria for a picture's cards: the words of a scale, and the table of levels.

import type { MeasureText } from '@/components/canvas/text/measure-text'
import type { Criteria } from '@/lib/domain/criteria/criteria'
import { levelWord } from '@/lib/domain/criteria/criteria'
import { LEVELS, type Scale } from '@/lib/domain/criteria/scale'
import { type Locale, textIn } from '@/lib/domain/localized'
import { type Block, type Mark, moved, stacked } from './marks'
import { baseline, textBlock } from './text-block'

const ROW = { size: 12, gapPx: 2, indentPx: 16 } as const
const CELL = { heightPx: 20, gapPx: 2, labelPx: 16, size: 9.5, mostPx: 64 } as const
const STEPS = [1, 2, 3, 4, 5] as const

export function headingBlock(text: string, widthPx: number, measure: MeasureText): Block {
  const { heightPx, marks } = textBlock(text, widthPx, { size: 11, weight: 600, color: 'mute' }, measure)
  return { heightPx: heightPx + 4, marks }
}

/** `notes` stand below the steps, such as the time over which a likelihood is judged. */
export function scaleBlock(
  { title, steps }: Scale,
  notes: readonly string[],
  widthPx: number,
  locale: Locale,
  measure: MeasureText,
): Block {
  const rows = steps.map(({ word, band }, index): Block => {
    const text = [textIn(word, locale), band ?? ''].filter((part) => part !== '').join(' · ')
    const words = textBlock(text, widthPx - ROW.indentPx, { size: ROW.size, color: 'soft' }, measure)
    const number = textBlock(String(index + 1), ROW.indentPx, { size: ROW.size, weight: 600 }, measure)
    const heightPx = Math.max(words.heightPx, number.heightPx)
    return { heightPx, marks: [...number.marks, ...moved(words, ROW.indentPx, 0)] }
  })
  const below = notes.map((note) => textBlock(note, widthPx, { size: 11, color: 'mute' }, measure))
  return stacked([headingBlock(textIn(title, locale), widthPx, measure), ...rows, ...below], ROW.gapPx)
}

/** Likelihood upwards, impact to the right. `tolerance` says up to which level we accept. */
export function levelTableBlock(
  criteria: Criteria,
  words: { readonly heading: string; readonly tolerance: string },
  widthPx: number,
  locale: Locale,
  measure: MeasureText,
): Block {
  const cellPx = Math.min(CELL.mostPx, (widthPx - CELL.labelPx) / 5) - CELL.gapPx
  const names = LEVELS.map((level) => levelWord(criteria, level, locale))
  // Words that don't fit into a cell are replaced by their number, which the words below explain.
  const hasRoom = names.every((name) => measure(name, { size: CELL.size, weight: 600 }) <= cellPx - 2)
  const marks: Mark[] = []
  const middle = (top: number) => baseline(top, CELL.heightPx, CELL.size)
  for (const [row, likelihood] of STEPS.toReversed().entries()) {
    const y = row * (CELL.heightPx + CELL.gapPx)
    marks.push(label(String(likelihood), 5, middle(y)))
    for (const impact of STEPS) {
      const level = criteria.levels[likelihood - 1]?.[impact - 1]
      if (!level) continue
      const x = CELL.labelPx + (impact - 1) * (cellPx + CELL.gapPx)
      const rank = LEVELS.indexOf(level)
      marks.push({ type: 'level', level, x, y, w: cellPx, h: CELL.heightPx })
      marks.push({
        type: 'text',
        x: x + cellPx / 2,
        y: middle(y),
        size: CELL.size,
        weight: 600,
        color: level,
        text: hasRoom ? (names[rank] ?? '') : String(rank + 1),
        anchor: 'middle',
      })
    }
  }
  const gridPx = 5 * (CELL.heightPx + CELL.gapPx)
  for (const impact of STEPS) {
    marks.push(label(String(impact), CELL.labelPx + (impact - 0.5) * (cellPx + CELL.gapPx), middle(gridPx)))
  }
  const small = (text: string) => textBlock(text, widthPx, { size: 11, color: 'mute' }, measure)
  const numbers = hasRoom ? [] : [small(names.map((name, rank) => `${rank + 1} ${name}`).join(' · '))]
  const table = { heightPx: gridPx + CELL.heightPx, marks }
  const [up, right] = [criteria.likelihood, criteria.impact].map(({ title }) => textIn(title, locale))
  return stacked(
    [
      headingBlock(words.heading, widthPx, measure),
      small(`${up} ↑`),
      table,
      endLine(`${right}`, widthPx, cellPx),
      ...numbers,
      small(words.tolerance),
    ],
    2,
  )
}

/** A line of text under the last column. */
function endLine(text: string, widthPx: number, cellPx: number): Block {
  const x = Math.min(widthPx, CELL.labelPx + 5 * (cellPx + CELL.gapPx) - CELL.gapPx)
  const mark = {
    type: 'text',
    x,
    y: baseline(0, 16, 11),
    text,
    size: 11,
    weight: 400,
    color: 'mute',
    anchor: 'end',
  } as const
  return { heightPx: 16, marks: [mark] }
}

function label(text: string, x: number, y: number): Mark {
  return { type: 'text', x, y, text, size: CELL.size, weight: 400, color: 'mute', anchor: 'middle' }
}
