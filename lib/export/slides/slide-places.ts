// The places of a board that become slides: each frame with all that is in it; and outside of frames each matrix, each
// zone, and what lies on a page itself.

import type { BoardRecord } from '../../document/records/records'
import { type BoardCard, type BoardMatrix, type BoardView, byIndex } from '../../document/view/board-view'
import { isNamedPage, pageName } from '../../domain/boards/page-name'
import type { Locale } from '../../domain/localized'
import { inRows } from '../../domain/reading-rows'
import type { Rect } from '../../domain/rect'
import { groupBy } from '../../std/group-by'
import { plainText } from './plain-text'

/** Something in a place, in the order in which people read. */
export type PlaceItem =
  | { readonly kind: 'card'; readonly card: BoardCard }
  | { readonly kind: 'matrix'; readonly matrix: BoardMatrix; readonly cards: readonly BoardCard[] }
  | { readonly kind: 'text'; readonly text: string }

export interface SlidePlace {
  /** `loose`: texts alone that lie on a page itself. */
  readonly type: 'frame' | 'matrix' | 'zone' | 'page' | 'loose'
  /** '' for a frame without a name, and for the only page if nobody has named it. */
  readonly name: string
  readonly items: readonly PlaceItem[]
  /** Drawings, images and other things that no slide shows. */
  readonly leftOut: number
}

type ShapeProps = { readonly w?: number; readonly h?: number; readonly name?: string; readonly title?: string }
const HOLDERS: ReadonlySet<unknown> = new Set(['frame', 'matrix', 'zone'])

/** Returns the places page by page, also those of which a slide can show nothing. */
export function slidePlaces(records: readonly BoardRecord[], view: BoardView, locale: Locale): SlidePlace[] {
  const shapes = records.filter(({ typeName }) => typeName === 'shape')
  const children = groupBy(shapes, ({ parentId }) => parentId as string)
  const known: Known = {
    children,
    cards: new Map(view.cards.map((card) => [card.id, card])),
    matrices: new Map(view.matrices.map((matrix) => [matrix.id, matrix])),
    links: new Set(view.links.map(({ id }) => id)),
  }
  return view.pages.flatMap((page) => {
    const all = inReadingOrder(known, page.id)
    const holders = all.filter(({ type }) => HOLDERS.has(type))
    const loose = contentOf(
      known,
      all.filter(({ type }) => !HOLDERS.has(type)),
    )
    const places = holders.map((shape) => placeOf(known, shape))
    const type = loose.items.every(({ kind }) => kind === 'text') ? 'loose' : 'page'
    const name = view.pages.length === 1 && !isNamedPage(page) ? '' : pageName(page, locale)
    const rest: SlidePlace = { type, name, ...loose }
    const frames = places.filter(({ type }) => type === 'frame')
    const others = places.filter(({ type }) => type !== 'frame')
    return [...frames, ...others, ...(rest.items.length > 0 || rest.leftOut > 0 ? [rest] : [])]
  })
}

interface Known {
  readonly children: ReadonlyMap<string, readonly BoardRecord[]>
  readonly cards: ReadonlyMap<string, BoardCard>
  readonly matrices: ReadonlyMap<string, BoardMatrix>
  readonly links: ReadonlySet<string>
}

function placeOf(known: Known, shape: BoardRecord): SlidePlace {
  const { name = '', title = '' } = shape.props as ShapeProps
  const type = shape.type as 'frame' | 'matrix' | 'zone'
  const content = type === 'frame' ? contentOf(known, inReadingOrder(known, shape.id)) : contentOf(known, [shape])
  return { type, name: type === 'frame' ? name : title, ...content }
}

/** Gathers what shapes and their children say, and counts what can't be said. */
function contentOf(known: Known, shapes: readonly BoardRecord[]): Pick<SlidePlace, 'items' | 'leftOut'> {
  const items: PlaceItem[] = []
  let leftOut = 0
  const visit = (shape: BoardRecord) => {
    const card = known.cards.get(shape.id)
    const matrix = known.matrices.get(shape.id)
    const within = inReadingOrder(known, shape.id)
    if (card) items.push({ kind: 'card', card })
    else if (matrix) {
      const held = (known.children.get(matrix.id) ?? []).flatMap(({ id }) => known.cards.get(id) ?? [])
      items.push({ kind: 'matrix', matrix, cards: held.toSorted(byIndex) })
      for (const other of within) if (!known.cards.has(other.id)) visit(other)
      return
    } else {
      const text = plainText((shape.props as { readonly richText?: unknown }).richText)
      if (text !== '') items.push({ kind: 'text', text })
      else if (!HOLDERS.has(shape.type) && shape.type !== 'group' && !known.links.has(shape.id)) leftOut += 1
    }
    within.forEach(visit)
  }
  shapes.forEach(visit)
  return { items, leftOut }
}

function inReadingOrder({ children }: Known, parentId: string): readonly BoardRecord[] {
  const shapes = children.get(parentId) ?? []
  return inRows(shapes.map(rectOf)).flatMap((index) => shapes[index] ?? [])
}

function rectOf(shape: BoardRecord): Rect {
  const { w = 0, h = 0 } = shape.props as ShapeProps
  return { x: Number(shape.x), y: Number(shape.y), w, h }
}
