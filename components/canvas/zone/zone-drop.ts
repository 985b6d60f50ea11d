// Dragging cards over a zone and dropping them: they become its cards, and take the value that it writes.

import { Box, type Editor, type TLParentId, type TLShape, type TLShapeId, type TLShapePartial } from 'tldraw'
import { cardField, hasField } from '@/lib/domain/cards/card-fields'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import { isFieldValue } from '@/lib/domain/criteria/field-types'
import type { CardShape } from '@/lib/schema/card-shape'
import type { ZoneShape, ZoneShapeProps } from '@/lib/schema/zone-shape'
import { isCard } from '../card/is-card'
import { bounceOff } from '../lock/bounce-off'
import { lockFor } from '../lock/host-locks'
import { say } from '../words/say'
import { slideBeside } from './slide-beside'

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
  // Another person has deleted it while this one moves the shapes.
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
  const refused: CardShape[] = []
  for (const { id } of shapes) {
    const card = editor.getShape(id)
    if (!isCard(card)) continue
    if (!zoneAccepts(zone.props, card.props.kind)) refused.push(card)
    else if (initialParents.get(id) !== zone.id) {
      written.push({ id: card.id, type: 'card', props: { fields: fieldsInZone(zone.props, card) } })
    }
  }
  if (written.length > 0) editor.updateShapes(written)
  if (refused.length > 0) refuse(editor, zone, refused)
}

/** Cards that the zone doesn't take must not seem to be in it: they move beside it, and one message says why. */
function refuse(editor: Editor, zone: ZoneShape, cards: readonly CardShape[]): void {
  moveBeside(editor, zone, cards)
  const { props } = zone
  const [first] = cards
  say(editor, ({ card: t, canvas, locale }) => {
    const kinds = new Intl.ListFormat(locale, { type: 'conjunction' }).format(
      props.accepts.map((kind) => t(`kind.${kind}`)),
    )
    return first && cards.length === 1
      ? canvas('zoneRefuses', { zone: props.title, kind: t(`kind.${first.props.kind}`), ref: first.props.ref, kinds })
      : canvas('zoneRefusesMany', { zone: props.title, count: cards.length, kinds })
  })
}

function moveBeside(editor: Editor, zone: ZoneShape, cards: readonly CardShape[]): void {
  const bounds = editor.getShapePageBounds(zone)
  const group = Box.Common(cards.flatMap((card) => editor.getShapePageBounds(card) ?? []))
  if (!bounds?.collides(group)) return
  const moving = new Set<TLShapeId>(cards.map(({ id }) => id))
  const others = editor.getCurrentPageShapes().filter(({ id, type, parentId }) => {
    return type !== 'arrow' && id !== zone.id && parentId !== zone.id && !moving.has(id)
  })
  const taken = others.flatMap((shape) => editor.getShapePageBounds(shape) ?? [])
  const by = slideBeside(bounds, group, taken)
  editor.updateShapes(cards.map(({ id, type, x, y }) => ({ id, type, x: x + by.x, y: y + by.y })))
}
