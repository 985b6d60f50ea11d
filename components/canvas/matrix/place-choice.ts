// Places the selected cards without a mouse: which matrices and zones of this page accept them, whether a person is
// being asked, and the effect of the answer.

import { type Atom, atom, type Editor, type TLShapeId, WeakCache } from 'tldraw'
import { viewBoard } from '@/lib/document/view/board-view'
import { acceptsCard } from '@/lib/domain/matrix/matrix-cells'
import type { CardShape } from '@/lib/schema/card-shape'
import type { MatrixShape } from '@/lib/schema/matrix-shape'
import type { ZoneShape } from '@/lib/schema/zone-shape'
import { isCard } from '../card/is-card'
import { nextPlace } from '../card/next-place'
import { say } from '../words/say'
import { putIntoZone } from '../zone/put-into-zone'
import { isZone, zoneAccepts } from '../zone/zone-drop'
import { isMatrix } from './arrange-matrix'
import type { DropPlace } from './drop-cell'
import { fieldsAt } from './place-in-matrix'

const atoms = new WeakCache<Editor, Atom<boolean>>()

function askingAtom(editor: Editor): Atom<boolean> {
  return atoms.get(editor, () => atom('asking for a place', false))
}

/** Reactive. */
export function isAskingForPlace(editor: Editor): boolean {
  return askingAtom(editor).get()
}

/** Opens the choice, or explains why there is nothing to choose. */
export function askForPlace(editor: Editor): void {
  if (editor.getIsReadonly()) return
  const cards = selectedCards(editor)
  if (cards.length === 0) say(editor, ({ canvas }) => canvas('placeIn.noCards'))
  else if (placesFor(editor, cards).length === 0 && cards.every((card) => isOnPage(editor, card)))
    say(editor, ({ canvas }) => canvas('placeIn.nowhere'))
  else askingAtom(editor).set(true)
}

export function stopAskingForPlace(editor: Editor): void {
  askingAtom(editor).set(false)
}

export function selectedCards(editor: Editor): CardShape[] {
  return editor.getSelectedShapes().filter(isCard)
}

/** The matrices and zones of this page that take at least one of the cards, in reading order. */
export function placesFor(editor: Editor, cards: readonly CardShape[]): (MatrixShape | ZoneShape)[] {
  const places: (MatrixShape | ZoneShape)[] = []
  for (const shape of editor.getCurrentPageShapes()) {
    const takes = isMatrix(shape)
      ? cards.some((card) => acceptsCard(shape.props, card.props))
      : isZone(shape) && cards.some((card) => zoneAccepts(shape.props, card.props.kind))
    if (takes && (isMatrix(shape) || isZone(shape))) places.push(shape)
  }
  const top = (shape: MatrixShape | ZoneShape) => editor.getShapePageBounds(shape)?.y ?? 0
  return places.sort((a, b) => top(a) - top(b) || a.x - b.x)
}

export function placeCards(editor: Editor, holderId: TLShapeId | undefined): void {
  placeCardsIn(editor, selectedCards(editor), holderId)
}

/** One step of undo. In a matrix, cards go where their fields say, and those that have none into its tray. */
export function placeCardsIn(editor: Editor, cards: readonly CardShape[], holderId: TLShapeId | undefined): void {
  editor.markHistoryStoppingPoint('place cards')
  putCardsIn(editor, cards, holderId)
}

/** Does the same as a part of another step. */
export function putCardsIn(editor: Editor, cards: readonly CardShape[], holderId: TLShapeId | undefined): void {
  editor.run(() => {
    const holder = holderId && editor.getShape(holderId)
    if (isMatrix(holder)) {
      const accepted = cards.filter((card) => acceptsCard(holder.props, card.props))
      editor.reparentShapes(
        accepted.map(({ id }) => id),
        holder.id,
      )
    } else if (isZone(holder)) {
      for (const card of cards) if (zoneAccepts(holder.props, card.props.kind)) putIntoZone(editor, holder.id, card.id)
    } else for (const card of cards) putOntoPage(editor, card)
  })
}

/** The place that somebody names for one card: a matrix with a cell or its tray, a zone, or the page shown. */
export interface NamedPlace {
  /** Undefined for the page. */
  readonly holderId: TLShapeId | undefined
  /** A place in a matrix. */
  readonly cell: DropPlace | undefined
}

/** Takes a card to a place, as one step of undo. */
export function moveCardTo(editor: Editor, cardId: TLShapeId, place: NamedPlace): void {
  editor.markHistoryStoppingPoint('move card to a place')
  putCardAt(editor, cardId, place)
}

/** Does the same as a part of another step. */
export function putCardAt(editor: Editor, cardId: TLShapeId, { holderId, cell }: NamedPlace): void {
  editor.run(() => {
    const card = editor.getShape(cardId)
    if (!isCard(card)) return
    putCardsIn(editor, [card], holderId)
    const holder = holderId && editor.getShape(holderId)
    const here = editor.getShape(cardId)
    if (cell && isMatrix(holder) && isCard(here) && here.parentId === holder.id) {
      editor.updateShapes([fieldsAt(editor, holder, cell, here)])
    }
  })
}

function putOntoPage(editor: Editor, card: CardShape): void {
  const pageId = editor.getCurrentPageId()
  if (card.parentId === pageId) return
  const view = viewBoard(editor.store.allRecords())
  const { x, y } = nextPlace({ ...view, zones: [] }, pageId, card.props.kind, card.props)
  editor.reparentShapes([card.id], pageId)
  editor.updateShape({ id: card.id, type: 'card', x, y })
}

function isOnPage(editor: Editor, card: CardShape): boolean {
  return card.parentId === editor.getCurrentPageId()
}
