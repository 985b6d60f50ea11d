// A board as it is compared with another: its nouns, where each card lies, and everything else as drawings, which are
// only counted.

import { type BoardCard, type BoardView, type RecordLike, viewBoard } from '../document/view/board-view'
import { pageName } from '../domain/boards/page-name'
import type { Locale } from '../domain/localized'
import type { Rect } from '../domain/rect'
import type { BriefText } from './align-sentences'

/** A brief of a board. Its text is needed only where the other board has another revision of it. */
export interface ComparableBrief {
  readonly id: string
  readonly title: string
  readonly revision: number
  readonly content?: BriefText | undefined
}

/** The place of a card: the ids tell whether two places are the same, and the words name it. */
export interface CardPlace {
  readonly pageId: string
  readonly page: string
  /** The zone or matrix; '' where the card lies free. */
  readonly holderId: string
  readonly holder: string
  /** In coordinates of the page. */
  readonly at: Rect
}

export interface ComparableBoard {
  readonly title: string
  readonly view: BoardView
  readonly briefs: readonly ComparableBrief[]
  readonly placeOf: (card: BoardCard) => CardPlace
  /** The shapes that are neither cards, links, matrices nor zones, by id, with what binds them. */
  readonly drawings: ReadonlyMap<string, unknown>
}

/** What a board is made of. */
export interface BoardParts {
  readonly title: string
  readonly records: readonly RecordLike[]
  readonly briefs: readonly ComparableBrief[]
}

interface Holder extends RecordLike {
  readonly type: string
  readonly parentId: string
  readonly x: number
  readonly y: number
  readonly rotation?: number
}

interface Binding extends RecordLike {
  readonly fromId: string
  readonly toId: string
  readonly props: object
}

/** Reads a board for comparing, in time linear in its records. Pages without a name get their words in the language. */
export function comparableBoard({ title, records, briefs }: BoardParts, locale: Locale): ComparableBoard {
  const view = viewBoard(records)
  const shapes = new Map<string, Holder>()
  for (const record of records) if (record.typeName === 'shape') shapes.set(record.id, record as Holder)
  return { title, view, briefs, placeOf: placesIn(view, shapes, locale), drawings: drawingsIn(view, shapes, records) }
}

function placesIn({ pages, matrices, zones }: BoardView, shapes: ReadonlyMap<string, Holder>, locale: Locale) {
  const holders = new Map([...matrices, ...zones].map(({ id, title }) => [id, title]))
  const names = new Map(pages.map((page) => [page.id, pageName(page, locale)]))
  return ({ parentId, x, y, w, h }: BoardCard): CardPlace => {
    let at = { x, y }
    let holderId = ''
    let aboveId = parentId
    for (let above = shapes.get(aboveId); above; above = shapes.get(aboveId)) {
      at = inParent(at, above)
      if (holderId === '' && holders.has(above.id)) holderId = above.id
      aboveId = above.parentId
    }
    const page = names.get(aboveId) ?? ''
    return { pageId: aboveId, page, holderId, holder: holders.get(holderId) ?? '', at: { ...at, w, h } }
  }
}

function inParent({ x, y }: { readonly x: number; readonly y: number }, { x: left, y: top, rotation = 0 }: Holder) {
  const [cos, sin] = [Math.cos(rotation), Math.sin(rotation)]
  return { x: left + x * cos - y * sin, y: top + x * sin + y * cos }
}

function drawingsIn(view: BoardView, shapes: ReadonlyMap<string, Holder>, records: readonly RecordLike[]) {
  const told = new Set([...view.cards, ...view.links, ...view.matrices, ...view.zones].map(({ id }) => id))
  const bound = new Map<string, Record<string, unknown>>()
  for (const record of records) {
    if (record.typeName !== 'binding') continue
    const { id, fromId, toId, props } = record as Binding
    bound.set(fromId, { ...bound.get(fromId), [id]: { toId, props } })
  }
  const drawings = new Map<string, unknown>()
  for (const [id, shape] of shapes) {
    if (!told.has(id)) drawings.set(id, { ...shape, bound: bound.get(id) })
  }
  return drawings
}
