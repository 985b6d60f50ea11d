// Places many cards at once when nobody chose positions: in the matrix cell of their values, in a zone that takes them
// and would change none of their fields, a few in the tray of a matrix, and the rest in rows below everything else. No
// card covers anything. Pure; pixels, in the coordinates of each parent.

import type { CardFields } from '../../domain/cards/card-fields'
import type { CardKind } from '../../domain/cards/card-kind'
import { cellOf, kindsOfMatrix, matrixAxes } from '../../domain/matrix/matrix-axes'
import type { Point, Rect } from '../../domain/rect'
import { CARD_SIZE_PX } from '../../schema/card-shape'
import type { BoardCard, BoardMatrix, BoardView, BoardZone } from '../view/board-view'
import { layoutMatrix, matrixFor } from '../view/matrix-layout'
import { CARD_GAP_PX, PAGE_COLUMNS, standingIn, ZONE_INSET_PX } from './free-spot'
import type { CardPlace } from './place-card'

export interface CardToPlace {
  readonly kind: CardKind
  readonly fields: CardFields
  /** The height of the card outside a matrix. */
  readonly h: number
}

export interface PlacedCards {
  /** One for each card, in their order. */
  readonly places: readonly CardPlace[]
  /** Cards that share a cell share a group: written together, they are laid out once. */
  readonly groups: readonly string[]
  /** The heights of zones that have grown, by id. */
  readonly zoneHeights: ReadonlyMap<string, number>
}

interface Parent {
  readonly parentId: string
  readonly group: string
  readonly spot?: Rect
}

/** The number of cards that a tray shows with their titles; of a long list it takes no more. */
const MOST_OF_LIST_IN_TRAY = 12
/** Cards that fit among so many stay together: a tray counts what it can't show, and one card beside it looks lost. */
const MOST_IN_TRAY = 24
/** The greatest height of a zone, because nobody finds a card in a column of a hundred. */
const TALLEST_ZONE_PX = 3_200
const MOST_COLUMNS = 40
/** Rows on the page are this many times as wide as all of them are high. */
const PAGE_ASPECT = 1.6

/**
 * Places the cards. `view` is the content of the page; `below` is the left end of the line under all of it. If the zone
 * or the tray `firstId` takes a card, it goes there rather than elsewhere.
 */
export function placeCards(
  view: BoardView,
  pageId: string,
  below: Point,
  cards: readonly CardToPlace[],
  firstId?: string,
): PlacedCards {
  const isFirst = ({ id }: { readonly id: string }) => id === firstId
  const zones = view.zones.map((zone) => new ZoneFlow(view, zone))
  const trays = new Map(view.matrices.map(({ id }) => [id, cardsInTray(view, id)]))
  const inZone = (card: CardToPlace, among: readonly ZoneFlow[]): Parent | undefined => {
    for (const zone of among) {
      const spot = zone.takes(card) ? zone.next(card.h) : undefined
      if (spot) return { parentId: zone.id, group: zone.id, spot }
    }
    return undefined
  }
  const unplaced = cards.filter((card) => !matrixFor(view, card))
  const mostIn = new Map(
    view.matrices.map((matrix) => {
      const coming = unplaced.filter(({ kind }) => kindsOfMatrix(matrix).includes(kind)).length
      const fits = cardsInTray(view, matrix.id) + coming <= MOST_IN_TRAY
      return [matrix.id, fits ? MOST_IN_TRAY : MOST_OF_LIST_IN_TRAY]
    }),
  )
  const inTray = ({ kind }: CardToPlace, among: readonly BoardMatrix[]): Parent | undefined => {
    const tray = among.find(
      (each) => (trays.get(each.id) ?? 0) < (mostIn.get(each.id) ?? 0) && kindsOfMatrix(each).includes(kind),
    )
    if (!tray) return undefined
    trays.set(tray.id, (trays.get(tray.id) ?? 0) + 1)
    return { parentId: tray.id, group: `${tray.id} tray` }
  }
  const parents = cards.map((card): Parent => {
    const matrix = matrixFor(view, card)
    if (matrix) {
      const cell = cellOf(matrixAxes(matrix, view.criteria), card.fields)
      return { parentId: matrix.id, group: `${matrix.id} ${cell?.x},${cell?.y}` }
    }
    return (
      inTray(card, view.matrices.filter(isFirst)) ??
      inZone(card, zones.filter(isFirst)) ??
      inZone(card, zones) ??
      inTray(card, view.matrices) ?? { parentId: pageId, group: pageId }
    )
  })
  const inMatrices = matrixPlaces(
    view,
    cards,
    parents.map(({ parentId }) => parentId),
  )
  const zoneBottoms = zones.filter(({ zone }) => zone.parentId === pageId).map(({ zone, height }) => zone.y + height)
  const start = { x: below.x, y: Math.max(below.y, ...zoneBottoms.map((bottom) => bottom + 4 * CARD_GAP_PX)) }
  const free = cards.filter((_, i) => parents[i]?.parentId === pageId)
  const onPage = rowsOnPage(start, free)
  return {
    places: parents.map(({ parentId, spot }, i) => {
      const rect = spot ?? inMatrices.get(i) ?? onPage.next().value
      return { parentId, ...(rect ?? { ...start, ...CARD_SIZE_PX }) }
    }),
    groups: parents.map(({ group }) => group),
    zoneHeights: new Map(zones.flatMap(({ id, zone, height }) => (height > zone.h ? [[id, height] as const] : []))),
  }
}

/** Fills a zone row by row below its cards; the zone grows as long as nothing is in its way. */
class ZoneFlow {
  readonly zone: BoardZone
  /** The current height of the zone, after growth. */
  height: number
  readonly #columns: number
  readonly #most: number
  #column = 0
  #y: number
  #rowHeight = 0

  constructor(view: BoardView, zone: BoardZone) {
    this.zone = zone
    this.height = zone.h
    const { left, top, right } = ZONE_INSET_PX
    this.#columns = Math.max(1, Math.floor((zone.w - left - right + CARD_GAP_PX) / (CARD_SIZE_PX.w + CARD_GAP_PX)))
    this.#y = Math.max(top, ...standingIn(view, zone.id).map(({ y, h }) => y + h + CARD_GAP_PX))
    const isInTheWay = (other: Rect) =>
      other.x < zone.x + zone.w + CARD_GAP_PX && zone.x < other.x + other.w + CARD_GAP_PX && other.y >= zone.y + zone.h
    const obstacles = standingIn(view, zone.parentId)
      .filter(({ id }) => id !== zone.id)
      .filter(isInTheWay)
    const room = Math.min(...obstacles.map(({ y }) => y - CARD_GAP_PX - zone.y), TALLEST_ZONE_PX)
    this.#most = Math.max(zone.h, room)
  }

  get id(): string {
    return this.zone.id
  }

  /** Whether the zone takes the kind, and would write no field value other than the card's own. */
  takes({ kind, fields }: CardToPlace): boolean {
    const { accepts, writeField, writeValue } = this.zone
    if (accepts.length > 0 && !accepts.includes(kind)) return false
    return writeField === '' || fields[writeField] === writeValue
  }

  next(h: number): Rect | undefined {
    const { left, bottom } = ZONE_INSET_PX
    const wraps = this.#column === this.#columns
    const [column, y] = wraps ? [0, this.#y + this.#rowHeight + CARD_GAP_PX] : [this.#column, this.#y]
    if (y + h + bottom > this.#most) return undefined
    this.#rowHeight = wraps ? h : Math.max(this.#rowHeight, h)
    this.#column = column + 1
    this.#y = y
    this.height = Math.max(this.height, y + h + bottom)
    return { x: left + column * (CARD_SIZE_PX.w + CARD_GAP_PX), y, w: CARD_SIZE_PX.w, h }
  }
}

function cardsInTray(view: BoardView, matrixId: string): number {
  const matrix = view.matrices.find(({ id }) => id === matrixId)
  if (!matrix) return 0
  const axes = matrixAxes(matrix, view.criteria)
  return view.cards.filter(({ parentId, fields }) => parentId === matrixId && !cellOf(axes, fields)).length
}

/** Returns the slots of new cards among those already in the matrices, keyed by the index of each in `cards`. */
function matrixPlaces(view: BoardView, cards: readonly CardToPlace[], parents: readonly string[]): Map<number, Rect> {
  const places = new Map<number, Rect>()
  for (const matrix of view.matrices) {
    const added = cards.flatMap(({ kind, fields }, i) =>
      // Sorts behind all others, because no shape's index begins like this.
      parents[i] === matrix.id
        ? [{ ...BLANK, kind, fields, parentId: matrix.id, id: `new:${i}`, index: orderAfter(i) }]
        : [],
    )
    if (added.length === 0) continue
    const slots = layoutMatrix(matrix, [...view.cards, ...added], view.criteria)
    for (const { id } of added) {
      const slot = slots.get(id)
      if (slot) places.set(Number(id.slice('new:'.length)), slot)
    }
  }
  return places
}

const BLANK: Omit<BoardCard, 'kind' | 'fields' | 'parentId' | 'id' | 'index'> = {
  ref: '',
  title: '',
  body: '',
  tags: [],
  citations: {},
  language: '',
  createdBy: '',
  createdAt: '',
  x: 0,
  y: 0,
  w: CARD_SIZE_PX.w,
  h: CARD_SIZE_PX.h,
  color: 'black',
}

function orderAfter(i: number): string {
  return `~${String(i).padStart(8, '0')}`
}

function* rowsOnPage({ x, y }: Point, cards: readonly CardToPlace[]): Generator<Rect, undefined> {
  const { w } = CARD_SIZE_PX
  const area = cards.reduce((sum, { h }) => sum + (w + CARD_GAP_PX) * (h + CARD_GAP_PX), 0)
  const wide = Math.ceil(Math.sqrt(area * PAGE_ASPECT) / (w + CARD_GAP_PX))
  const columns = Math.min(MOST_COLUMNS, Math.max(PAGE_COLUMNS, wide))
  let top = y
  for (let first = 0; first < cards.length; first += columns) {
    const row = cards.slice(first, first + columns)
    for (const [column, { h }] of row.entries()) yield { x: x + column * (w + CARD_GAP_PX), y: top, w, h }
    top += Math.max(...row.map(({ h }) => h)) + CARD_GAP_PX
  }
  return undefined
}
