// The places of the marks of an open result of a rating, in px of the screen. One card at a time: the marks of all cards
// lay over each other, and no reference could be read.

import { type Editor, Box as TLBox, type TLShapeId } from 'tldraw'
import { type Cell, cellRect, gridRect, type Point, trayRect } from '@/lib/domain/matrix/matrix'
import { cellOf } from '@/lib/domain/matrix/matrix-axes'
import { ratingMarks } from '@/lib/domain/session/rating-marks'
import type { MatrixShape } from '@/lib/schema/matrix-shape'
import { isCard } from '../card/is-card'
import { ratedInFront, type ShownRatings } from '../cover/rated-in-front'
import { shownRatings } from '../cover/shown-ratings'
import { freeView } from '../sight/free-view'
import { axesOf } from './board-axes'
import { type LegendPlace, legendPlace } from './legend-place'
import { matricesOnPage } from './matrices-on-page'
import { type RingPlace, ringPlace } from './rating-places'

/** The frame stands around the cells, clear of the words of their levels, which begin at their upper edge. */
const FRAME_OUTSET_PX = 2

interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** The marks over one matrix. */
export interface PlacedMarks {
  readonly matrixId: string
  /** The reference of the card whose ratings these are. */
  readonly ref: string
  readonly legend: LegendPlace
  /** The cells in which people put the card. */
  readonly cells: readonly { readonly key: string; readonly people: number; readonly place: Box }[]
  readonly median: { readonly left: number; readonly top: number } & Pick<RingPlace, 'across' | 'down'>
  readonly spread: Box
}

/** Returns the marks of each matrix of the rated fields; none while no result is open. Reactive. */
export function placeRatingMarks(editor: Editor): PlacedMarks[] {
  const ratings = shownRatings(editor)
  const card = ratings && ratedInFront(ratings, editor.getOnlySelectedShape()?.id)
  if (!ratings || !card) return []
  return matricesOnPage(editor).flatMap((matrix) => place(editor, matrix, ratings, card) ?? [])
}

function place(
  editor: Editor,
  matrix: MatrixShape,
  { kind }: ShownRatings,
  card: ShownRatings['cards'][number],
): PlacedMarks | undefined {
  const { grid } = axesOf(editor, matrix)
  const marks = grid.layout === 'grid' ? ratingMarks(matrix.props, kind, [card]) : undefined
  const [middle] = marks?.cards ?? []
  if (!marks || !middle) return undefined
  const transform = editor.getShapePageTransform(matrix)
  const onScreen = (point: Point) => editor.pageToViewport(transform.applyToPoint(point))
  const boxOf = (from: Point, to: Point, marginPx = 0): Box => {
    const [a, b] = [onScreen(from), onScreen(to)]
    return {
      left: Math.min(a.x, b.x) - marginPx,
      top: Math.min(a.y, b.y) - marginPx,
      width: Math.abs(b.x - a.x) + 2 * marginPx,
      height: Math.abs(b.y - a.y) + 2 * marginPx,
    }
  }
  const boxOfRect = ({ x, y, w, h }: { x: number; y: number; w: number; h: number }) =>
    boxOf({ x, y }, { x: x + w, y: y + h })
  const cellBox = (cell: Cell) => boxOfRect(cellRect(grid, cell))
  const area = gridRect(grid)
  const ring = ringPlace(grid, middle.median)
  const [least, most] = [cellRect(grid, middle.least), cellRect(grid, middle.most)]
  const at = onScreen(ring.point)
  const shape = editor.getShape(card.cardId as TLShapeId)
  return {
    matrixId: matrix.id,
    ref: isCard(shape) ? shape.props.ref : '',
    legend: placeLegend(
      editor,
      matrix,
      boxOf({ x: area.x, y: 0 }, { x: area.x + area.w, y: matrix.props.h }),
      boxOfRect(trayRect(matrix.props)).top,
    ),
    cells: marks.cells.map(({ cell, people }) => ({ key: `${cell.x},${cell.y}`, people, place: cellBox(cell) })),
    median: { left: at.x, top: at.y, across: ring.across, down: ring.down },
    spread: boxOf(
      { x: least.x, y: Math.min(least.y, most.y) },
      { x: most.x + most.w, y: Math.max(least.y + least.h, most.y + most.h) },
      FRAME_OUTSET_PX,
    ),
  }
}

function placeLegend(
  editor: Editor,
  matrix: MatrixShape,
  { left, top, width, height }: Box,
  trayTop: number,
): LegendPlace {
  const others = editor
    .getCurrentPageShapes()
    .filter(({ id, parentId, type }) => id !== matrix.id && parentId === matrix.parentId && type !== 'arrow')
    .flatMap((shape) => editor.getShapePageBounds(shape) ?? [])
  const { x, y, z } = editor.getCamera()
  const axes = axesOf(editor, matrix)
  const isTrayTaken = editor.getSortedChildIdsForParent(matrix).some((id) => {
    const shape = editor.getShape(id)
    return isCard(shape) && !cellOf(axes, shape.props.fields)
  })
  return legendPlace(
    { x: left, y: top, w: width, h: height },
    freeView(editor),
    (place) => {
      const box = new TLBox(place.x / z - x, place.y / z - y, place.w / z, place.h / z)
      return others.every((other) => !other.collides(box))
    },
    isTrayTaken ? undefined : trayTop,
    gridRect(axes.grid).x * z,
  )
}
