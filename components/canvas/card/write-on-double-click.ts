// A double click on empty canvas writes a card there, of a kind that the zone or matrix under it takes. tldraw would
// begin a text, which no view, register or count treats as a card.

import type { Editor, StateNode, TLClickEventInfo, TLShape, VecLike } from 'tldraw'
import { CARD_KINDS, type CardKind } from '@/lib/domain/cards/card-kind'
import { acceptsCard } from '@/lib/domain/matrix/matrix-cells'
import { usualKind } from '@/lib/domain/matrix/usual-kind'
import { lockFor, sayLocked } from '../lock/host-locks'
import { isMatrix } from '../matrix/arrange-matrix'
import { axesOf } from '../matrix/board-axes'
import { placeAt } from '../matrix/matrix-drop'
import { isZone, zoneAccepts } from '../zone/zone-drop'
import { placeAndEdit } from './card-tools'
import { lastKind } from './last-kind'

/** The method of tldraw's state that begins a text. */
interface IdleState extends StateNode {
  handleDoubleClickOnCanvas?: (info: TLClickEventInfo) => void
}

/** Returns how to stop. */
export function writeOnDoubleClick(editor: Editor): () => void {
  const idle: IdleState | undefined = editor.getStateDescendant('select.idle')
  if (!idle) return () => undefined
  idle.handleDoubleClickOnCanvas = ({ target }) => {
    // A card would lie over something that can't be edited, such as a drawing.
    if (target === 'canvas' && !editor.getIsReadonly()) writeCard(editor)
  }
  return () => {
    // The class's own method is there again.
    Reflect.deleteProperty(idle, 'handleDoubleClickOnCanvas')
  }
}

function writeCard(editor: Editor): void {
  const { x, y } = editor.inputs.currentPagePoint
  const holder = editor
    .getShapesAtPoint({ x, y }, { hitInside: true })
    .find((shape) => isZone(shape) || isMatrix(shape))
  const lock = holder && lockFor(editor, holder)
  if (lock) {
    sayLocked(editor, lock)
    return
  }
  const isTaken = (kind: CardKind) =>
    isZone(holder) ? zoneAccepts(holder.props, kind) : !isMatrix(holder) || acceptsCard(holder.props, { kind })
  // A matrix without axes takes no card: it would lie on it, as it does when a tool puts it there.
  const kind = [usualKindAt(editor, holder, { x, y }), lastKind(editor), ...CARD_KINDS].find(
    (each) => each && isTaken(each),
  )
  placeAndEdit(editor, kind ?? lastKind(editor), { at: { x, y }, isPointed: true })
}

/** The kind that the method of the drawing under a point of the page puts there. */
function usualKindAt(editor: Editor, holder: TLShape | undefined, point: VecLike): CardKind | undefined {
  if (!isMatrix(holder)) return undefined
  const place = placeAt(editor, holder, editor.getPointInShapeSpace(holder, point))
  return usualKind(axesOf(editor, holder), place === 'tray' ? undefined : place)
}
