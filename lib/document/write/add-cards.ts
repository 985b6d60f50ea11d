// Adds many cards at once, for a server that shows what people wrote individually: placed without overlap, with
// consecutive references, in one transaction. If the page or board lacks room for all of them, none is added.

import { getIndexAbove } from '@tldraw/utils'
import type * as Y from 'yjs'
import { type Card, RefCounter } from '../../domain/cards/card'
import type { CardKind } from '../../domain/cards/card-kind'
import { AppError } from '../../domain/errors'
import { pageOfShape } from '../records/firm-ground'
import type { RecordLimits } from '../records/record-limits'
import { type BoardRecord, createRecord, updateRecord } from '../records/records'
import { recordsOf } from '../records/roots'
import { shapeRecord } from '../records/shape-record'
import { viewBoard } from '../view/board-view'
import { readBoard } from '../view/read-board'
import { estimateCardHeight } from './estimate-card-height'
import { lineBelow } from './line-below'
import { placeCards } from './place-cards'
import { assertValid, layOut, topIndex } from './write-board'

export interface CardToAdd extends Pick<Card, 'title' | 'body' | 'createdBy'> {
  /** The shape's id. */
  readonly id: string
}

export interface AddedCards {
  readonly kind: CardKind
  /** The cards, in the order of their references. */
  readonly cards: readonly CardToAdd[]
  /** ISO 8601, UTC; the same for all of them. */
  readonly createdAt: string
  /** The zone or matrix that takes them as long as it has room; null: any place with room. */
  readonly placeId: string | null
}

/** Whether a shape with this id is on the board, or was: a deleted shape leaves its id behind. */
export function hasEverHad(doc: Y.Doc, shapeId: string): boolean {
  return recordsOf(doc)._map.has(shapeId)
}

/** Adds the cards and gives each a place. Throws AppError `conflict` if there is no room for all of them. */
export function addCards(
  doc: Y.Doc,
  { kind, cards, createdAt, placeId }: AddedCards,
  limits: Pick<RecordLimits, 'maxRecordsPerBoard' | 'maxShapesPerPage'>,
): void {
  doc.transact(() => {
    const { records } = readBoard(doc)
    const view = viewBoard(records.values())
    const lookUp = (id: string) => records.get(id)
    const pageOf = (id: string) => {
      const record = lookUp(id)
      return record?.typeName === 'shape' ? pageOfShape(record, lookUp)?.id : undefined
    }
    const pageId = (placeId === null ? undefined : pageOf(placeId)) ?? view.pages[0]?.id ?? 'page:page'
    const onPage = [...records.keys()].filter((id) => pageOf(id) === pageId).length
    assertRoom(cards.length, Math.min(limits.maxShapesPerPage - onPage, limits.maxRecordsPerBoard - records.size))
    const isHere = ({ id }: { readonly id: string }) => pageOf(id) === pageId
    const { places, zoneHeights } = placeCards(
      { ...view, zones: view.zones.filter(isHere), matrices: view.matrices.filter(isHere) },
      pageId,
      lineBelow(records.values(), pageId),
      cards.map((card) => ({ kind, fields: {}, h: estimateCardHeight(card) })),
      placeId ?? undefined,
    )
    for (const [id, h] of zoneHeights) setHeight(doc, records.get(id), h)
    const parents = new Set(places.map(({ parentId }) => parentId))
    const tops = new Map([...parents].map((id) => [id, topIndex(doc, id)]))
    const refs = new RefCounter(view.cards.map(({ ref }) => ref))
    for (const [i, { id, title, body, createdBy }] of cards.entries()) {
      const place = places[i]
      const index = place && tops.get(place.parentId)
      if (!place || !index) continue
      tops.set(place.parentId, getIndexAbove(index))
      const { parentId, x, y, w, h } = place
      const text = { kind, ref: refs.next(kind), title, body, language: '', createdBy, createdAt }
      const props = { ...text, w, h, color: 'black', fields: {}, tags: [], citations: {} }
      const record = shapeRecord('card', id, parentId, index, x, y, props)
      assertValid(record)
      createRecord(doc, record)
    }
    for (const id of parents) layOut(doc, id)
  })
}

function assertRoom(wanted: number, room: number): void {
  if (wanted <= room) return
  throw new AppError(
    'conflict',
    `The board has room for ${Math.max(0, room)} more cards, and ${wanted} are to be shown. Take something off it, then show them again.`,
  )
}

function setHeight(doc: Y.Doc, zone: BoardRecord | undefined, h: number): void {
  if (zone) updateRecord(doc, zone, { ...zone, props: { ...(zone.props as object), h } })
}
