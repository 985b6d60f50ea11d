// Makes cards another kind of card. A card keeps its reference, its text and the fields that the new kind has; what only its
// old kind had goes, and so does a link that the new kind can't have. Where it may no longer stand, it leaves.

import type { Editor, TLArrowShape, TLShapeId } from 'tldraw'
import { hasField } from '@/lib/domain/cards/card-fields'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import { acceptsCard } from '@/lib/domain/matrix/matrix-cells'
import type { CardShape } from '@/lib/schema/card-shape'
import { isLinkInPlace, linksAt, unlink } from '../link/make-link'
import { lockFor } from '../lock/host-locks'
import { isMatrix } from '../matrix/arrange-matrix'
import { placesFor, putCardsIn } from '../matrix/place-choice'
import { say } from '../words/say'
import { isZone, zoneAccepts } from '../zone/zone-drop'
import { fitHeight } from './fit-height'
import { isCard } from './is-card'

/** One step of undo, whatever the number of cards; those that are locked for this person stay. Ids are the document's. */
export function changeKind(editor: Editor, cardIds: readonly string[], kind: CardKind): void {
  const changed = cardIds
    .map((id) => editor.getShape(id as TLShapeId))
    .filter(isCard)
    .filter((card) => card.props.kind !== kind && !lockFor(editor, card))
  if (changed.length === 0 || editor.getIsReadonly()) return
  editor.markHistoryStoppingPoint('change kind')
  let hasDetached = false
  editor.run(() => {
    editor.updateShapes<CardShape>(
      changed.map(({ id, props }) => ({ id, type: 'card' as const, props: { kind, fields: fieldsOf(props, kind) } })),
    )
    for (const { id } of changed) {
      fitHeight(editor, id)
      for (const linkId of linksAt(editor, [id])) {
        const arrow = editor.getShape<TLArrowShape>(linkId)
        if (!arrow || isLinkInPlace(editor, arrow)) continue
        unlink(editor, arrow)
        hasDetached = true
      }
      leaveHolder(editor, id)
    }
  })
  if (hasDetached) say(editor, ({ canvas }) => canvas('linkDetached'))
}

/** Moves a card out of a matrix or zone that doesn't take its kind: into a zone of its kind, or onto the page. */
function leaveHolder(editor: Editor, id: TLShapeId): void {
  const card = editor.getShape(id)
  if (!isCard(card)) return
  const { kind } = card.props
  const holder = editor.getShapeParent(card)
  const isAtHome = isMatrix(holder)
    ? acceptsCard(holder.props, card.props)
    : !isZone(holder) || zoneAccepts(holder.props, kind)
  if (isAtHome) return
  const zone = placesFor(editor, [card]).find(
    (place) => isZone(place) && place.props.accepts.includes(kind) && !lockFor(editor, place),
  )
  putCardsIn(editor, [card], zone?.id)
}

function fieldsOf({ fields }: CardShape['props'], kind: CardKind): CardShape['props']['fields'] {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => hasField(kind, name)))
}
