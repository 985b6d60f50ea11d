// Dragging cards over a zone and dropping them: they become its cards, and take the value that it writes.

import type { Editor, TLParentId, TLShape, TLShapeId, TLShapePartial } from 'tldraw'
import { cardField, hasField } from '@/lib/domain/cards/card-fields'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import { isFieldValue } from '@/lib/domain/criteria/field-types'
import type { CardShape } from '@/lib/schema/card-shape'
import type { ZoneShape, ZoneShapeProps } from '@/lib/schema/zone-shape'
import { isCard } from '../card/is-card'
import { bounceOff } from '../lock/bounce-off'
import { lockFor } from '../lock/host-locks'
import { say } from '../say'

export function isZone(shape: { readonly type: string } | undefined): shape is ZoneShape {
  return shape?.type === 'zone'
}

export function zoneAccepts({ accepts }: ZoneShapeProps, kind: CardKind): boolean {
  return accepts.length === 0 || accepts.includes(kind)
}

/** A card's fields once it stands in the zone. */
export function fieldsInZone(
  { writeField, writeValue }: ZoneShapeProps,
  card: CardShape,
): CardShape['props']['fields'] {
  const { kind, fields } = card.props
  const field = cardField(writeField)
  if (!field || !hasField(kind, writeField) || !isFieldValue(field, writeValue)) return fields
  return { ...fields, [writeField]: writeValue }
}

export function dragIntoZone(editor: Editor, zone: ZoneShape, shapes: readonly TLShape[]): void {
  if (lockFor(editor, zone)) return
  const newcomers = shapes.filter(
    (shape) => isCard(shape) && shape.parentId !== zone.id && zoneAccepts(zone.props, shape.props.kind),
  )
  if (newcomers.length > 0) editor.reparentShapes(newcomers, zone.id)
}

export function dragOutOfZone(editor: Editor, zone: ZoneShape | undefined, shapes: readonly TLShape[]): void {
  // Somebody has deleted it under the hand that holds the shapes.
  if (!zone) return
  const leaving = shapes.filter((shape) => editor.getShape(shape.id)?.parentId === zone.id)
  if (leaving.length > 0) editor.reparentShapes(leaving, zone.parentId)
}

/** `initialParents` are the parents before the drag began: moving within a zone writes nothing. */
export function dropIntoZone(
  editor: Editor,
  zone: ZoneShape,
  shapes: readonly TLShape[],
  initialParents: ReadonlyMap<TLShapeId, TLParentId>,
): void {
  if (bounceOff(editor, zone, shapes)) return
  const written: TLShapePartial<CardShape>[] = []
  for (const { id } of shapes) {
    const card = editor.getShape(id)
    if (!isCard(card)) continue
    if (!zoneAccepts(zone.props, card.props.kind)) refuse(editor, zone, card)
    else if (initialParents.get(id) !== zone.id) {
      written.push({ id: card.id, type: 'card', props: { fields: fieldsInZone(zone.props, card) } })
    }
  }
  if (written.length > 0) editor.updateShapes(written)
}

function refuse(editor: Editor, { props }: ZoneShape, card: CardShape): void {
  say(editor, ({ card: t, canvas, locale }) => {
    const kinds = new Intl.ListFormat(locale, { type: 'conjunction' }).format(
      props.accepts.map((kind) => t(`kind.${kind}`)),
    )
    return canvas('zoneRefuses', { zone: props.title, kind: t(`kind.${card.props.kind}`), ref: card.props.ref, kinds })
  })
}
