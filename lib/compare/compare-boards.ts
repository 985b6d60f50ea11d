// What differs between two states of a board: cards, links, matrices, zones, pages, criteria and briefs with every value
// before and after; drawings are counted. Things are the same where their ids are (match-boards makes them so for two
// boards). The time is linear in records, apart from sorting.

import type { BoardCard, BoardLink, BoardView } from '../document/view/board-view'
import { ANONYMOUS_AUTHOR } from '../domain/cards/card'
import type { LinkKind } from '../domain/cards/link'
import { type CardName, linkKey, refOrder } from '../domain/changes/board-changes'
import { levelIn } from '../domain/coverage/level-shift'
import { CRITERIA_PARTS, type CriteriaPart } from '../domain/criteria/criteria'
import type { Level } from '../domain/criteria/scale'
import type { MatrixShapeProps } from '../schema/matrix-shape'
import type { ZoneShapeProps } from '../schema/zone-shape'
import { jsonEqual } from '../std/json-equal'
import { cardValues } from './card-values'
import type { CardPlace, ComparableBoard } from './comparable-board'
import { type BriefsComparison, compareBriefs } from './compare-briefs'
import { type ComparedValue, type FieldChanges, hasChanges, valueChanges } from './compared-value'

/** A card with what differs: all that is set, for one that is only on one side. */
export interface ComparedCard extends CardName {
  readonly fields: FieldChanges
  /** The place where it lies now, or lay before it went. */
  readonly place: CardPlace
  /** The current level before and after, whether it differs or not. */
  readonly levels: readonly [Level | null, Level | null]
  /** The ids of those who made it, or whom it names as its owner, before or after. */
  readonly people: readonly string[]
  /** Its owners, before and after. */
  readonly owners: readonly ComparedOwner[]
}

/** The owner of a card: a name, and the user whom it names; null where it is words alone. */
export interface ComparedOwner {
  readonly name: string
  readonly userId: string | null
}

export interface ComparedLink {
  readonly linkId: string
  readonly kind: LinkKind
  readonly from: CardName
  readonly to: CardName
  readonly fields: FieldChanges
}

/** A matrix, zone or page. */
export interface ComparedThing {
  readonly id: string
  readonly title: string
  readonly fields: FieldChanges
}

/** What is only there after, only there before, and on both sides with a difference. */
export interface Compared<T> {
  readonly added: readonly T[]
  readonly removed: readonly T[]
  readonly changed: readonly T[]
}

export interface BoardComparison {
  /** The titles, where they differ. */
  readonly title: readonly [string, string] | null
  readonly cards: Compared<ComparedCard>
  readonly links: Compared<ComparedLink>
  readonly matrices: Compared<ComparedThing>
  readonly zones: Compared<ComparedThing>
  readonly pages: Compared<ComparedThing>
  /** The parts of the criteria that differ. */
  readonly criteria: readonly CriteriaPart[]
  readonly briefs: BriefsComparison
  /** How many other shapes came, went and changed. */
  readonly drawings: { readonly added: number; readonly removed: number; readonly changed: number }
}

/** Compares two states of a board. */
export function compareBoards(before: ComparableBoard, after: ComparableBoard): BoardComparison {
  return {
    title: before.title === after.title ? null : [before.title, after.title],
    cards: compareCards(before, after),
    links: compareLinks(before.view, after.view),
    matrices: compareThings(before.view.matrices, after.view.matrices, MATRIX_PARTS),
    zones: compareThings(before.view.zones, after.view.zones, ZONE_PARTS),
    pages: compareThings(before.view.pages.map(titled), after.view.pages.map(titled), PAGE_PARTS),
    criteria: CRITERIA_PARTS.filter((part) => !jsonEqual(before.view.criteria[part], after.view.criteria[part])),
    briefs: compareBriefs(before.briefs, after.briefs),
    drawings: countDrawings(before.drawings, after.drawings),
  }
}

/** Sorts things into those of one side and pairs. */
function pairsById<T extends { readonly id: string }>(before: readonly T[], after: readonly T[]) {
  const was = new Map(before.map((each) => [each.id, each]))
  const is = new Set(after.map(({ id }) => id))
  return {
    added: after.filter(({ id }) => !was.has(id)),
    removed: before.filter(({ id }) => !is.has(id)),
    stayed: after.flatMap((now) => {
      const old = was.get(now.id)
      return old ? [{ old, now }] : []
    }),
  }
}

function compareCards(before: ComparableBoard, after: ComparableBoard): Compared<ComparedCard> {
  const { added, removed, stayed } = pairsById(before.view.cards, after.view.cards)
  const valuesBefore = (card: BoardCard) => cardValues(card, before.view.criteria)
  const valuesAfter = (card: BoardCard) => cardValues(card, after.view.criteria)
  const about = (old: BoardCard | null, now: BoardCard | null) => ({
    levels: [
      (old && levelIn(old, 'current', before.view.criteria)) ?? null,
      (now && levelIn(now, 'current', after.view.criteria)) ?? null,
    ] as const,
    people: peopleOf([old, now]),
    owners: ownersOf([old, now]),
  })
  return {
    added: added
      .map((card) => ({
        ...nameOf(card),
        fields: valueChanges({}, valuesAfter(card)),
        place: after.placeOf(card),
        ...about(null, card),
      }))
      .toSorted(refOrder),
    removed: removed
      .map((card) => ({
        ...nameOf(card),
        fields: valueChanges(valuesBefore(card), {}),
        place: before.placeOf(card),
        ...about(card, null),
      }))
      .toSorted(refOrder),
    changed: stayed
      .map(({ old, now }) => {
        const [from, to] = [before.placeOf(old), after.placeOf(now)]
        const fields = { ...valueChanges(valuesBefore(old), valuesAfter(now)), ...placeChanges(from, to) }
        return { ...nameOf(now), fields, place: to, ...about(old, now) }
      })
      .filter(({ fields }) => hasChanges(fields))
      .toSorted(refOrder),
  }
}

function peopleOf(states: readonly (BoardCard | null)[]): string[] {
  const ids = states.flatMap((card) => [card?.createdBy ?? '', card?.ownerPerson?.userId ?? ''])
  return [...new Set(ids)].filter((id) => id !== '' && id !== ANONYMOUS_AUTHOR)
}

function ownersOf(states: readonly (BoardCard | null)[]): ComparedOwner[] {
  const owners = states.flatMap((card): ComparedOwner[] => {
    const name = card?.fields.owner
    return typeof name === 'string' && name.trim() !== ''
      ? [{ name: name.trim(), userId: card?.ownerPerson?.userId ?? null }]
      : []
  })
  return owners.filter((owner, i) => owners.findIndex((each) => jsonEqual(each, owner)) === i)
}

function placeChanges(before: CardPlace, after: CardPlace): FieldChanges {
  const words = (word: string) => (word === '' ? null : word)
  return {
    ...(before.pageId !== after.pageId && { page: [words(before.page), words(after.page)] as const }),
    ...(before.holderId !== after.holderId && { place: [words(before.holder), words(after.holder)] as const }),
  }
}

function nameOf({ id, kind, ref, title }: BoardCard): CardName {
  return { cardId: id, kind, ref, title }
}

/** A link that was drawn again between the same cards, of the same kind, is the same one. */
function compareLinks(before: BoardView, after: BoardView): Compared<ComparedLink> {
  const { added, removed, stayed } = pairsById(before.links, after.links)
  const gone = new Map<string, BoardLink[]>()
  for (const link of removed) gone.set(linkKey(link), [...(gone.get(linkKey(link)) ?? []), link])
  const drawnAgain = added.flatMap((now) => {
    const old = gone.get(linkKey(now))?.pop()
    return old ? [{ old, now }] : []
  })
  const again = new Set(drawnAgain.flatMap(({ old, now }) => [old, now]))
  const [namedBefore, namedAfter] = [namesIn(before.cards), namesIn(after.cards)]
  const inOrder = (compared: readonly ComparedLink[]) =>
    compared.toSorted((a, b) => refOrder(a.from, b.from) || refOrder(a.to, b.to))
  const named = (link: BoardLink, names: ReadonlyMap<string, CardName>, fields: FieldChanges): ComparedLink[] => {
    const [from, to] = [names.get(link.from), names.get(link.to)]
    return from && to ? [{ linkId: link.id, kind: link.kind, from, to, fields }] : []
  }
  return {
    added: inOrder(
      added
        .filter((link) => !again.has(link))
        .flatMap((link) => named(link, namedAfter, valueChanges({}, linkValues(link)))),
    ),
    removed: inOrder(
      removed
        .filter((link) => !again.has(link))
        .flatMap((link) => named(link, namedBefore, valueChanges(linkValues(link), {}))),
    ),
    changed: inOrder(
      [...stayed, ...drawnAgain]
        .flatMap(({ old, now }) => named(now, namedAfter, valueChanges(linkValues(old), linkValues(now))))
        .filter(({ fields }) => hasChanges(fields)),
    ),
  }
}

function namesIn(cards: readonly BoardCard[]): ReadonlyMap<string, CardName> {
  return new Map(cards.map((card) => [card.id, nameOf(card)]))
}

function linkValues({ kind, from, to, effect, strength, label }: BoardLink) {
  return { kind, from, to, effect: effect ?? null, strength: strength ?? null, label: label === '' ? null : label }
}

type Parts<K extends string> = Readonly<Record<K, boolean>>
/** What of a matrix is compared; the rest is place and size. The compiler asks for every part. */
const MATRIX_PARTS: Parts<keyof MatrixShapeProps> = {
  title: true,
  xField: true,
  yField: true,
  layout: true,
  xLow: true,
  xHigh: true,
  yLow: true,
  yHigh: true,
  w: false,
  h: false,
}
const ZONE_PARTS: Parts<keyof ZoneShapeProps> = {
  title: true,
  hint: true,
  accepts: true,
  writeField: true,
  writeValue: true,
  w: false,
  h: false,
}
const PAGE_PARTS: Parts<'title'> = { title: true }

interface Titled {
  readonly id: string
  readonly title: string
}

function titled({ id, name }: { readonly id: string; readonly name: string }): Titled {
  return { id, title: name }
}

function compareThings<K extends string, T extends Titled & Readonly<Record<K, unknown>>>(
  before: readonly T[],
  after: readonly T[],
  parts: Parts<K>,
): Compared<ComparedThing> {
  const names = (Object.keys(parts) as K[]).filter((name) => parts[name])
  const valuesOf = (thing: T) =>
    Object.fromEntries(
      names
        .map((name) => [name, thing[name] as ComparedValue] as const)
        .filter(([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0)),
    )
  const { added, removed, stayed } = pairsById(before, after)
  const only = ({ id, title }: Titled, fields: FieldChanges) => ({ id, title, fields })
  return {
    added: added.map((thing) => only(thing, valueChanges({}, valuesOf(thing)))),
    removed: removed.map((thing) => only(thing, valueChanges(valuesOf(thing), {}))),
    changed: stayed
      .map(({ old, now }) => only(now, valueChanges(valuesOf(old), valuesOf(now))))
      .filter(({ fields }) => hasChanges(fields)),
  }
}

function countDrawings(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>) {
  let [added, changed, stayed] = [0, 0, 0]
  for (const [id, now] of after) {
    if (!before.has(id)) added++
    else {
      stayed++
      if (!jsonEqual(before.get(id), now)) changed++
    }
  }
  return { added, removed: before.size - stayed, changed }
}

/** Whether the two are equal in everything that is compared. */
export function isEqualBoard({ title, criteria, drawings, ...lists }: BoardComparison): boolean {
  const { cards, links, matrices, zones, pages, briefs } = lists
  const counts = [cards, links, matrices, zones, pages, briefs].flatMap(({ added, removed, changed }) => [
    added.length,
    removed.length,
    changed.length,
  ])
  const all = [title === null ? 0 : 1, criteria.length, ...counts, ...Object.values(drawings)]
  return all.every((count) => count === 0)
}
