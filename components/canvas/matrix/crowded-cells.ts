// Finds crowded cells and trays of matrices: those whose cards would be too small to read at this zoom. A stack stands over
// them then.

import { type Computed, computed, type Editor, type TLShapeId, WeakCache } from 'tldraw'
import { shownTitle } from '@/lib/brief/titles/unwritten-title'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import { titledShape } from '@/lib/domain/cards/kept-title'
import type { NewsMark } from '@/lib/domain/changes/news-marks'
import { type Cell, cellRect, type Rect, type Size, trayRect } from '@/lib/domain/matrix/matrix'
import { cellOf } from '@/lib/domain/matrix/matrix-axes'
import type { CardShape } from '@/lib/schema/card-shape'
import type { MatrixShape } from '@/lib/schema/matrix-shape'
import { groupBy } from '@/lib/std/group-by'
import { jsonEqual } from '@/lib/std/json-equal'
import { isShownUntreated } from '../card/untreated'
import { voteDots } from '../card/vote-dots'
import { hasRatings } from '../cover/shown-ratings'
import { ofEachShape } from '../each-shape'
import { endsOfLink, followedCardId, linkedTo } from '../link/linked-to'
import { markedNews } from '../news-marks'
import { wordScale } from '../sight/word-size'
import { cardsOfMatrix } from './arrange-matrix'
import { axesOf } from './board-axes'
import { matricesOnPage } from './matrices-on-page'
import { isCrowded, STACK_ROW_PX } from './stack-rows'

export interface Stack {
  readonly key: string
  /** The place of the cell or the tray, in px of the view. */
  readonly rect: Rect
  readonly isTray: boolean
  readonly cards: readonly StackedCard[]
}

export interface StackedCard {
  readonly id: TLShapeId
  readonly kind: CardKind
  readonly ref: string
  readonly title: string
  /** It is selected, or a link that is selected or whose other card is selected joins it. */
  readonly isSelected: boolean
  /** Nothing treats this risk, which is above tolerance. */
  readonly isUntreated: boolean
  /** What it got in the last vote, as its face says it; 0 for none. */
  readonly dots: number
  /** How it differs from what this person saw last, or from a version. */
  readonly news: NewsMark | undefined
}

const MARGIN_PX = 3

const found = new WeakCache<Editor, Computed<readonly Stack[]>>()

/** Returns the stacks of the page in sight. Reactive. */
export function stacksInSight(editor: Editor): readonly Stack[] {
  return found.get(editor, () => computed('card stacks', () => findStacks(editor))).get()
}

const placesOf = new WeakCache<Editor, Computed<ReadonlyMap<TLShapeId, Rect>>>()

/** Returns the place on the page of each stack, by the cards under it. The same map while the view moves over them. Reactive. */
export function stackPlaces(editor: Editor): ReadonlyMap<TLShapeId, Rect> {
  const make = () =>
    computed(
      'places of stacks',
      () =>
        new Map(
          stacksInSight(editor).flatMap(({ rect, cards }) => {
            const place = onPage(editor, rect)
            return cards.map(({ id }) => [id, place] as const)
          }),
        ),
      { isEqual: (a: ReadonlyMap<TLShapeId, Rect>, b: typeof a) => jsonEqual([...a], [...b]) },
    )
  return placesOf.get(editor, make).get()
}

/** Says whether a stack stands over a card. Reactive. */
export const isStacked = ofEachShape('stacked cards', stackPlaces, (places: ReadonlyMap<TLShapeId, Rect>, id) =>
  places.has(id),
)

/** Converts px of the view to those of the page, without what a moved view adds to their last digits. */
function onPage(editor: Editor, { x, y, w, h }: Rect): Rect {
  const { x: left, y: top, z } = editor.getCamera()
  const rounded = (px: number) => Math.round(px * 10) / 10
  return { x: rounded(x / z - left), y: rounded(y / z - top), w: rounded(w / z), h: rounded(h / z) }
}

/** The room for rows within the place of a stack, in px of a screen whose words are not larger than on a person's own. */
export function roomOf({ w, h }: Rect, scale: number): Size {
  return { w: (w - 2 * MARGIN_PX) / scale, h: (h - 2 * MARGIN_PX) / scale }
}

/** The cards at the ends of a link, or of the links of a card: a line that ends at a stack says by itself which of its cards it joins. */
function linkedCards(editor: Editor, id: TLShapeId): TLShapeId[] {
  if (id === followedCardId(editor)) return linkedTo(editor, id).map(({ otherId }) => otherId)
  return endsOfLink(editor, id)
}

/** While a hand moves or draws something, cards are what it holds and aims at. A result's marks need the room of a stack. */
function findStacks(editor: Editor): Stack[] {
  if (!editor.isInAny('select.idle', 'select.pointing_shape', 'select.pointing_canvas', 'hand')) return []
  const view = editor.getViewportPageBounds()
  const isShown = (matrix: MatrixShape) =>
    editor.getShapePageBounds(matrix)?.collides(view) && !hasRatings(editor, matrix)
  return matricesOnPage(editor).flatMap((matrix) => (isShown(matrix) ? stacksOf(editor, matrix) : []))
}

function stacksOf(editor: Editor, matrix: MatrixShape): Stack[] {
  const axes = axesOf(editor, matrix)
  const zoom = editor.getZoomLevel()
  const scale = wordScale(editor)
  const news = markedNews(editor)
  const selected = new Set(editor.getSelectedShapeIds().flatMap((id) => [id, ...linkedCards(editor, id)]))
  const keyOf = ({ props }: CardShape) => {
    const cell = cellOf(axes, props.fields)
    return cell ? `${cell.x},${cell.y}` : 'tray'
  }
  const shown = cardsOfMatrix(editor, matrix.id).filter((card) => !editor.isShapeHidden(card))
  return [...groupBy(shown, keyOf)].flatMap(([key, cards]) => {
    const [first] = cards
    const cell = first && cellOf(axes, first.props.fields)
    if (!first || (cell && axes.grid.layout !== 'grid')) return []
    const rect = cell ? cellPlace(editor, matrix, cell) : trayPlace(editor, matrix)
    const size = { w: (first.props.w * zoom) / scale, h: (first.props.h * zoom) / scale }
    if (!isCrowded(size, cards.length, roomOf(rect, scale))) return []
    const stacked = cards.map((card) => {
      const { id, props } = card
      const { kind, ref } = props
      const title = shownTitle(titledShape(card))
      const isUntreated = isShownUntreated(editor, card)
      const dots = voteDots(editor, id)
      return { id, kind, ref, title, isUntreated, dots, isSelected: selected.has(id), news: news.get(id) }
    })
    return [{ key: `${matrix.id} ${key}`, rect, isTray: !cell, cards: stacked }]
  })
}

/** The place of a cell's stack, in px of the view. */
function cellPlace(editor: Editor, matrix: MatrixShape, cell: Cell): Rect {
  const { grid } = axesOf(editor, matrix)
  const { x, y, w, h } = cellRect(grid, cell)
  // The word of the level stays in sight where it stands above the cards.
  const top = Math.min(grid.cellTop, h / 4)
  const place = inView(editor, matrix, { x, y: y + top, w, h: h - top })
  return {
    x: place.x + MARGIN_PX,
    y: place.y,
    w: Math.max(1, place.w - 2 * MARGIN_PX),
    h: Math.max(1, place.h - MARGIN_PX),
  }
}

/** The place of the tray's stack, in px of the view: all of the tray, and high enough for a line of words. */
function trayPlace(editor: Editor, matrix: MatrixShape): Rect {
  const place = inView(editor, matrix, trayRect(matrix.props))
  const height = Math.max(place.h, STACK_ROW_PX * wordScale(editor))
  return { x: place.x, y: place.y - (height - place.h) / 2, w: place.w, h: height }
}

/** Converts a rectangle of a matrix to px of the view. */
function inView(editor: Editor, matrix: MatrixShape, { x, y, w, h }: Rect): Rect {
  const zoom = editor.getZoomLevel()
  const at = editor.pageToViewport(editor.getShapePageTransform(matrix).applyToPoint({ x, y }))
  return { x: at.x, y: at.y, w: w * zoom, h: h * zoom }
}
