// Which words along the axes of a matrix have room, and in which size: numbers always, the names of the axes next, then
// the words of the steps, then their bands. A word is whole or left out, and an axis shows all of its words or none. The
// name of the upright axis gives up its place to the words of its steps if only that makes room for them: the name has
// another one above the matrix. Pure.

import type { Criteria } from '@/lib/domain/criteria/criteria'
import type { Axis } from '@/lib/domain/matrix/axis'
import { cellRect, gridRect } from '@/lib/domain/matrix/matrix'
import type { MatrixAxes } from '@/lib/domain/matrix/matrix-axes'
import type { MatrixShapeProps } from '@/lib/schema/matrix-shape'
import type { CanvasTheme } from '../colours/canvas-theme'
import { wholeWords } from '../text/fit-words'
import type { MeasureText, TextStyle } from '../text/measure-text'
import type { CanvasWords } from '../words/canvas-words'
import { type AxisWord, axisTitle, axisWord } from './axis-words'

export interface MatrixDrawing {
  readonly matrix: MatrixShapeProps
  readonly axes: MatrixAxes
  readonly criteria: Criteria
  readonly words: CanvasWords
  readonly theme: CanvasTheme
  readonly measure: MeasureText
  /** The least size of words that matter, in px of the board; 0 keeps the sizes of the design. */
  readonly leastPx: number
}

export const LABEL = {
  number: { size: 13, weight: 600 },
  rowWord: { size: 11.5, weight: 400 },
  columnWord: { size: 12, weight: 500 },
  band: { size: 11, weight: 400 },
  title: { size: 11.5, weight: 500 },
  head: { size: 12.5, weight: 600 },
} as const satisfies Record<string, TextStyle>

/** The height of a line of words that have grown, in em. */
export const LINE_EM = 1.1
/** Above this least size, some words need more than the design gives them. */
const GROWS_ABOVE_PX = 11
/** The room below the cells, above the tray, and the room of heads of columns above the cells. */
const BELOW_PX = 56
const HEADS_PX = 32

export interface MatrixLabels {
  /** Words are larger than in the design, and stand elsewhere. */
  readonly hasGrown: boolean
  readonly xWords: readonly AxisWord[]
  readonly yWords: readonly AxisWord[]
  /** Names of the axes where they have room at the axis; '' elsewhere. */
  readonly xTitle: string
  readonly yTitle: string
  /** Names of axes that have no room there, each with an arrow along its axis. */
  readonly homeless: readonly string[]
  /** The place of the words of the steps of x: beside their numbers, below them, or nowhere. */
  readonly xPlace: 'beside' | 'below' | 'none'
  /** The lines of the words of the steps of y; undefined if not all of them fit. */
  readonly yLines: readonly (readonly string[])[] | undefined
  /** The left edge of what stands at the rows, right of the name of the axis. */
  readonly rowsLeft: number
  /** How much grown heads of columns reach into the room of the title. */
  readonly headsOverhangPx: number
}

/** Returns which words a matrix shows. */
export function placeLabels(drawing: MatrixDrawing): MatrixLabels {
  const { matrix, axes, criteria, words, measure, leastPx } = drawing
  const { x, y, grid } = axes
  const hasGrown = leastPx > GROWS_ABOVE_PX
  const xPoles = { low: matrix.xLow, high: matrix.xHigh }
  const yPoles = { low: matrix.yLow, high: matrix.yHigh }
  const wordsOf = (axis: Axis | undefined, poles: typeof xPoles) =>
    axis ? Array.from({ length: axis.count }, (_, i) => axisWord(axis, i + 1, poles, criteria, words)) : []
  const xWords = wordsOf(x, xPoles)
  const yWords = wordsOf(y, yPoles)
  const xName = x ? axisTitle(x, xPoles, criteria, words) : ''
  const yName = y ? axisTitle(y, yPoles, criteria, words) : ''
  const isRings = grid.layout === 'rings'
  const title = sized(LABEL.title, leastPx)
  const number = sized(LABEL.number, leastPx)
  const line = Math.max(number.size, title.size) * LINE_EM

  // Below the cells: numbers, and two lines at most.
  const hasTwoLines = !hasGrown || 4 + 2 * line <= BELOW_PX
  const columnWidth = cellRect(grid, { x: 1, y: 1 }).w - 6
  const columnWord = sized(LABEL.columnWord, leastPx)
  const fits = (widthOf: (word: AxisWord) => number) => xWords.every((word) => widthOf(word) <= columnWidth)
  const isBeside = fits((word) => measure(`${word.number ?? ''}`, number) + measure(` ${word.word}`, columnWord))
  const isBelow = hasTwoLines && fits((word) => measure(word.word, columnWord))
  const xPlace = !hasGrown || isBeside ? 'beside' : isBelow ? 'below' : 'none'
  const xTitle = x?.type === 'step' && hasTwoLines && xPlace !== 'below' ? xName : ''

  // At the left: the name of the axis stands upright, numbers and words beside it.
  const area = gridRect(grid)
  const rightOfTitle = 4 + title.size * LINE_EM
  const numbers = Math.max(0, ...yWords.map((word) => measure(`${word.number ?? ''}`, number)))
  const hasRoomForNumbers = rightOfTitle + numbers <= grid.inset.left - 2
  const fitsYTitle =
    yName !== '' && (!hasGrown || (y?.type === 'step' && hasRoomForNumbers && measure(yName, title) <= area.h))
  const rowWord = sized(LABEL.rowWord, leastPx)
  const rowHeight = cellRect(grid, { x: 1, y: 1 }).h
  const linesRightOf = (left: number) => {
    const lines = yWords.map(({ word }) =>
      wholeWords(word, {
        width: grid.inset.left - 4 - left,
        maxLines: Math.min(2, Math.floor(rowHeight / line) - 1),
        measure: (text) => measure(text, rowWord),
      }),
    )
    return lines.some((each) => each === undefined) ? undefined : lines.map((each) => each ?? [])
  }
  const yieldsYTitle =
    hasGrown && fitsYTitle && linesRightOf(rightOfTitle) === undefined && linesRightOf(4) !== undefined
  const hasYTitle = fitsYTitle && !yieldsYTitle
  const rowsLeft = hasYTitle ? rightOfTitle : 4
  const head = sized(LABEL.head, leastPx)
  const hasHeads = !isRings && x !== undefined && x.type !== 'step'
  return {
    hasGrown,
    xWords,
    yWords,
    xTitle,
    yTitle: hasYTitle ? yName : '',
    homeless: [
      ...(xTitle === '' && !isRings && xName !== '' ? [`${xName} →`] : []),
      ...(hasYTitle || yName === '' ? [] : [`${yName} ${grid.isUpward ? '↑' : '↓'}`]),
    ],
    xPlace,
    yLines: hasGrown ? linesRightOf(rowsLeft) : [],
    rowsLeft,
    headsOverhangPx: hasHeads ? Math.max(0, head.size * LINE_EM + 4 - HEADS_PX) : 0,
  }
}

/** Returns a style of the design, grown to the least size. */
export function sized(style: TextStyle, leastPx: number): TextStyle {
  return { ...style, size: Math.max(style.size, leastPx) }
}
