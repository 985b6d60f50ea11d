// A matrix as a table for a slide: the words of its axes, and in each cell its level or region and its cards. Where cards
// have no room with their titles, their references stand alone, and further slides show the cards.

import type { BoardCard, BoardMatrix } from '../../document/view/board-view'
import { rowsFromTop } from '../../domain/matrix/matrix'
import { cellOf, type MatrixAxes, matrixAxes } from '../../domain/matrix/matrix-axes'
import { levelOfCell, regionOfCell } from '../../domain/matrix/matrix-cells'
import { wordsIn } from '../../i18n/words'
import { axisName, axisText } from '../axis-text'
import { beginning, lineCount } from '../line-count'
import type { ReportWords } from '../report-words'
import type { SlideCell, SlideMatrix } from './slide'

/** The most columns or rows that stay legible. */
const MOST_SIDE = 8
/** The room of all cells together, in lines and in em of their text. */
const ROOM = { lines: 27, em: 74 } as const

export interface DrawnMatrix {
  /** Undefined if it has more columns or rows than a slide can show. */
  readonly matrix: SlideMatrix | undefined
  /** Whether every card stands in it with its title. */
  readonly isWhole: boolean
}

/** Draws a matrix of the board with its cards. */
export function slideMatrix(matrix: BoardMatrix, cards: readonly BoardCard[], words: ReportWords): DrawnMatrix {
  const axes = matrixAxes(matrix, words.criteria)
  const { columns, rows } = axes.grid
  if (columns > MOST_SIDE || rows > MOST_SIDE) return { matrix: undefined, isWhole: false }
  const byCell = new Map<string, BoardCard[]>()
  for (const card of cards) {
    const cell = cellOf(axes, card.fields)
    const key = cell ? `${cell.x},${cell.y}` : 'tray'
    byCell.set(key, [...(byCell.get(key) ?? []), card])
  }
  const room = { lines: Math.floor(ROOM.lines / rows) - 1, em: ROOM.em / columns }
  let isWhole = true
  const cellAt = (x: number, y: number): SlideCell => {
    const held = byCell.get(`${x},${y}`) ?? []
    const lines = cellLines(held, room, words)
    if (!lines) isWhole = false
    return { ...headOf(axes, { x, y }, words), lines: lines ?? [held.map(({ ref }) => ref).join(', ')] }
  }
  const across = Array.from({ length: columns }, (_, i) => i + 1)
  const tray = byCell.get('tray')
  const drawn: SlideMatrix = {
    corner: [axes.y && `${axisName(axes.y, words)} ↓`, axes.x && `${axisName(axes.x, words)} →`]
      .filter(Boolean)
      .join(' '),
    columns: across.map((x) => (axes.x ? axisText(axes.x, x, { low: matrix.xLow, high: matrix.xHigh }, words) : '')),
    rows: rowsFromTop(axes.grid).map((y) => ({
      name: axes.y ? axisText(axes.y, y, { low: matrix.yLow, high: matrix.yHigh }, words) : '',
      cells: across.map((x) => cellAt(x, y)),
    })),
    tray: tray && `${wordsIn(words.locale).canvas.tray}: ${tray.map(words.name).join(words.t('comma'))}`,
  }
  return { matrix: drawn, isWhole }
}

/** The names of a cell's cards, whole or cut to a line each; undefined if there is no line for each of them. */
function cellLines(
  cards: readonly BoardCard[],
  { lines, em }: { readonly lines: number; readonly em: number },
  words: ReportWords,
): string[] | undefined {
  const names = cards.map(words.name)
  if (names.length > lines) return undefined
  if (names.reduce((sum, name) => sum + lineCount(name, em), 0) <= lines) return names
  return names.map((name) => (lineCount(name, em) > 1 ? beginning(name, em, 1) : name))
}

function headOf(axes: MatrixAxes, cell: { x: number; y: number }, words: ReportWords): Omit<SlideCell, 'lines'> {
  const level = levelOfCell(axes, words.criteria, cell)
  if (level) return { head: words.level(level), level }
  const region = regionOfCell(axes, cell)
  return { head: region ? wordsIn(words.locale).canvas.region[region] : '' }
}
