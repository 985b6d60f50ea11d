// The word in the corner of a matrix's cell: its level, or the region that it is in. Pure.

import { levelWord } from '@/lib/domain/criteria/criteria'
import { LEVELS } from '@/lib/domain/criteria/scale'
import { type Cell, cellRect } from '@/lib/domain/matrix/matrix'
import { levelOfCell, regionOfCell } from '@/lib/domain/matrix/matrix-cells'
import { slotsInCell } from '@/lib/domain/matrix/matrix-slots'
import type { Rect } from '@/lib/domain/rect'
import type { TextStyle } from '../text/measure-text'
import { fitLine } from '../text/wrap-text'
import { axisWord } from './axis-words'
import { LINE_EM, type MatrixDrawing } from './place-labels'

const CORNER_PX = 11.5
/** From the top of a word's line to the top of its capitals, and to the foot of its "g". */
const CAPITALS_EM = 0.14
const FOOT_EM = 1.07

export interface CellWordsDrawing extends Omit<MatrixDrawing, 'theme'> {
  /** How many cards lie in a cell, by `x,y`: large words would lie under these. */
  readonly filled: ReadonlyMap<string, number>
  /** So many of its cards are covered, and it says so. */
  readonly covered: number
}

export interface CellWord {
  readonly text: string
  readonly style: TextStyle
  /** Its place in the matrix. */
  readonly rect: Rect
}

/** Returns the words of all cells that show one. */
export function cellWords(drawing: CellWordsDrawing): CellWord[] {
  const { columns, rows, layout } = drawing.axes.grid
  if (layout !== 'grid') return []
  const cells = Array.from({ length: columns * rows }, (_, i) => ({
    x: 1 + (i % columns),
    y: 1 + Math.floor(i / columns),
  }))
  return cells.flatMap((cell) => cellWord(drawing, cell) ?? [])
}

/** Returns the word of a cell; undefined where there is none, or no room for it. */
export function cellWord(drawing: CellWordsDrawing, cell: Cell): CellWord | undefined {
  const { axes, criteria, words, measure, leastPx, covered } = drawing
  const rect = cellRect(axes.grid, cell)
  const level = levelOfCell(axes, criteria, cell)
  const word = level ? levelWord(criteria, level, words.locale) : regionWord(drawing, cell)
  const style = { size: Math.max(CORNER_PX, leastPx), weight: 600 } as const
  const hasGrown = style.size > CORNER_PX
  // A word that has grown stands above the cards of its cell or in an empty one, and is whole: "Very" alone would mislead.
  const top = Math.min(1, freeTop(drawing, cell, level ? 1 : 2) - style.size * FOOT_EM)
  const isCovered = hasGrown && top < -style.size * CAPITALS_EM
  const isWhole = !level || !hasGrown || widestLevel(drawing, style) <= rect.w - 12
  // Below the sentence of a cover they would be half in sight, and a level sways a rating.
  if (word === '' || isCovered || !isWhole || covered > 0) return undefined
  const text = fitLine(word, wordRoom(drawing, rect.w), (part) => measure(part, style))
  const y = rect.y + (hasGrown ? top : 5)
  return { text, style, rect: { x: rect.x + 8, y, w: measure(text, style), h: style.size * LINE_EM } }
}

/** The height that cards leave free at the top of the cells over which a word runs. */
function freeTop({ axes: { grid }, filled }: CellWordsDrawing, { x, y }: Cell, width: number): number {
  const tops = Array.from({ length: width }, (_, i) => {
    const cell = { x: x + i, y }
    const count = filled.get(`${cell.x},${cell.y}`) ?? 0
    if (count === 0) return Number.POSITIVE_INFINITY
    const rect = cellRect(grid, cell)
    const [alone] = count === 1 ? slotsInCell(grid, cell, count) : []
    // A stack may stand over several.
    return alone ? alone.y - rect.y : Math.min(grid.cellTop, rect.h / 4)
  })
  return Math.min(...tops)
}

/** The cells show the words of all levels or of none. */
function widestLevel({ criteria, words, measure }: CellWordsDrawing, style: TextStyle): number {
  return Math.max(...LEVELS.map((level) => measure(levelWord(criteria, level, words.locale), style)))
}

/** A region's name stands in its first cell only; a quadrant of a cross is named by the poles it lies between. */
function regionWord({ axes, matrix, criteria, words }: CellWordsDrawing, cell: Cell): string {
  const region = regionOfCell(axes, cell)
  const above = axes.grid.isUpward ? cell.y + 1 : cell.y - 1
  if (region) {
    const isFirst = [
      { x: cell.x - 1, y: cell.y },
      { x: cell.x, y: above },
    ].every((other) => !isCell(axes.grid, other) || regionOfCell(axes, other) !== region)
    return isFirst ? words.canvas(`region.${region}`) : ''
  }
  const { x, y } = axes
  if (!isCross(axes) || !x || !y || !(matrix.xLow || matrix.xHigh || matrix.yLow || matrix.yHigh)) return ''
  const column = axisWord(x, cell.x, { low: matrix.xLow, high: matrix.xHigh }, criteria, words).word
  const row = axisWord(y, cell.y, { low: matrix.yLow, high: matrix.yHigh }, criteria, words).word
  return `${column} · ${row}`
}

/** A region's name may run over the cells beside its own. */
function wordRoom({ axes }: CellWordsDrawing, cellWidth: number): number {
  return axes.x && axes.y && isCross(axes) ? cellWidth - 16 : cellWidth * 2 - 16
}

function isCell({ columns, rows }: MatrixDrawing['axes']['grid'], { x, y }: Cell): boolean {
  return x >= 1 && x <= columns && y >= 1 && y <= rows
}

/** Says whether the axes have two values each: a scenario cross. */
export function isCross({ x, y, grid }: MatrixDrawing['axes']): boolean {
  return grid.layout === 'grid' && x?.count === 2 && y?.count === 2
}
