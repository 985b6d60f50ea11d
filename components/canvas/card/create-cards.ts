// Makes cards: at a spot, at the next free place, from a passage, from a list. Each is one step of undo.

import { createShapeId, type Editor, type TLPageId, type TLParentId, type TLShapeId } from 'tldraw'
import { passageTitle } from '@/lib/brief/titles/passage-title'
import { type BoardView, viewBoard } from '@/lib/document/view/board-view'
import { PAGE_COLUMNS } from '@/lib/document/write/free-spot'
import { withoutLocked } from '@/lib/document/write/open-holders'
import { matrixWithTrayFor } from '@/lib/document/write/place-card'
import { BODY_MAX_LENGTH, type Card, TITLE_MAX_LENGTH } from '@/lib/domain/cards/card'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import type { Citation } from '@/lib/domain/cards/citation'
import { trayRect } from '@/lib/domain/matrix/matrix'
import { acceptsCard } from '@/lib/domain/matrix/matrix-cells'
import type { Point } from '@/lib/domain/rect'
import { CARD_SIZE_PX, type CardShape } from '@/lib/schema/card-shape'
import type { ZoneShape } from '@/lib/schema/zone-shape'
import { isHost, lockFor, recordIn } from '../lock/host-locks'
import { isMatrix } from '../matrix/arrange-matrix'
import { placeAt as placeAtPoint } from '../matrix/matrix-drop'
import { type NamedPlace, putCardAt } from '../matrix/place-choice'
import { fieldsAt } from '../matrix/place-in-matrix'
import { land } from '../sight/land'
import { tidyGrid } from '../tidy/tidy-grid'
import { fieldsInZone, isZone, zoneAccepts } from '../zone/zone-drop'
import type { CardShapeUtil } from './card-shape-util'
import { newCitationId } from './change-cards'
import { cutTo } from './cut-text'
import { fitHeight } from './fit-height'
import { isCard } from './is-card'
import { keepInView } from './keep-in-view'
import { keepTitle } from './keep-titles'
import { rememberKind } from './last-kind'
import { nextPlace } from './next-place'

export interface CardSpot {
  /** The card's middle, on the page. */
  readonly at: Point
  /** True if somebody pointed there: a matrix then takes the card into that cell, and otherwise into its tray. */
  readonly isPointed: boolean
}

/** The next free place of that page, instead of the board's. */
interface OnPage {
  readonly pageId: TLPageId
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
 * Puts a card that cites a passage at a spot, or at the next free place, and selects it: one step. The main clause of the passage
 * becomes the card's title; what says more is the card's text.
 */
export function createCardFromPassage(
  editor: Editor,
  kind: CardKind,
  citation: Citation,
  text: PassageText = {},
  spot?: CardSpot,
): TLShapeId {
  const id = putCard(editor, kind, textOfPassage(citation, text), spot)
  const card = editor.getShape(id)
  if (text.isTitleRead && isCard(card)) keepTitle(editor, card)
  return id
}

export interface PassageText {
  /** As somebody wrote it; absent: the one that the passage makes. */
  readonly title?: string | undefined
  /** Somebody had the title in a field and left it as it is: it is as good as written. */
  readonly isTitleRead?: boolean
  /** BCP 47 tag, or ''. */
  readonly language?: string
  /** Passages that say the same: further citations. */
  readonly again?: readonly Citation[]
}

export interface PassageToCite extends PassageText {
  readonly kind: CardKind
  readonly citation: Citation
}

type CardText = Partial<Pick<Card, 'title' | 'body' | 'citations' | 'language'>>

/** Returns the text of a card that cites the passage. */
export function textOfPassage(citation: Citation, text: PassageText): CardText {
  const quote = citation.quote.replace(/\s+/gu, ' ').trim()
  const made = passageTitle(quote)
  const title = cutTo(text.title?.trim() || made.title, TITLE_MAX_LENGTH)
  const body = title === made.title && made.isWhole ? '' : cutTo(quote, BODY_MAX_LENGTH)
  const citations = Object.fromEntries([citation, ...(text.again ?? [])].map((each) => [newCitationId(), each]))
  return { title, body, citations, language: text.language ?? '' }
}

/**
 * Puts a card for each title at the next free places and selects them: one step. Those that no zone and no tray takes
 * stand together, around `at` if somebody pasted them there. Cards that wait in a tray are not selected: they would stay
 * so while people work on something else.
 */
export function createCards(editor: Editor, kind: CardKind, titles: readonly string[], at?: Point): TLShapeId[] {
  const ids: TLShapeId[] = []
  editor.markHistoryStoppingPoint('create cards')
  editor.run(() => {
    for (const words of titles) {
      // A line is the title that somebody wrote, unless no title can be that long.
      const title = words.length <= TITLE_MAX_LENGTH ? words : passageTitle(words).title
      const body = title === words ? '' : cutTo(words, BODY_MAX_LENGTH)
      const id = createShapeId()
      addCard(editor, id, kind, { title, body })
      ids.push(id)
    }
    const loose = ids.filter((id) => editor.getShape(id)?.parentId === editor.getCurrentPageId())
    if (at) landTogether(editor, loose, at)
    editor.select(...ids)
  })
  const bounds = editor.getSelectionPageBounds()
  if (bounds && !editor.getViewportPageBounds().contains(bounds)) {
    editor.zoomToBounds(bounds, { inset: 64, targetZoom: Math.min(1, editor.getZoomLevel()) })
  }
  if (ids.every((id) => isMatrix(editor.getShapeParent(id)))) editor.selectNone()
  return ids
}

/** Lays cards out in rows around a point, in free room. */
function landTogether(editor: Editor, ids: readonly TLShapeId[], at: Point): void {
  const cards = ids.map((id) => editor.getShape<CardShape>(id)).filter((card) => card !== undefined)
  const row = cards.map(({ props: { w, h } }, i) => ({ x: i * w, y: 0, w, h }))
  const { places } = tidyGrid(row, at, PAGE_COLUMNS)
  editor.updateShapes<CardShape>(cards.map(({ id }, i) => ({ id, type: 'card', ...places[i] })))
  land(editor, ids, at)
}

/** Puts a card with this title into a place that somebody named, as one step. Returns its id, selected. */
export function createCardIn(editor: Editor, kind: CardKind, title: string, place: NamedPlace): TLShapeId {
  const id = createShapeId()
  editor.markHistoryStoppingPoint('create card in a place')
  editor.run(() => {
    rememberKind(editor, kind)
    const pageId = editor.getCurrentPageId()
    const card = { title: cutTo(title, TITLE_MAX_LENGTH), kind }
    const { w } = CARD_SIZE_PX
    const h = editor.getShapeUtil<CardShapeUtil>('card').contentHeight(draftCard(editor, id, card))
    const view = viewBoard(editor.store.allRecords())
    const { x, y } = nextPlace({ ...view, zones: [] }, pageId, kind, { w, h })
    editor.createShape<CardShape>({ id, type: 'card', parentId: pageId, x, y, props: card })
    fitHeight(editor, id)
    putCardAt(editor, id, place)
    editor.select(id)
  })
  return id
}

function putCard(editor: Editor, kind: CardKind, card: CardText, spot?: CardSpot): TLShapeId {
  const id = createShapeId()
  editor.markHistoryStoppingPoint('create card')
  editor.run(() => {
    addCard(editor, id, kind, card, spot)
    editor.select(id)
  })
  if (!spot) keepInView(editor, id)
  return id
}

/** Puts a card with this title at the next free place of a page, as part of the caller's step. Returns its id. */
export function putCardOnPage(editor: Editor, kind: CardKind, title: string, pageId: TLPageId): TLShapeId {
  const id = createShapeId()
  addCard(editor, id, kind, { title: cutTo(title, TITLE_MAX_LENGTH) }, { pageId })
  return id
}

function addCard(editor: Editor, id: TLShapeId, kind: CardKind, card: CardText, where?: CardSpot | OnPage): void {
  rememberKind(editor, kind)
  const draft = draftCard(editor, id, { ...card, kind })
  const place = where && 'at' in where ? placeAt(editor, draft, where) : makeRoom(editor, draft, where?.pageId)
  const { parentId, x, y, fields } = place
  editor.createShape<CardShape>({ id, type: 'card', parentId, x, y, props: { ...card, kind, fields } })
  fitHeight(editor, id)
}

/** Puts the card into the cell, tray or zone at that point if it accepts the kind, else on the page. */
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

/** The next free place for the card, of `onPage` if it is given; a zone that is full grows, a tray makes its cards smaller. */
function makeRoom(editor: Editor, draft: CardShape, onPage?: TLPageId): Place {
  const h = editor.getShapeUtil<CardShapeUtil>('card').contentHeight(draft)
  const whole = viewBoard(editor.store.allRecords())
  const open = isHost(editor) ? whole : withoutLocked(whole, recordIn(editor))
  const view = onPage ? holdersOnPage(editor, open, onPage) : open
  const pageId = onPage ?? editor.getCurrentPageId()
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

function holdersOnPage(editor: Editor, view: BoardView, pageId: TLPageId): BoardView {
  const isThere = ({ id }: { readonly id: string }) => editor.getAncestorPageId(id as TLShapeId) === pageId
  return { ...view, zones: view.zones.filter(isThere), matrices: view.matrices.filter(isThere) }
}

/** A card that isn't on the board yet, for its height. */
export function draftCard(editor: Editor, id: TLShapeId, card: Partial<Card> & Pick<Card, 'kind'>): CardShape {
  const props = { ...editor.getShapeUtil<CardShapeUtil>('card').getDefaultProps(), ...card }
  return { id, type: 'card', props, meta: {} } as CardShape
}
