// Draws an open result of a rating over its matrices: in each cell the cards that people put there, a dot for each
// person, and a ring at each card's median. The card that is selected or talked about shows its spread, too. Only on the
// screen: it is neither stored nor exported.

import { type Editor, type TLShapeId, useEditor, useValue } from 'tldraw'
import { cellRect, gridRect, type Point } from '@/lib/domain/matrix/matrix'
import type { MatrixAxes } from '@/lib/domain/matrix/matrix-axes'
import { overlaps } from '@/lib/domain/rect'
import { type RatingMarks as Marks, ratingMarks } from '@/lib/domain/session/rating-marks'
import type { MatrixShape } from '@/lib/schema/matrix-shape'
import { groupBy } from '@/lib/std/group-by'
import { isCard } from '../card/is-card'
import { shownRatings } from '../shown-ratings'
import { cardsOfMatrix, isMatrix } from './arrange-matrix'
import { axesOf } from './board-axes'

/** More people in a cell are a number. */
const MOST_DOTS = 6

interface PlacedMarks {
  readonly matrixId: string
  /** For each cell: its lower left corner and width in px of the screen, and a line for each card in it. */
  readonly cells: readonly { key: string; left: number; bottom: number; width: number; marks: readonly Line[] }[]
  readonly medians: readonly (Line & { left: number; top: number })[]
  readonly spread: { left: number; top: number; width: number; height: number } | undefined
}

interface Line {
  readonly cardId: string
  readonly ref: string
  readonly people: number
  readonly isFocus: boolean
}

export function RatingMarks() {
  const editor = useEditor()
  const placed = useValue('rating marks', () => placeMarks(editor), [editor])
  return placed.map(({ matrixId, cells, medians, spread }) => (
    <div key={matrixId} aria-hidden data-testid="rating-marks" className="canvas-overlay rating-marks">
      {spread ? <div className="rating-spread" style={spread} /> : null}
      {cells.map(({ key, left, bottom, width, marks }) => (
        <div key={key} className="rating-cell" style={{ left, top: bottom, width }}>
          {marks.map(({ cardId, ref, people, isFocus }) => (
            <span key={cardId} className="rating-mark" data-focus={isFocus}>
              {ref} <i>{people <= MOST_DOTS ? '●'.repeat(people) : `×${people}`}</i>
            </span>
          ))}
        </div>
      ))}
      {medians.map(({ cardId, ref, left, top, isFocus }) => (
        <span key={cardId} className="rating-median" data-focus={isFocus} style={{ left, top }}>
          {ref}
        </span>
      ))}
    </div>
  ))
}

function placeMarks(editor: Editor): PlacedMarks[] {
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
  const transform = editor.getShapePageTransform(matrix)
  const onScreen = (point: Point) => editor.pageToViewport(transform.applyToPoint(point))
  const line = (cardId: string, people: number): Line => {
    const card = editor.getShape(cardId as TLShapeId)
    return { cardId, people, ref: isCard(card) ? numberOf(card.props.ref) : '', isFocus: cardId === focusId }
  }
  const zoom = editor.getZoomLevel()
  const cards = cardsOfMatrix(editor, matrix.id).map(({ x, y, props: { w, h } }) => ({ x, y, w, h }))
  const byCell = groupBy(marks.cells, ({ cell }) => `${cell.x},${cell.y}`)
  const focus = marks.cards.find(({ cardId }) => cardId === focusId)
  const [from, to] = focus
    ? [onScreen(pointAt(axes, focus.least.x, focus.most.y)), onScreen(pointAt(axes, focus.most.x, focus.least.y))]
    : []
  return {
    matrixId: matrix.id,
    cells: [...byCell].flatMap(([key, ofCell]) => {
      const [first] = ofCell
      if (!first) return []
      const { x, y, w, h } = cellRect(axes.grid, first.cell)
      const corner = onScreen({ x, y: y + h })
      const strip = { x, y: y + h - STRIP_PX / zoom, w, h: STRIP_PX / zoom }
      const isOverCard = cards.some((card) => overlaps(card, strip))
      // Over a card only the marks that people talk about are worth its title.
      const marksOfCell = ofCell
        .map(({ cardId, people }) => line(cardId, people))
        .filter(({ isFocus }) => isFocus || !isOverCard)
      if (marksOfCell.length === 0) return []
      const fitting = Math.max(1, Math.floor((w * zoom) / MARK_PX.w) * Math.floor((h * zoom) / MARK_PX.h))
      const rest = marksOfCell.length - fitting
      const marks = rest > 0 ? [...marksOfCell.slice(0, fitting - 1), more(rest + 1)] : marksOfCell
      return [{ key, left: corner.x, bottom: corner.y, width: w * zoom, marks }]
    }),
    medians: [...groupBy(marks.cards, ({ median }) => `${median.x} ${median.y}`).values()].flatMap((atOnePlace) => {
      const [first] = atOnePlace
      if (!first) return []
      const { x, y } = onScreen(pointAt(axes, first.median.x + ASIDE.x, first.median.y + ASIDE.y))
      const lines = atOnePlace.map(({ cardId }) => line(cardId, 0))
      const ref = lines.map((each) => each.ref).join(' ')
      return [{ ...(lines.find(({ isFocus }) => isFocus) ?? line(first.cardId, 0)), ref, left: x, top: y }]
    }),
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
/** The height of a line of marks. */
const STRIP_PX = 19
/** About the size of a mark with its gap: more of them are only counted, so that they stay in their cell. */
const MARK_PX = { w: 32, h: 17 } as const

function more(count: number): Line {
  return { cardId: 'more', people: 0, ref: `+${count}`, isFocus: false }
}

/** Rings stand in the corner of their place, in cells: in the middle are the titles of the cards. */
const ASIDE = { x: 0.42, y: 0.44 } as const

/** The place of two positions on the axes, which may lie between cells, in the matrix's coordinates. */
function pointAt({ grid }: MatrixAxes, x: number, y: number): Point {
  const area = gridRect(grid)
  const row = grid.isUpward ? grid.rows - y + 0.5 : y - 0.5
  return { x: area.x + ((x - 0.5) / grid.columns) * area.w, y: area.y + (row / grid.rows) * area.h }
}

/** A reference without the letters that all rated cards share: R-007 is 7. */
function numberOf(ref: string): string {
  return ref.replace(/^\D+0*/, '') || ref
}
