// The room that the links of a page have: their lines go behind cards and titles, and their words stand where nothing is. Computed
// for all links together, because the words of one leave room for those of the next.

import {
  type Computed,
  computed,
  type Editor,
  type TLArrowInfo,
  type TLArrowShape,
  type TLPageId,
  type TLShapeId,
  WeakCache,
} from 'tldraw'
import type { Link } from '@/lib/domain/cards/link'
import { gridRect, trayRect } from '@/lib/domain/matrix/matrix'
import { grown, overlaps, type Point, type Rect } from '@/lib/domain/rect'
import type { MatrixShape } from '@/lib/schema/matrix-shape'
import { boardCriteria } from '../board-criteria'
import { isCard } from '../card/is-card'
import { isMatrix } from '../matrix/arrange-matrix'
import { axesOf } from '../matrix/board-axes'
import { cellWords } from '../matrix/cell-words'
import { stackPlaces } from '../matrix/crowded-cells'
import { filledCells, NO_CELLS } from '../matrix/filled-cells'
import { shapesIn } from '../pages/on-page'
import { leastWordPx } from '../sight/word-size'
import { type MeasureText, measureText, textMeasurer } from '../text/measure-text'
import { canvasWords, inReadersWords } from '../words/canvas-words'
import { isZone } from '../zone/zone-drop'
import { ZONE_HEADER_PX } from '../zone/zone-face'
import { isApart } from './link-apart'
import { pillSize } from './link-face'
import { infoBeside, joinedBy } from './link-info'
import { linkLabel, shortLinkLabel } from './link-label'
import { type HidingRects, linePoints } from './link-line'
import { linkOf } from './link-meta'
import { type PlacedWords, placeWords, type WordedLine } from './place-words'

/** A line that goes behind a card of others ends this far from it, in px, so that it isn't taken for that card's. */
const GAP_PX = 7
/** So far from its edges a card has no words. */
const CARD_EDGE_PX = 9
/** A line ends this far from words in a cell, and from those of other links. */
const WORDS_GAP_PX = 3

type IdRect = Rect & { readonly id: TLShapeId }

interface Taken {
  /** Cards, where they are seen: in the place of the stack that stands over them. */
  readonly cards: readonly IdRect[]
  readonly stacks: ReadonlyMap<TLShapeId, Rect>
  /** The headers of zones, and the words of matrices around their cells. */
  readonly titles: readonly Rect[]
  /** The words in the cells of matrices. */
  readonly words: readonly Rect[]
  readonly matrices: readonly Rect[]
}

const NO_STACKS: ReadonlyMap<TLShapeId, Rect> = new Map()
const takens = new WeakCache<Editor, Computed<Taken>>()
const pills = new WeakCache<Editor, Computed<readonly IdRect[]>>()
const shownWordsOf = new WeakCache<Editor, Computed<ReadonlyMap<TLShapeId, PlacedWords>>>()

interface LinePlace {
  readonly id: TLShapeId
  readonly area: Rect
  /** The cards that it joins. */
  readonly ends: readonly TLShapeId[]
}

/**
 * Returns what of a page lies on the line of a link, in front of it: the cards at its ends, titles and words, and the cards
 * that it passes, each with the gap around it. All in page coordinates. Reactive.
 */
export function whatHidesLine(
  editor: Editor,
  pageId: TLPageId,
  { id, area: { x, y, w, h }, ends }: LinePlace,
  isPicture = false,
): HidingRects {
  // A line straight up has no width, and still meets something.
  const area = { x: x - 1, y: y - 1, w: w + 2, h: h + 2 }
  const { cards, stacks, titles, words } = roomOf(editor, pageId, isPicture)
  const isAtEnd = joinedBy(ends, stacks)
  const meets = (rect: Rect) => overlaps(rect, area)
  const passed = cards.filter((card) => !isAtEnd(card.id) && meets(grown(card, GAP_PX)))
  const others = pillsOf(editor, pageId, isPicture).filter((pill) => pill.id !== id && meets(pill))
  return {
    own: [
      ...cards.filter((card) => isAtEnd(card.id)),
      ...titles,
      ...[...words, ...others].map((rect) => grown(rect, WORDS_GAP_PX)),
    ].filter(meets),
    passed: passed.map((card) => grown(card, GAP_PX)),
    passedWords: passed.map((card) => grown(card, -CARD_EDGE_PX)).filter(({ w, h }) => w > 0 && h > 0),
  }
}

/** Says whether a card, or the stack that stands for it, is seen at this point of the page shown. */
export function isOnCard(editor: Editor, { x, y }: Point): boolean {
  return roomOf(editor, editor.getCurrentPageId(), false).cards.some(
    (card) => x >= card.x && x <= card.x + card.w && y >= card.y && y <= card.y + card.h,
  )
}

/** Returns the line of a link, with its head beside the words and other cards of cells; in the arrow's coordinates. Reactive. */
export function linkInfo(editor: Editor, arrow: TLArrowShape, isPicture = false): TLArrowInfo | undefined {
  const pageId = editor.getAncestorPageId(arrow) ?? editor.getCurrentPageId()
  return infoBeside(editor, arrow, roomOf(editor, pageId, isPicture))
}

function roomOf(editor: Editor, pageId: TLPageId, isPicture: boolean): Taken {
  return isPicture ? inPicture(editor, pageId).taken : takenRoom(editor, pageId)
}

/** Returns the words of a link and their place on the page; undefined where there is no room for them. Reactive. */
export function shownWords(editor: Editor, id: TLShapeId): PlacedWords | undefined {
  return allShownWords(editor).get(id)
}

function allShownWords(editor: Editor): ReadonlyMap<TLShapeId, PlacedWords> {
  const make = () =>
    computed('words of links', () => {
      const pageId = editor.getCurrentPageId()
      return wordsOfLinks(editor, pageId, takenRoom(editor, pageId), leastWordPx(editor), textMeasurer())
    })
  return shownWordsOf.get(editor, make).get()
}

/** Where the words of all links stand. The same array until some of them move. Reactive. */
function pillsOf(editor: Editor, pageId: TLPageId, isPicture: boolean): readonly IdRect[] {
  if (isPicture) return rectsOf(inPicture(editor, pageId).words)
  // The words on other pages are not shown.
  if (pageId !== editor.getCurrentPageId()) return []
  const make = () => computed('places of words', () => rectsOf(allShownWords(editor)), { isEqual: areSameOf })
  return pills.get(editor, make).get()
}

function rectsOf(words: ReadonlyMap<TLShapeId, PlacedWords>): IdRect[] {
  return Array.from(words, ([id, { rect }]) => ({ id, ...rect }))
}

interface PageInPicture {
  readonly taken: Taken
  readonly words: ReadonlyMap<TLShapeId, PlacedWords>
}

const pictured = new WeakMap<Editor, Map<TLPageId, PageInPicture>>()

/** Returns the same for a picture, in the sizes of the design. */
export function picturedWords(editor: Editor, id: TLShapeId): PlacedWords | undefined {
  return inPicture(editor, editor.getAncestorPageId(id) ?? editor.getCurrentPageId()).words.get(id)
}

/** All shapes of a picture are drawn in one turn. */
function inPicture(editor: Editor, pageId: TLPageId): PageInPicture {
  const pages = pictured.get(editor) ?? new Map<TLPageId, PageInPicture>()
  const known = pages.get(pageId)
  if (known) return known
  const taken = measureRoom(editor, pageId, 0, measureText, NO_STACKS)
  const page = { taken, words: wordsOfLinks(editor, pageId, taken, 0, measureText) }
  pictured.set(editor, pages.set(pageId, page))
  queueMicrotask(() => pictured.delete(editor))
  return page
}

function wordsOfLinks(
  editor: Editor,
  pageId: TLPageId,
  { cards, stacks, titles, words, matrices }: Taken,
  leastPx: number,
  measure: MeasureText,
): ReadonlyMap<TLShapeId, PlacedWords> {
  const { card: t } = canvasWords(editor)
  const lines = shapesIn(editor, pageId).flatMap((shape): WordedLine<TLShapeId>[] => {
    const link = shape.type === 'arrow' ? linkOf(shape) : undefined
    const info =
      link && !isApart(editor, shape.id)
        ? infoBeside(editor, shape as TLArrowShape, { words, cards, stacks })
        : undefined
    if (!link || !info?.isValid) return []
    const transform = editor.getShapePageTransform(shape)
    const points = linePoints(info).map((point) => transform.applyToPoint(point))
    const choices = wordsFromLongToShort(link, t).map((text) => ({ text, ...pillSize(text, measure, leastPx) }))
    return [{ id: shape.id, points, choices }]
  })
  return placeWords(lines, [...cards, ...titles, ...words, ...matrices])
}

function wordsFromLongToShort(link: Link, t: Parameters<typeof linkLabel>[1]): string[] {
  return [...new Set([linkLabel(link, t), shortLinkLabel(link, t)])]
}

/** Only that of the page shown is kept. */
function takenRoom(editor: Editor, pageId: TLPageId): Taken {
  const measure = (id: TLPageId) => measureRoom(editor, id, leastWordPx(editor), textMeasurer(), stackPlaces(editor))
  if (pageId !== editor.getCurrentPageId()) return measure(pageId)
  const make = () => computed('room that is taken', () => measure(editor.getCurrentPageId()), { isEqual: isSameRoom })
  return takens.get(editor, make).get()
}

function measureRoom(
  editor: Editor,
  pageId: TLPageId,
  leastPx: number,
  measure: MeasureText,
  stacks: ReadonlyMap<TLShapeId, Rect>,
): Taken {
  const cards: IdRect[] = []
  const titles: Rect[] = []
  const words: Rect[] = []
  const matrices: Rect[] = []
  for (const shape of shapesIn(editor, pageId)) {
    const bounds = isCard(shape) || isMatrix(shape) || isZone(shape) ? editor.getShapePageBounds(shape) : undefined
    if (!bounds) continue
    const { x, y, w, h } = bounds
    if (isCard(shape)) cards.push({ x, y, w, h, ...stacks.get(shape.id), id: shape.id })
    else if (isZone(shape)) titles.push({ x, y, w, h: Math.min(h, ZONE_HEADER_PX) })
    else if (isMatrix(shape)) {
      matrices.push({ x, y, w, h })
      const onPage = (rect: Rect) => ({ ...rect, x: x + rect.x, y: y + rect.y })
      const room = wordsOfMatrix(editor, shape, leastPx, measure)
      titles.push(...room.strips.map(onPage))
      words.push(...room.words.map(onPage))
    }
  }
  return { cards, stacks, titles, words, matrices }
}

/** The strips of words above, below and left of the cells, and the words in them. */
function wordsOfMatrix(
  editor: Editor,
  matrix: MatrixShape,
  leastPx: number,
  measure: MeasureText,
): { readonly strips: readonly Rect[]; readonly words: readonly Rect[] } {
  const axes = axesOf(editor, matrix)
  if (axes.grid.layout !== 'grid') return { strips: [], words: [] }
  const { cells, covered } = filledCells(editor, matrix)
  const area = gridRect(axes.grid)
  const below = area.y + area.h
  const drawing = {
    matrix: inReadersWords(editor, matrix),
    axes,
    criteria: boardCriteria(editor),
    words: canvasWords(editor),
    measure,
    leastPx,
    filled: leastPx === 0 ? NO_CELLS : cells,
    covered,
  }
  return {
    strips: [
      { x: area.x, y: 0, w: area.w, h: area.y },
      { x: 0, y: area.y, w: area.x, h: area.h },
      { x: area.x, y: below, w: area.w, h: Math.max(0, trayRect(matrix.props).y - below) },
    ],
    words: cellWords(drawing).map(({ rect }) => rect),
  }
}

function isSameRoom(a: Taken, b: Taken): boolean {
  return (
    a.stacks === b.stacks &&
    areSameOf(a.cards, b.cards) &&
    areSame(a.titles, b.titles) &&
    areSame(a.words, b.words) &&
    areSame(a.matrices, b.matrices)
  )
}

function areSameOf(a: readonly IdRect[], b: readonly IdRect[]): boolean {
  return areSame(a, b) && a.every(({ id }, i) => id === b[i]?.id)
}

function areSame(a: readonly Rect[], b: readonly Rect[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ x, y, w, h }, i) => x === b[i]?.x && y === b[i]?.y && w === b[i]?.w && h === b[i]?.h)
  )
}
