// The places of ratings in a matrix that shows the rated fields: each person's answer in its cell, and for each card
// the middle and the spread. Pure.

import type { Cell } from '../matrix/matrix'
import { SCORED_FIELDS, type ScoredKind } from './activity'
import type { RatingSpread, ScoreResult } from './round'

/** People who put one card into one cell. */
interface CellMark {
  readonly cardId: string
  readonly cell: Cell
  readonly people: number
}

/** The middle and the spread of a card, in positions on the axes from 1, which may lie between two cells. */
interface CardMark {
  readonly cardId: string
  readonly median: { readonly x: number; readonly y: number }
  readonly least: { readonly x: number; readonly y: number }
  readonly most: { readonly x: number; readonly y: number }
}

export interface RatingMarks {
  readonly cells: readonly CellMark[]
  readonly cards: readonly CardMark[]
}

const NONE: RatingMarks = { cells: [], cards: [] }

/** Returns the marks; none for a matrix of other fields. */
export function ratingMarks(
  { xField, yField }: { readonly xField: string; readonly yField: string },
  kind: ScoredKind,
  rated: ScoreResult['cards'],
): RatingMarks {
  const fields: readonly string[] = SCORED_FIELDS[kind]
  const [atX, atY] = [fields.indexOf(xField), fields.indexOf(yField)]
  if (atX < 0 || atY < 0) return NONE
  return {
    cells: rated.flatMap(({ cardId, answers = [] }) => {
      const people = new Map<string, number>()
      for (const answer of answers) {
        const key = `${answer[atX]} ${answer[atY]}`
        people.set(key, (people.get(key) ?? 0) + 1)
      }
      return [...people].map(([key, count]) => {
        const [x = 1, y = 1] = key.split(' ').map(Number)
        return { cardId, cell: { x, y }, people: count }
      })
    }),
    cards: rated.flatMap(({ cardId, spreads }) => {
      const [x, y] = [spreads[xField], spreads[yField]]
      const at = (value: (spread: RatingSpread) => number | null) => {
        const [ofX, ofY] = [x && value(x), y && value(y)]
        return typeof ofX === 'number' && typeof ofY === 'number' ? { x: ofX, y: ofY } : undefined
      }
      const [median, least, most] = [at((s) => s.median), at((s) => s.least), at((s) => s.most)]
      return median && least && most ? [{ cardId, median, least, most }] : []
    }),
  }
}
