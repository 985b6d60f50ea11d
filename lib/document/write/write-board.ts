// Board operations for callers without a canvas: HTTP routes, scripts, seeding. Each runs in the caller's transaction
// or its own; canvas edits come through components/binding instead. Throws AppError: `not-found` for an unknown card,
// `bad-request` for a value that a card can't hold, `link-not-allowed` for kinds that a link can't join.

import { createBindingId, createShapeId } from '@tldraw/tlschema'
import { getIndexAbove, type IndexKey } from '@tldraw/utils'
import type * as Y from 'yjs'
import { type Card, RefCounter } from '../../domain/cards/card'
import type { CardFieldValue } from '../../domain/cards/card-fields'
import { OWNER_PERSON, type OwnerPerson, ownerEntry } from '../../domain/cards/card-owner'
import type { Citation } from '../../domain/cards/citation'
import { LINK_TABLE, type Link } from '../../domain/cards/link'
import { AppError } from '../../domain/errors'
import { withoutOwnerPerson } from '../records/owner-record'
import { invalidReason } from '../records/record-validity'
import { type BoardRecord, createRecord, readRecordOf, updateRecord } from '../records/records'
import { shapeRecord } from '../records/shape-record'
import { type BoardCard, type BoardLink, type BoardView, viewBoard } from '../view/board-view'
import { isAt, layoutMatrix, matrixFor } from '../view/matrix-layout'
import { readBoard } from '../view/read-board'
import { viewDocument } from '../view/view-document'
import { withoutLocked } from './open-holders'
import { type CardPlace, placeNewCard } from './place-card'

export { seedBoard } from '../records/seed-board'

export type NewCard = Pick<Card, 'kind' | 'title' | 'createdBy' | 'createdAt'> &
  Partial<Pick<Card, 'body' | 'fields' | 'tags' | 'citations' | 'language'>> & {
    /** The id of its shape; a new one without. */
    readonly id?: string
    readonly color?: string
    /** The person whom the owner's words name. */
    readonly ownerPerson?: OwnerPerson | undefined
    /** The place of the card; by default placeNewCard chooses one, or the matrix that has the card's fields as axes. */
    readonly place?: Partial<CardPlace> & Pick<CardPlace, 'parentId' | 'x' | 'y'>
  }

/** The changes to a card. A field or citation that is null is removed; anything not named stays. */
export interface CardPatch {
  readonly title?: string
  readonly body?: string
  readonly language?: string
  readonly color?: string
  readonly tags?: readonly string[]
  readonly fields?: Readonly<Record<string, CardFieldValue | null>>
  readonly citations?: Readonly<Record<string, Citation | null>>
  /** The person whom the owner's words name after the change; null leaves the words alone. */
  readonly ownerPerson?: OwnerPerson | null
  readonly place?: Partial<CardPlace>
}

/**
 * Adds a card. Without `mayEnterLocked`, a card without a given place does not go into anything that hosts have locked.
 */
export function addCard(doc: Y.Doc, input: NewCard, { mayEnterLocked = true } = {}): BoardCard {
  return doc.transact(() => {
    const whole = viewDocument(doc)
    const view = mayEnterLocked ? whole : withoutLocked(whole, (id) => readRecordOf(doc, id))
    const { kind, title, createdBy, createdAt, body = '', fields = {}, tags = [], citations = {} } = input
    const matrix = input.place ? undefined : matrixFor(view, { kind, fields })
    const place = { ...placeNewCard(view, kind), ...(matrix && { parentId: matrix.id }), ...input.place }
    const ref = new RefCounter(view.cards.map((card) => card.ref)).next(kind)
    const record = shapeRecord(
      'card',
      input.id ?? createShapeId(),
      place.parentId,
      topIndex(doc, place.parentId),
      place.x,
      place.y,
      {
        w: place.w,
        h: place.h,
        color: input.color ?? 'black',
        kind,
        ref,
        title,
        body,
        fields,
        tags,
        citations,
        language: input.language ?? '',
        createdBy,
        createdAt,
      },
    )
    const { ownerPerson } = input
    const born = ownerPerson ? withOwnerPerson(record, ownerPerson, fields.owner) : record
    assertValid(born)
    createRecord(doc, born)
    layOut(doc, place.parentId)
    return requireCard(doc, record.id)
  })
}

/** Changes a card and returns its new state. Throws AppError as described at the top of this file. */
export function changeCard(doc: Y.Doc, cardId: string, patch: CardPatch): BoardCard {
  return doc.transact(() => {
    const card = requireCard(doc, cardId)
    const before = requireRecord(doc, cardId)
    const { fields, citations, ownerPerson, place, ...own } = patch
    const { x = card.x, y = card.y, parentId = card.parentId, w = card.w, h = card.h } = place ?? {}
    const newFields = patchEntries(card.fields, fields)
    const props: object = {
      ...(before.props as object),
      ...own,
      w,
      h,
      fields: newFields,
      citations: patchEntries(card.citations, citations),
    }
    const changed = { ...before, x, y, parentId, props } as BoardRecord
    const after = ownerPerson === undefined ? changed : withOwnerPerson(changed, ownerPerson, newFields.owner)
    assertValid(after)
    updateRecord(doc, before, after)
    for (const id of new Set([card.parentId, parentId])) layOut(doc, id)
    return requireCard(doc, cardId)
  })
}

/** Draws a link: an arrow bound to both cards. `label` is its visible text. */
export function addLink(doc: Y.Doc, input: Link & { id?: string; from: string; to: string }, label: string): BoardLink {
  return doc.transact(() => {
    const { from, to, kind, effect, strength } = input
    const view = viewDocument(doc)
    const [source, target] = [requireCard(doc, from), requireCard(doc, to)]
    const joins = LINK_TABLE[kind]
    if (from === to || !joins.from.includes(source.kind) || !joins.to.includes(target.kind)) {
      throw new AppError(
        'link-not-allowed',
        `A ${source.kind} can't be joined to a ${target.kind} by "${kind}".`,
        'kind',
      )
    }
    const [start, end] = [centerOnPage(view, source), centerOnPage(view, target)]
    const pageId = pageOf(view, source)
    const arrow: BoardRecord = {
      ...shapeRecord('arrow', input.id ?? createShapeId(), pageId, topIndex(doc, pageId), start.x, start.y, {
        kind: 'arc',
        color: 'grey',
        labelColor: 'black',
        fill: 'none',
        dash: 'solid',
        size: 's',
        font: 'sans',
        arrowheadStart: 'none',
        arrowheadEnd: 'arrow',
        start: { x: 0, y: 0 },
        end: { x: end.x - start.x, y: end.y - start.y },
        bend: 0,
        text: label,
        labelPosition: 0.5,
        scale: 1,
        elbowMidPoint: 0.5,
      }),
      meta: {
        linkKind: kind,
        ...(effect !== undefined && { linkEffect: effect }),
        ...(strength !== undefined && { linkStrength: strength }),
      },
    }
    createRecord(doc, arrow)
    createRecord(doc, bindingRecord(arrow.id, from, 'start'))
    createRecord(doc, bindingRecord(arrow.id, to, 'end'))
    return {
      id: arrow.id,
      from,
      to,
      kind,
      label,
      ...(effect && { effect }),
      ...(strength !== undefined && { strength }),
    }
  })
}

function bindingRecord(fromId: string, toId: string, terminal: 'start' | 'end'): BoardRecord {
  const props = { terminal, normalizedAnchor: { x: 0.5, y: 0.5 }, isExact: false, isPrecise: false, snap: 'none' }
  return { id: createBindingId(), typeName: 'binding', type: 'arrow', fromId, toId, props, meta: {} }
}

/** Places the cards of a matrix by their fields; does nothing for any other shape. */
export function layOut(doc: Y.Doc, matrixId: string): void {
  if (readRecordOf(doc, matrixId)?.type !== 'matrix') return
  const view = viewDocument(doc)
  const matrix = view.matrices.find((candidate) => candidate.id === matrixId)
  if (!matrix) return
  const places = layoutMatrix(matrix, view.cards, view.criteria)
  for (const card of view.cards) {
    const place = places.get(card.id)
    if (place && !isAt(card, place)) moveCard(doc, card.id, place)
  }
}

/** Writes a card's place and size, in its parent's coordinates. */
export function moveCard(doc: Y.Doc, cardId: string, { x, y, w, h }: { x: number; y: number; w: number; h: number }) {
  const before = requireRecord(doc, cardId)
  updateRecord(doc, before, { ...before, x, y, props: { ...(before.props as object), w, h } })
}

function withOwnerPerson(record: BoardRecord, person: OwnerPerson | null, words: CardFieldValue = ''): BoardRecord {
  const free = withoutOwnerPerson(record)
  return person
    ? { ...free, meta: { ...(free.meta as object), [OWNER_PERSON]: ownerEntry(person, String(words)) } }
    : free
}

function requireRecord(doc: Y.Doc, id: string): BoardRecord {
  const record = readRecordOf(doc, id)
  if (!record) throw new AppError('not-found', 'There is no such card on this board.')
  return record
}

function requireCard(doc: Y.Doc, cardId: string): BoardCard {
  const card = viewBoard([requireRecord(doc, cardId)]).cards[0]
  if (!card) throw new AppError('not-found', 'There is no such card on this board.')
  return card
}

/** Checks a record before it is written. Throws AppError `bad-request` for a record that no board can hold. */
export function assertValid(record: BoardRecord): void {
  const reason = invalidReason(record)
  if (reason) throw new AppError('bad-request', `The card can't be saved: ${reason}.`)
}

function patchEntries<T>(
  entries: Readonly<Record<string, T>>,
  patch: Readonly<Record<string, T | null>> = {},
): Record<string, T> {
  const after = Object.entries({ ...entries, ...patch })
  return Object.fromEntries(after.filter((entry): entry is [string, T] => entry[1] !== null))
}

/** An index above all children of a parent. */
export function topIndex(doc: Y.Doc, parentId: string): IndexKey {
  return topIndexAmong(readBoard(doc).records.values(), parentId)
}

/** An index above all of these records that are children of a parent. */
export function topIndexAmong(records: Iterable<BoardRecord>, parentId: string): IndexKey {
  let top: IndexKey | undefined
  for (const record of records) {
    if (record.parentId !== parentId || typeof record.index !== 'string') continue
    if (top === undefined || record.index > top) top = record.index as IndexKey
  }
  return getIndexAbove(top)
}

type Node = { readonly id: string; readonly parentId: string; readonly x: number; readonly y: number }

function ancestorsOf(view: BoardView, card: BoardCard): Node[] {
  const byId = new Map<string, Node>([...view.cards, ...view.zones, ...view.matrices].map((node) => [node.id, node]))
  const chain: Node[] = []
  for (let node = byId.get(card.parentId); node && !chain.includes(node); node = byId.get(node.parentId))
    chain.push(node)
  return chain
}

function pageOf(view: BoardView, card: BoardCard): string {
  const parentId = ancestorsOf(view, card).at(-1)?.parentId ?? card.parentId
  return parentId.startsWith('page:') ? parentId : (view.pages[0]?.id ?? 'page:page')
}

function centerOnPage(view: BoardView, card: BoardCard): { x: number; y: number } {
  const nodes = ancestorsOf(view, card)
  const sum = (axis: 'x' | 'y') => nodes.reduce((total, node) => total + node[axis], card[axis])
  return { x: sum('x') + card.w / 2, y: sum('y') + card.h / 2 }
}
