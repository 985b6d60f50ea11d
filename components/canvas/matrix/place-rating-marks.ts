// The places of the marks of an open result of a rating, in px of the screen.

import type { Editor, TLShapeId } from 'tldraw'
import { type Cell, cellRect, type Point } from '@/lib/domain/matrix/matrix'
import type { MatrixAxes } from '@/lib/domain/matrix/matrix-axes'
import { type RatingMarks as Marks, ratingMarks } from '@/lib/domain/session/rating-marks'
import type { MatrixShape } from '@/lib/schema/matrix-shape'
import { groupBy } from '@/lib/std/group-by'
import { isCard } from '../card/is-card'
import { shownRatings } from '../shown-ratings'
import { isMatrix } from './arrange-matrix'
import { axesOf } from './board-axes'
import { filledCells } from './filled-cells'
import { pointAt, type RingPlace, ringPlace } from './rating-places'

/** The part of a cell's upper edge beside the word of its level. */
const BESIDE_WORD = 0.42
/** The room that one card takes: its number, two dots and a gap. */
const MARK_PX = 36
const MARK_LINE_PX = 17
/** The least room for the number of cards that have none. */
const OTHERS_PX = 34

/** The marks over one matrix. */
export interface PlacedMarks {
  readonly matrixId: string
  readonly legend: {
    readonly left: number
    readonly top: number
    readonly width: number
    readonly example: CardMarkLine
  }
  /** The cells, each with its place in px of the screen and a line for each card in it. */
  readonly cells: readonly PlacedCell[]
  readonly medians: readonly (CardMarkLine & { left: number; top: number; maxWidth: number } & Pick<
      RingPlace,
      'across' | 'down'
    >)[]
  readonly spread: { left: number; top: number; width: number; height: number } | undefined
}

interface PlacedCell {
  readonly key: string
  /** The lower left corner of a free cell. In a cell with cards, the upper right one: their text is below it. */
  readonly place: { readonly left: number; readonly top: number; readonly width: number }
  readonly isFilled: boolean
  readonly marks: readonly CardMarkLine[]
  /** The cards that have no room beside the word of the level. */
  readonly others: number
}

/** A card in a mark. */
export interface CardMarkLine {
  readonly cardId: string
  /** The card's reference, and what the marks show of it. */
  readonly ref: string
  readonly number: string
  readonly people: number
  readonly isFocus: boolean
}

/** Returns the marks of each matrix of the rated fields; none while no result is open. Reactive. */
export function placeRatingMarks(editor: Editor): PlacedMarks[] {
  const ratings = shownRatings(editor)
  if (!ratings) return []
  const selected = editor.getOnlySelectedShape()
  const focusId = ratings.discussedId ?? selected?.id
  return editor
    .getCurrentPageShapes()
    .filter(isMatrix)
    .flatMap((matrix) => {
      const axes = axesOf(editor, matrix)
      if (axes.grid.layout !== 'grid') return []
      const marks = ratingMarks(matrix.props, ratings.kind, ratings.cards)
      return marks.cards.length === 0 ? [] : [place(editor, matrix, axes, marks, focusId)]
    })
}

function place(
  editor: Editor,
  matrix: MatrixShape,
  axes: MatrixAxes,
  marks: Marks,
  focusId: string | undefined,
): PlacedMarks {
  const { grid } = axes
  const zoom = editor.getZoomLevel()
  const transform = editor.getShapePageTransform(matrix)
  const onScreen = (point: Point) => editor.pageToViewport(transform.applyToPoint(point))
  const line = (cardId: string, people: number): CardMarkLine => {
    const card = editor.getShape(cardId as TLShapeId)
    const ref = isCard(card) ? card.props.ref : ''
    return { cardId, people, ref, number: numberOf(ref), isFocus: cardId === focusId }
  }
  const filled = filledCells(editor, matrix).cells
  const focus = marks.cards.find(({ cardId }) => cardId === focusId)
  const [from, to] = focus
    ? [onScreen(pointAt(grid, focus.least.x, focus.most.y)), onScreen(pointAt(grid, focus.most.x, focus.least.y))]
    : []
  const medians = [...groupBy(marks.cards, ({ median }) => `${median.x} ${median.y}`).values()].flatMap(
    (atOnePlace) => {
      const [first] = atOnePlace
      if (!first) return []
      const { point, across, down } = ringPlace(grid, first.median)
      const { x, y } = onScreen(point)
      const lines = atOnePlace.map(({ cardId }) => line(cardId, 0))
      const number = lines.map((each) => each.number).join(' ')
      const maxWidth = cellRect(grid, { x: 1, y: 1 }).w * zoom * BESIDE_WORD
      const ring = lines.find(({ isFocus }) => isFocus) ?? line(first.cardId, 0)
      return [{ ...ring, number, left: x, top: y, maxWidth, across, down, median: first.median }]
    },
  )
  const placeCell = (cell: Cell, lines: readonly CardMarkLine[]): PlacedCell => {
    const key = `${cell.x},${cell.y}`
    const isFilled = filled.has(key)
    const { x, y, w, h } = cellRect(grid, cell)
    if (!isFilled) {
      const corner = onScreen({ x, y: y + h })
      const fitting = Math.max(1, Math.floor((w * zoom) / MARK_PX) * Math.floor((h * zoom) / MARK_LINE_PX))
      const shown = lines.length <= fitting ? lines : lines.slice(0, fitting - 1)
      const place = { left: corner.x, top: corner.y, width: w * zoom }
      return { key, isFilled, place, marks: shown, others: lines.length - shown.length }
    }
    const ring = medians.find(({ median }) => median.x === cell.x && median.y === cell.y)
    const ringPx = ring ? ringWidthPx(ring.number) : 0
    const corner = onScreen({ x: x + w, y })
    const width = Math.max(0, w * zoom * BESIDE_WORD - ringPx)
    const room = Math.floor(width / MARK_PX)
    const most = lines.length <= room ? room : Math.max(0, room - 1)
    const shown = lines.toSorted((a, b) => Number(b.isFocus) - Number(a.isFocus)).slice(0, most)
    return {
      key,
      isFilled,
      marks: shown,
      others: width < OTHERS_PX ? 0 : lines.length - shown.length,
      place: { left: corner.x - ringPx, top: corner.y, width },
    }
  }
  const [first] = marks.cards
  const above = onScreen({ x: gridLeft(axes), y: 0 })
  return {
    matrixId: matrix.id,
    legend: {
      left: above.x,
      top: above.y,
      width: (matrix.props.w - gridLeft(axes)) * zoom,
      example: line(focus?.cardId ?? first?.cardId ?? '', 0),
    },
    cells: [...groupBy(marks.cells, ({ cell }) => `${cell.x},${cell.y}`).values()].flatMap((ofCell) => {
      const [firstOf] = ofCell
      const lines = ofCell.map(({ cardId, people }) => line(cardId, people))
      return firstOf ? [placeCell(firstOf.cell, lines)] : []
    }),
    medians: medians.map(({ median: _, ...ring }) => ring),
    spread:
      from && to
        ? {
            left: Math.min(from.x, to.x) - RING_PX,
            top: Math.min(from.y, to.y) - RING_PX,
            width: Math.abs(to.x - from.x) + 2 * RING_PX,
            height: Math.abs(to.y - from.y) + 2 * RING_PX,
          }
        : undefined,
  }
}

const RING_PX = 14

function gridLeft({ grid }: MatrixAxes): number {
  return grid.inset.left
}

/** About the width of a ring with these digits, with the gap beside it. */
function ringWidthPx(number: string): number {
  return 18 + 7 * number.length
}

/** A reference without the letters that all rated cards share: R-007 is 7. */
function numberOf(ref: string): string {
  return ref.replace(/^\D+0*/, '') || ref
}
