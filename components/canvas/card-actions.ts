// What can be done to cards from outside the canvas: by the brief panel, the inspector, the keyboard. Each is one step
// of undo. An id is a shape's id as the document has it.

import { Box, createShapeId, type Editor, type TLDefaultColorStyle, type TLParentId, type TLShapeId } from 'tldraw'
import { viewBoard } from '@/lib/document/board-view'
import { withoutLocked } from '@/lib/document/open-holders'
import { matrixWithTrayFor } from '@/lib/document/place-card'
import { BODY_MAX_LENGTH, type Card, TITLE_MAX_LENGTH } from '@/lib/domain/card'
import { type CardFieldValue, cardField, hasField, isFieldValue } from '@/lib/domain/card-fields'
import type { CardKind } from '@/lib/domain/card-kind'
import type { Citation } from '@/lib/domain/citation'
import type { Link } from '@/lib/domain/link'
import { trayRect } from '@/lib/domain/matrix'
import { acceptsCard } from '@/lib/domain/matrix-cells'
import type { Point } from '@/lib/domain/rect'
import { CARD_SIZE_PX, type CardShape } from '@/lib/schema/card-shape'
import type { ZoneShape } from '@/lib/schema/zone-shape'
import type { CardShapeUtil } from './card/card-shape-util'
import { isInMatrix } from './card/card-view'
import { isCard } from './card/is-card'
import { nextPlace } from './card/next-place'
import { makeLink } from './link/make-link'
import { isHost, lockFor, recordIn } from './lock/host-locks'
import { isMatrix } from './matrix/arrange-matrix'
import { placeAt as placeAtPoint } from './matrix/matrix-drop'
import { fieldsAt } from './matrix/place-in-matrix'
import { fieldsInZone, isZone, zoneAccepts } from './zone/zone-drop'

export interface CardSpot {
  /** On the page; the card's middle. */
  readonly at: Point
  /** Somebody pointed there: a matrix takes the card into that cell, and otherwise into its tray. */
  readonly isPointed: boolean
}

interface Place extends Point {
  readonly parentId: TLParentId
  readonly fields: Card['fields']
}

/** Puts a card of a kind at a spot, or at the next free place. Returns its id, selected. */
export function createCard(editor: Editor, kind: CardKind, spot?: CardSpot): TLShapeId {
  return putCard(editor, kind, {}, spot)
}

/**
 * Puts a card that cites a passage at the next free place and selects it: one step. The passage becomes the card's
 * title as far as it fits; a longer one is the card's text too.
 */
export function createCardFromPassage(
  editor: Editor,
  kind: CardKind,
  citation: Citation,
  text: { readonly title?: string; readonly language?: string } = {},
): TLShapeId {
  return putCard(editor, kind, textOfPassage(citation, text))
}

export interface PassageToCite {
  readonly kind: CardKind
  readonly citation: Citation
  /** BCP 47 tag, or ''. */
  readonly language: string
}

/** The same for many passages: one step for all, each at the next free place behind the one before; all selected. */
export function createCardsFromPassages(editor: Editor, passages: readonly PassageToCite[]): void {
  editor.markHistoryStoppingPoint('create cards')
  const ids: TLShapeId[] = []
  editor.run(() => {
    for (const { kind, citation, language } of passages) {
      const id = createShapeId()
      ids.push(id)
      addCard(editor, id, kind, textOfPassage(citation, { language }))
    }
    editor.select(...ids)
  })
  const last = ids.at(-1)
  if (last) bringIntoView(editor, last)
}

type CardText = Partial<Pick<Card, 'title' | 'body' | 'citations' | 'language'>>

function textOfPassage(citation: Citation, text: { readonly title?: string; readonly language?: string }): CardText {
  const quote = citation.quote.replace(/\s+/gu, ' ').trim()
  const title = shorten(text.title ?? quote, TITLE_MAX_LENGTH)
  const body = title === quote ? '' : quote.slice(0, BODY_MAX_LENGTH)
  const citations = { [createShapeId().slice('shape:'.length)]: citation }
  return { title, body, citations, language: text.language ?? '' }
}

/** Puts a card for each title at the next free places and selects them: one step. */
export function createCards(editor: Editor, kind: CardKind, titles: readonly string[]): TLShapeId[] {
  const ids: TLShapeId[] = []
  editor.markHistoryStoppingPoint('create cards')
  editor.run(() => {
    for (const words of titles) {
      const title = shorten(words, TITLE_MAX_LENGTH)
      const body = title === words ? '' : words.slice(0, BODY_MAX_LENGTH)
      const id = createShapeId()
      const draft = draftCard(editor, id, { kind, title, body })
      const { parentId, x, y, fields } = makeRoom(editor, draft)
      editor.createShape<CardShape>({ id, type: 'card', parentId, x, y, props: { kind, title, body, fields } })
      fitHeight(editor, id)
      ids.push(id)
    }
    editor.select(...ids)
  })
  const bounds = editor.getSelectionPageBounds()
  if (bounds && !editor.getViewportPageBounds().contains(bounds)) {
    editor.zoomToBounds(bounds, { inset: 64, targetZoom: Math.min(1, editor.getZoomLevel()) })
  }
  return ids
}

function putCard(editor: Editor, kind: CardKind, card: CardText, spot?: CardSpot): TLShapeId {
  const id = createShapeId()
  editor.markHistoryStoppingPoint('create card')
  editor.run(() => {
    addCard(editor, id, kind, card, spot)
    editor.select(id)
  })
  if (!spot) bringIntoView(editor, id)
  return id
}

function addCard(editor: Editor, id: TLShapeId, kind: CardKind, card: CardText, spot?: CardSpot): void {
  const draft = draftCard(editor, id, { ...card, kind })
  const place = spot ? placeAt(editor, draft, spot) : makeRoom(editor, draft)
  const { parentId, x, y, fields } = place
  editor.createShape<CardShape>({ id, type: 'card', parentId, x, y, props: { ...card, kind, fields } })
  fitHeight(editor, id)
}

/** In the cell, tray or zone there if it takes the kind, else on the page. */
function placeAt(editor: Editor, draft: CardShape, { at, isPointed }: CardSpot): Place {
  const { w, h } = CARD_SIZE_PX
  const { kind } = draft.props
  for (const holder of editor.getShapesAtPoint(at, { hitInside: true })) {
    if (lockFor(editor, holder)) continue
    const local = editor.getPointInShapeSpace(holder, at)
    if (isMatrix(holder) && acceptsCard(holder.props, { kind })) {
      const place = isPointed ? placeAtPoint(editor, holder, local) : 'tray'
      if (!place) continue
      const fields = fieldsAt(editor, holder, place, draft).props?.fields ?? {}
      return { parentId: holder.id, x: local.x, y: local.y, fields }
    }
    if (isZone(holder) && zoneAccepts(holder.props, kind)) {
      return { parentId: holder.id, x: local.x - w / 2, y: local.y - 20, fields: fieldsInZone(holder.props, draft) }
    }
  }
  return { parentId: editor.getCurrentPageId(), x: at.x - w / 2, y: at.y - h / 2, fields: {} }
}

/** The next free place for the card; a zone that is full grows, a tray makes its cards smaller. */
function makeRoom(editor: Editor, draft: CardShape): Place {
  const h = editor.getShapeUtil<CardShapeUtil>('card').contentHeight(draft)
  const whole = viewBoard(editor.store.allRecords())
  const view = isHost(editor) ? whole : withoutLocked(whole, recordIn(editor))
  const pageId = editor.getCurrentPageId()
  const { zone, x, y, zoneHeight } = nextPlace(view, pageId, draft.props.kind, { w: draft.props.w, h })
  const holder = zone && editor.getShape(zone.id as TLShapeId)
  const tray = matrixWithTrayFor(view, draft.props.kind)
  if (!holder && tray) return { parentId: tray.id as TLShapeId, ...trayRect(tray), fields: {} }
  if (!isZone(holder)) return { parentId: pageId, x, y, fields: {} }
  if (zoneHeight !== holder.props.h) {
    editor.updateShape<ZoneShape>({ id: holder.id, type: 'zone', props: { h: zoneHeight } })
  }
  return { parentId: holder.id, x, y, fields: fieldsInZone(holder.props, draft) }
}

function draftCard(editor: Editor, id: TLShapeId, card: Partial<Card> & Pick<Card, 'kind'>): CardShape {
  const props = { ...editor.getShapeUtil<CardShapeUtil>('card').getDefaultProps(), ...card }
  return { id, type: 'card', props } as CardShape
}

/** Sets one field, or clears it with undefined. A score moves the card in its matrix. Wrong values are refused: false. */
export function setCardField(editor: Editor, cardId: string, name: string, value: CardFieldValue | undefined): boolean {
  const card = editor.getShape(cardId as TLShapeId)
  const field = cardField(name)
  if (!isCard(card) || !field || !hasField(card.props.kind, name)) return false
  if (value !== undefined && !isFieldValue(field, value)) return false
  const { [name]: _before, ...others } = card.props.fields
  const fields = value === undefined ? others : { ...others, [name]: value }
  // Typing is one step, which begins where the text control got the focus; a choice is a step each time.
  if (field.type !== 'text') editor.markHistoryStoppingPoint(`set ${name}`)
  editor.run(() => {
    editor.updateShape<CardShape>({ id: card.id, type: 'card', props: { fields } })
    fitHeight(editor, card.id)
  })
  return true
}

/** Changes a card's title, text or tags; text beyond the limits is cut. Makes no step of its own: typing is one. */
export function setCardText(
  editor: Editor,
  cardId: string,
  text: Partial<Pick<Card, 'title' | 'body' | 'tags' | 'language'>>,
): void {
  const card = editor.getShape(cardId as TLShapeId)
  if (!isCard(card)) return
  const props = { ...text }
  if (props.title !== undefined) props.title = cutTo(props.title, TITLE_MAX_LENGTH)
  if (props.body !== undefined) props.body = cutTo(props.body, BODY_MAX_LENGTH)
  editor.run(() => {
    editor.updateShape<CardShape>({ id: card.id, type: 'card', props })
    fitHeight(editor, card.id)
  })
}

/** Takes one citation away from a card. */
export function removeCitation(editor: Editor, cardId: string, citationId: string): void {
  const card = editor.getShape(cardId as TLShapeId)
  if (!isCard(card)) return
  const { [citationId]: _removed, ...citations } = card.props.citations
  editor.markHistoryStoppingPoint('remove citation')
  editor.updateShape<CardShape>({ id: card.id, type: 'card', props: { citations } })
}

/** Puts another citation in the place of one; false where the card is gone. */
export function changeCitation(editor: Editor, cardId: string, citationId: string, citation: Citation): boolean {
  const card = editor.getShape(cardId as TLShapeId)
  if (!isCard(card)) return false
  const citations = { ...card.props.citations, [citationId]: citation }
  editor.markHistoryStoppingPoint('change citation')
  editor.updateShape<CardShape>({ id: card.id, type: 'card', props: { citations } })
  return true
}

/** Gives cards a tint; `black` takes it away. */
export function setCardTint(editor: Editor, cardIds: readonly string[], color: TLDefaultColorStyle): void {
  editor.markHistoryStoppingPoint('tint cards')
  editor.updateShapes<CardShape>(cardIds.map((id) => ({ id: id as TLShapeId, type: 'card', props: { color } })))
}

/** Joins two cards. Returns the arrow's id, or undefined where link/make-link's `refuseLink` has a reason. */
export function createLink(editor: Editor, fromId: string, toId: string, link: Link): TLShapeId | undefined {
  return makeLink(editor, fromId as TLShapeId, toId as TLShapeId, link)
}

/** What may be changed of a card together; `fields` are all of them as they will be. */
export type CardChange = Partial<Pick<Card, 'title' | 'body' | 'tags' | 'fields'>>

/** Changes many cards in one step of undo, which `step` names. Values must be allowed (lib/export/register-input). */
export function changeCards(editor: Editor, changes: ReadonlyMap<string, CardChange>, step: string): void {
  const cards = [...changes].flatMap(([id, props]) => (isCard(editor.getShape(id as TLShapeId)) ? [{ id, props }] : []))
  if (cards.length === 0) return
  editor.markHistoryStoppingPoint(step)
  editor.run(() => {
    editor.updateShapes<CardShape>(cards.map(({ id, props }) => ({ id: id as TLShapeId, type: 'card', props })))
    for (const { id } of cards) fitHeight(editor, id as TLShapeId)
  })
}

/** Selects a shape and brings it into view, without animation. False where it isn't on the board any more. */
export function findCard(editor: Editor, cardId: string): boolean {
  const shape = editor.getShape(cardId as TLShapeId)
  const bounds = shape && editor.getShapePageBounds(shape)
  if (!shape || !bounds) return false
  const pageId = editor.getAncestorPageId(shape)
  if (pageId && pageId !== editor.getCurrentPageId()) editor.setCurrentPage(pageId)
  editor.setCurrentTool('select')
  editor.select(shape.id)
  const around = Box.From(bounds).expandBy(160)
  if (!editor.getViewportPageBounds().contains(bounds) || editor.getZoomLevel() < 0.4) {
    editor.zoomToBounds(around, { targetZoom: 1, inset: 40 })
  }
  return true
}

/** What the bar of tools covers at the bottom of the canvas, in screen px. */
const TOOLBAR_PX = 72

/** Moves the view to a shape that is out of it or under the bar of tools; the zoom stays. */
function bringIntoView(editor: Editor, id: TLShapeId): void {
  const bounds = editor.getShapePageBounds(id)
  const { x, y, w, h } = editor.getViewportPageBounds()
  const free = new Box(x, y, w, h - TOOLBAR_PX / editor.getZoomLevel())
  if (bounds && !free.contains(bounds)) editor.centerOnPoint(bounds.center)
}

/** Lets a card outside the matrices be as tall as its text. */
function fitHeight(editor: Editor, id: TLShapeId): void {
  const card = editor.getShape(id)
  if (!isCard(card) || isInMatrix(editor, card)) return
  const h = editor.getShapeUtil<CardShapeUtil>('card').contentHeight(card)
  if (h !== card.props.h) editor.updateShape<CardShape>({ id, type: 'card', props: { h } })
}

/** Cuts at a word's end where there is one near, with an ellipsis. */
function shorten(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text
  const start = cutTo(text, maxLength - 1)
  const space = start.lastIndexOf(' ')
  return `${space > maxLength * 0.6 ? start.slice(0, space) : start}…`
}

/** Never cuts a surrogate pair in two. */
function cutTo(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text
  const cut = text.slice(0, maxLength)
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut
}
