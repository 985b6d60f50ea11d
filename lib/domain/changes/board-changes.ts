// The changes on a board from one note to a later one, as a team would describe them: cards made, removed and renamed,
// scores, levels, owners and due days moved, links made and removed. Position and appearance of a card don't count.

import { ANONYMOUS_AUTHOR } from '../cards/card'
import type { CardFieldValue } from '../cards/card-fields'
import type { CardKind } from '../cards/card-kind'
import type { LinkKind } from '../cards/link'
import { ASSESSMENTS, type Assessment } from '../criteria/assessment'
import type { Level } from '../criteria/scale'
import type { BoardNote, NotedCard, NotedLink } from './board-note'

/** The name by which people know a card, as of the end. */
export interface CardName {
  readonly cardId: string
  readonly kind: CardKind
  readonly ref: string
  readonly title: string
  /** People see the title with an ellipsis. */
  readonly isCut?: true | undefined
}

export interface MadeCard extends CardName {
  /** A user's id; null if nobody is named. */
  readonly byId: string | null
  /** The card's current level, as of the end. */
  readonly level: Level | null
}

/** A change of one field; null means that it is not set. */
export interface FieldMove {
  readonly field: string
  readonly from: CardFieldValue | null
  readonly to: CardFieldValue | null
}

export interface LevelMove {
  readonly assessment: Assessment
  readonly from: Level | null
  readonly to: Level | null
}

export interface MovedCard extends CardName {
  readonly fields: readonly FieldMove[]
  readonly levels: readonly LevelMove[]
}

export interface LinkName {
  readonly linkId: string
  readonly kind: LinkKind
  readonly from: CardName
  readonly to: CardName
}

/** The changes. Each list is in the order of the cards' references. */
export interface BoardChanges {
  readonly made: readonly MadeCard[]
  readonly removed: readonly CardName[]
  readonly renamed: readonly (CardName & { readonly was: string })[]
  readonly moved: readonly MovedCard[]
  readonly linked: readonly LinkName[]
  readonly unlinked: readonly LinkName[]
}

/** Compares two notes, in time linear in cards and links, apart from sorting. */
export function boardChanges(before: BoardNote, after: BoardNote): BoardChanges {
  const was = new Map(before.cards.map((card) => [card.id, card]))
  const is = new Map(after.cards.map((card) => [card.id, card]))
  const stayed = [...is.values()].flatMap((card) => {
    const old = was.get(card.id)
    return old ? [{ old, card }] : []
  })
  const nameOf = (id: string) => {
    const card = is.get(id) ?? was.get(id)
    return card && cardName(card)
  }
  return {
    made: sorted(
      after.cards
        .filter(({ id }) => !was.has(id))
        .map((card) => ({ ...cardName(card), byId: authorOf(card), level: card.levels.current ?? null })),
    ),
    removed: sorted(before.cards.filter(({ id }) => !is.has(id)).map(cardName)),
    renamed: sorted(
      stayed
        .filter(({ old, card }) => old.title !== card.title)
        .map(({ old, card }) => ({ ...cardName(card), was: old.title })),
    ),
    moved: sorted(
      stayed
        .map(({ old, card }) => ({ ...cardName(card), fields: fieldMoves(old, card), levels: levelMoves(old, card) }))
        .filter(({ fields, levels }) => fields.length + levels.length > 0),
    ),
    linked: linksOnlyIn(after.links, before.links, nameOf),
    unlinked: linksOnlyIn(before.links, after.links, nameOf),
  }
}

/** Names a link by its kind and ends. */
export function linkKey({ kind, from, to }: Pick<NotedLink, 'kind' | 'from' | 'to'>): string {
  return `${kind} ${from} ${to}`
}

/** Returns the name of a noted card. */
export function cardName({ id, kind, ref, title, isCut }: NotedCard): CardName {
  return { cardId: id, kind, ref, title, ...(isCut && { isCut }) }
}

/** Returns the title of a noted card as people see it. */
export function titleShown({ title, isCut }: Pick<CardName, 'title' | 'isCut'>): string {
  return isCut ? `${title}…` : title
}

/** R-002 before R-010. */
export function refOrder(a: { readonly ref: string }, b: { readonly ref: string }): number {
  return a.ref.localeCompare(b.ref, 'en', { numeric: true })
}

function authorOf({ by }: NotedCard): string | null {
  return by === '' || by === ANONYMOUS_AUTHOR ? null : by
}

function fieldMoves(old: NotedCard, card: NotedCard): FieldMove[] {
  const areDutiesNoted = old.duties !== undefined && card.duties !== undefined
  const was = { ...old.fields, ...(areDutiesNoted && old.duties) }
  const is = { ...card.fields, ...(areDutiesNoted && card.duties) }
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .map((field) => ({ field, from: was[field] ?? null, to: is[field] ?? null }))
    .filter(({ from, to }) => from !== to)
}

function levelMoves(old: NotedCard, card: NotedCard): LevelMove[] {
  return ASSESSMENTS.map((assessment) => ({
    assessment,
    from: old.levels[assessment] ?? null,
    to: card.levels[assessment] ?? null,
  })).filter(({ from, to }) => from !== to)
}

/** A link whose kind or end differs counts as another one. */
function linksOnlyIn(
  links: readonly NotedLink[],
  others: readonly NotedLink[],
  nameOf: (id: string) => CardName | undefined,
): LinkName[] {
  const known = new Set(others.map(linkKey))
  return links
    .filter((link) => !known.has(linkKey(link)))
    .flatMap(({ id, kind, from, to }) => {
      const [start, end] = [nameOf(from), nameOf(to)]
      return start && end ? [{ linkId: id, kind, from: start, to: end }] : []
    })
    .toSorted((a, b) => refOrder(a.from, b.from) || refOrder(a.to, b.to))
}

function sorted<N extends CardName>(names: readonly N[]): N[] {
  return names.toSorted(refOrder)
}
