// Which words along the axes of a matrix have room, and in which size: numbers always, the names of the axes next, then
// the words of the steps, then their bands. Two axes of steps show the words of all steps or numbers only, so that one
// never reads half a matrix. The words of the rows turn upright where they are too wide, and are shortened last. The
// name of the upright axis gives up its place to them if only that makes room: the name has another one above the
// matrix. Pure.

import type { Criteria } from '@/lib/domain/criteria/criteria'
import type { Axis } from '@/lib/domain/matrix/axis'
import { cellRect, gridRect } from '@/lib/domain/matrix/matrix'
import type { MatrixAxes } from '@/lib/domain/matrix/matrix-axes'
import type { MatrixShapeProps } from '@/lib/schema/matrix-shape'
import type { CanvasTheme } from '../colours/canvas-theme'
import { fitWords, wholeWords } from '../text/fit-words'
import type { MeasureText, TextStyle } from '../text/measure-text'
import { fitLine } from '../text/wrap-text'
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
/** Room between the words of a row and what is beside them. */
export const ROW_GAP_PX = 4
/** Upright words of two rows keep more apart than their cells. */
const UPRIGHT_MARGIN_PX = 6
/** Shortened words keep so much of themselves that one knows them. */
const LEAST_UPRIGHT_EM = 4
/** The width that the design leaves between the name of the upright axis and the cells. */
const ROW_ROOM_PX = 66
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
  readonly rows: RowWords
  /** The left edge of what stands at the rows, right of the name of the axis. */
  readonly rowsLeft: number
  /** How much grown heads of columns reach into the room of the title. */
  readonly headsOverhangPx: number
}

/** The words of the steps of y. */
export interface RowWords {
  /** Under their numbers, upright beside them, or nowhere. */
  readonly place: 'below' | 'upright' | 'none'
  /** The lines of each word; none where they have no place. */
  readonly lines: readonly (readonly string[])[]
  /** Some of them are shortened. */
  readonly isShort?: boolean
}

const NO_ROWS: RowWords = { place: 'none', lines: [] }

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
  const xRoom = !hasGrown || isBeside ? 'beside' : isBelow ? 'below' : 'none'

  // At the left: the name of the axis stands upright, numbers and words beside it.
  const area = gridRect(grid)
  const rightOfTitle = 4 + title.size * LINE_EM
  const numbers = Math.max(0, ...yWords.map((word) => measure(`${word.number ?? ''}`, number)))
  const hasRoomForNumbers = rightOfTitle + numbers <= grid.inset.left - 2
  const fitsYTitle =
    yName !== '' && (!hasGrown || (y?.type === 'step' && hasRoomForNumbers && measure(yName, title) <= area.h))
  const rowsOf = (left: number) => (y?.type === 'step' ? placeRows(drawing, yWords, left) : NO_ROWS)
  const beside = rowsOf(fitsYTitle ? rightOfTitle : 4)
  const alone = rowsOf(4)
  const yRows = !fitsYTitle || preference(beside) >= preference(alone) ? beside : alone
  const areTwins = hasGrown && x?.type === 'step' && y?.type === 'step'
  const isBare = areTwins && (xRoom === 'none' || yRows.place === 'none')
  const xPlace = isBare ? 'none' : xRoom
  const rows = isBare ? NO_ROWS : yRows
  const xTitle = x?.type === 'step' && hasTwoLines && xPlace !== 'below' ? xName : ''
  const hasYTitle = fitsYTitle && (!hasGrown || rows.place === 'none' || rows === beside)
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
    rows,
    rowsLeft,
    headsOverhangPx: hasHeads ? Math.max(0, head.size * LINE_EM + 4 - HEADS_PX) : 0,
  }
}

/** Finds the place of the words of the rows between `left` and the cells. */
function placeRows({ axes, measure, leastPx }: MatrixDrawing, words: readonly AxisWord[], left: number): RowWords {
  const { grid } = axes
  const hasGrown = leastPx > GROWS_ABOVE_PX
  const style = sized(LABEL.rowWord, leastPx)
  const number = sized(LABEL.number, leastPx)
  const pitch = number.size * LINE_EM
  const height = cellRect(grid, { x: 1, y: 1 }).h
  const wholeIn = (width: number, maxLines: number) => {
    const lines = words.map(({ word }) =>
      wholeWords(word, { width, maxLines, measure: (text) => measure(text, style) }),
    )
    return lines.every((each) => each !== undefined) ? lines : undefined
  }
  const below = hasGrown
    ? wholeIn(grid.inset.left - ROW_GAP_PX - left, Math.min(2, Math.floor(height / pitch) - 1))
    : wholeIn(ROW_ROOM_PX, 1)
  if (below) return { place: 'below', lines: below }
  const room = grid.inset.left - left - 2 * ROW_GAP_PX - numbersPx(words, measure, leastPx)
  const upright = {
    width: height - UPRIGHT_MARGIN_PX,
    maxLines: Math.min(2, Math.floor(room / pitch)),
    measure: (text: string) => measure(text, style),
  }
  const whole = wholeIn(upright.width, upright.maxLines)
  if (whole) return { place: 'upright', lines: whole }
  const short = words.map(({ word }) => fitWords(word, upright))
  const tellApart = new Set(short.map((lines) => lines.join(' '))).size === words.length
  if (upright.maxLines > 0 && upright.width >= LEAST_UPRIGHT_EM * style.size && tellApart) {
    return { place: 'upright', lines: short, isShort: true }
  }
  if (hasGrown) return NO_ROWS
  return {
    place: 'below',
    lines: words.map(({ word }) => [fitLine(word, ROW_ROOM_PX, upright.measure)]),
    isShort: true,
  }
}

/** How good a place is: words as one reads them, then upright ones, then shortened ones, then none. */
function preference({ place, isShort = false }: RowWords): number {
  return ['none', 'upright', 'below'].indexOf(place) - (isShort ? 0.5 : 0)
}

/** Returns the width of the numbers of the rows, with their bands where those are shown. */
export function numbersPx(words: readonly AxisWord[], measure: MeasureText, leastPx: number): number {
  const number = sized(LABEL.number, leastPx)
  const bands = leastPx > GROWS_ABOVE_PX ? [] : words.map(({ band = '' }) => measure(band, LABEL.band))
  return Math.max(0, ...words.map((word) => measure(`${word.number ?? ''}`, number)), ...bands)
}

/** Returns a style of the design, grown to the least size. */
export function sized(style: TextStyle, leastPx: number): TextStyle {
  return { ...style, size: Math.max(style.size, leastPx) }
}
