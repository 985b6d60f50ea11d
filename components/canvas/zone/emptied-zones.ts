// A zone that nobody made by hand goes when a matrix has taken all of its cards: sorting cards by kind made it as a place to
// wait, and empty it only makes the board wider. Anything that a person changed about it makes it theirs, and it stays.

import type { Editor, TLShapeId } from 'tldraw'
import { LOCALES } from '@/lib/domain/localized'
import { cellOf } from '@/lib/domain/matrix/matrix-axes'
import { CARD_WORDS } from '@/lib/i18n/card-words'
import type { ZoneShape, ZoneShapeProps } from '@/lib/schema/zone-shape'
import { isCard } from '../card/is-card'
import { isColumnWidth } from '../card/kind-columns'
import { lockFor } from '../lock/host-locks'
import { isMatrix } from '../matrix/arrange-matrix'
import { axesOf } from '../matrix/board-axes'
import { canvasWords } from '../words/canvas-words'
import { offerUndo } from '../words/offer-undo'
import { isZone } from './zone-drop'

/**
 * Runs what takes cards out of their holders, and removes the zones that it leaves empty, in the same step of undo. A message says so,
 * with the way back.
 */
export function withoutEmptiedZones(editor: Editor, cardIds: readonly TLShapeId[], take: () => void): void {
  const waiting = waitingPlacesOf(editor, cardIds)
  take()
  const emptied = waiting.filter(({ id }) => editor.getSortedChildIdsForParent(id).length === 0)
  if (emptied.length === 0) return
  editor.deleteShapes(emptied.map(({ id }) => id))
  const { canvas } = canvasWords(editor)
  const title = emptied.map(({ props }) => props.title).join(', ')
  const count = cardIds.filter((id) => isInTray(editor, id)).length
  const text = count > 0 ? canvas('emptiedZoneWaiting', { title, count }) : canvas('emptiedZone', { title })
  // The step that they are a part of goes on for a moment.
  queueMicrotask(() => offerUndo(editor, text, canvas('pages.undo')))
}

/** The zones that would go if these cards were taken out of them. */
export function waitingPlacesOf(editor: Editor, cardIds: readonly TLShapeId[]): ZoneShape[] {
  const taken = new Set(cardIds)
  return [...new Set(cardIds.map((id) => editor.getShapeParent(id)))]
    .filter(isZone)
    .filter((zone) => isWaitingPlace(zone.props) && isFree(editor, zone))
    .filter(({ id }) => editor.getSortedChildIdsForParent(id).every((child) => taken.has(child)))
}

/** Whether a zone is as sorting by kind makes it, in any language of the interface. */
export function isWaitingPlace({ accepts, title, hint, writeField, w }: ZoneShapeProps): boolean {
  const [kind, ...others] = accepts
  if (!kind || others.length > 0 || hint !== '' || writeField !== '' || !isColumnWidth(w)) return false
  return LOCALES.some((locale) => CARD_WORDS[locale].kindMany[kind] === title)
}

/** Whether a card is in a matrix without a cell of it. */
function isInTray(editor: Editor, id: TLShapeId): boolean {
  const card = editor.getShape(id)
  const matrix = card && editor.getShapeParent(card)
  return isCard(card) && isMatrix(matrix) && !cellOf(axesOf(editor, matrix), card.props.fields)
}

function isFree(editor: Editor, zone: ZoneShape): boolean {
  return editor.getBindingsInvolvingShape(zone).length === 0 && !lockFor(editor, zone)
}
