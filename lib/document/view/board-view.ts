// The board as its nouns: cards, links, matrices, zones, pages. Register, inspector, coverage and HTTP routes read this.
// It takes tldraw store records and document records alike, so that browser and server show one truth.

import type { Card } from '../../domain/cards/card'
import { OWNER_PERSON, type OwnerPerson, ownerPersonOf } from '../../domain/cards/card-owner'
import { type Titled, titledShape } from '../../domain/cards/kept-title'
import { LINK_EFFECTS, LINK_KINDS, type Link, type LinkEffect, type LinkKind } from '../../domain/cards/link'
import { type Criteria, criteriaOf } from '../../domain/criteria/criteria'
import type { CardShapeProps } from '../../schema/card-shape'
import type { MatrixShapeProps } from '../../schema/matrix-shape'
import type { ZoneShapeProps } from '../../schema/zone-shape'

/** The fields that every record has, whether it comes from a tldraw store or a document. */
export interface RecordLike {
  readonly id: string
  readonly typeName: string
}

interface Placed {
  /** The shape's id. */
  readonly id: string
  /** A page's or a shape's id; x and y are in its coordinates. */
  readonly parentId: string
  readonly x: number
  readonly y: number
  /** Fractional index among its siblings, back to front. */
  readonly index: string
}

export type BoardCard = Card &
  Titled &
  Placed & {
    readonly w: number
    readonly h: number
    readonly color: string
    /** The person whom the owner's words name; undefined where they are words alone. */
    readonly ownerPerson?: OwnerPerson | undefined
  }
export type BoardMatrix = MatrixShapeProps & Placed
export type BoardZone = ZoneShapeProps & Placed
export interface BoardPage {
  readonly id: string
  readonly name: string
  readonly index: string
  readonly meta?: Readonly<Record<string, unknown>>
}

export type BoardLink = Link & {
  /** The arrow's shape id. */
  readonly id: string
  /** Shape ids of the cards at both ends. */
  readonly from: string
  readonly to: string
  readonly label: string
}

export interface BoardView {
  readonly cards: readonly BoardCard[]
  readonly links: readonly BoardLink[]
  readonly matrices: readonly BoardMatrix[]
  readonly zones: readonly BoardZone[]
  readonly pages: readonly BoardPage[]
  /** The page of each card, by ids. Empty on a board with one page. */
  readonly cardPages: ReadonlyMap<string, string>
  /** The criteria by which this board judges; defaults apply where its records set none. */
  readonly criteria: Criteria
}

type Meta = Readonly<Record<string, unknown>>
interface ShapeLike extends RecordLike, Placed {
  readonly type: string
  readonly props: object
  readonly meta: Meta
}
interface BindingLike extends RecordLike {
  readonly type: string
  readonly fromId: string
  readonly toId: string
  readonly props: { readonly terminal: 'start' | 'end' }
}

/**
 * Records must be valid (a store's are; a document's after repair). Each list is in the order of its indexes. `cardOf` may
 * know the cards of records that it has seen.
 */
export function viewBoard(records: Iterable<RecordLike>, cardOf = viewCard): BoardView {
  const cards: BoardCard[] = []
  const matrices: BoardMatrix[] = []
  const zones: BoardZone[] = []
  const pages: BoardPage[] = []
  const arrows: ShapeLike[] = []
  const parents = new Map<string, string>()
  let criteria = criteriaOf({})
  const ends = new Map<string, { start?: string; end?: string }>()

  for (const record of records) {
    if (record.typeName === 'page') pages.push(record as RecordLike & BoardPage)
    else if (record.typeName === 'document')
      criteria = criteriaOf((record as RecordLike & { readonly meta: Meta }).meta)
    else if (record.typeName === 'binding') {
      const { type, fromId, toId, props } = record as BindingLike
      if (type === 'arrow') ends.set(fromId, { ...ends.get(fromId), [props.terminal]: toId })
    } else if (record.typeName === 'shape') {
      const shape = record as ShapeLike
      parents.set(shape.id, shape.parentId)
      if (shape.type === 'card') cards.push(cardOf(shape))
      else if (shape.type === 'matrix') matrices.push({ ...(shape.props as MatrixShapeProps), ...placeOf(shape) })
      else if (shape.type === 'zone') zones.push({ ...(shape.props as ZoneShapeProps), ...placeOf(shape) })
      else if (shape.type === 'arrow') arrows.push(shape)
    }
  }

  const cardIds = new Set(cards.map((card) => card.id))
  const links: BoardLink[] = []
  for (const arrow of arrows.sort(byIndex)) {
    const link = linkOfMeta(arrow.meta)
    const { start, end } = ends.get(arrow.id) ?? {}
    if (!link || !start || !end || !cardIds.has(start) || !cardIds.has(end)) continue
    const label = (arrow.props as { text?: unknown }).text
    links.push({ ...link, id: arrow.id, from: start, to: end, label: typeof label === 'string' ? label : '' })
  }
  return {
    cards: cards.sort(byIndex),
    links,
    matrices: matrices.sort(byIndex),
    zones: zones.sort(byIndex),
    pages: pages.sort(byIndex),
    cardPages: pages.length > 1 ? pagesOf(cards, parents) : NO_PAGES,
    criteria,
  }
}

const NO_PAGES: ReadonlyMap<string, string> = new Map()

/** Returns the first ancestor of each card that isn't a shape. Parents of valid records form no circle. */
function pagesOf(cards: readonly BoardCard[], parents: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map(
    cards.map(({ id, parentId }) => {
      let at = parentId
      for (let above = parents.get(at); above !== undefined; above = parents.get(at)) at = above
      return [id, at]
    }),
  )
}

/** Returns the card that a valid record of a card's shape holds. */
export function viewCard(record: RecordLike): BoardCard {
  const shape = record as ShapeLike
  const props = shape.props as CardShapeProps
  const ownerPerson = ownerPersonOf((shape.meta as Meta | undefined)?.[OWNER_PERSON], props.fields.owner)
  return { ...titledShape({ props, meta: shape.meta }), ...placeOf(shape), ...(ownerPerson && { ownerPerson }) }
}

function placeOf({ id, parentId, x, y, index }: Placed): Placed {
  return { id, parentId, x, y, index }
}

/** Returns the typed link that an arrow's `meta` holds; undefined for a plain arrow. */
export function linkOfMeta(meta: Meta): Link | undefined {
  const { linkKind, linkEffect, linkStrength } = meta
  if (!(LINK_KINDS as readonly unknown[]).includes(linkKind)) return undefined
  const effect = (LINK_EFFECTS as readonly unknown[]).includes(linkEffect) ? (linkEffect as LinkEffect) : undefined
  const strength = [0, 1, 2, 3].includes(linkStrength as number) ? (linkStrength as Link['strength']) : undefined
  return {
    kind: linkKind as LinkKind,
    ...(effect !== undefined && { effect }),
    ...(strength !== undefined && { strength }),
  }
}

/** Back to front: by index, then by id, so that every peer gets the same order. */
export function byIndex(a: { index: string; id: string }, b: { index: string; id: string }): number {
  if (a.index !== b.index) return a.index < b.index ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
