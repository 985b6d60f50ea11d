// Puts a card into the next free spot of a zone: nothing lies on anything else, and a zone that is full grows.

import type { Editor, TLShapeId } from 'tldraw'
import { viewBoard } from '@/lib/document/view/board-view'
import { CARD_SIZE_PX, type CardShape } from '@/lib/schema/card-shape'
import type { ZoneShape } from '@/lib/schema/zone-shape'
import type { CardShapeUtil } from '../card/card-shape-util'
import { isCard } from '../card/is-card'
import { placeInZone } from '../card/next-place'
import { fieldsInZone, isZone } from './zone-drop'

/** A card that comes from elsewhere takes the value that the zone writes. */
export function putIntoZone(editor: Editor, zoneId: TLShapeId, cardId: TLShapeId): void {
  const zone = editor.getShape(zoneId)
  const card = editor.getShape(cardId)
  if (!isZone(zone) || !isCard(card)) return
  const { w } = CARD_SIZE_PX
  const h = editor.getShapeUtil<CardShapeUtil>('card').contentHeight(card, w)
  const view = viewBoard(editor.store.allRecords())
  const seen = view.zones.find(({ id }) => id === zoneId)
  if (!seen) return
  const { x, y, zoneHeight } = placeInZone(view, seen, { w, h }, cardId)
  const isNew = card.parentId !== zoneId
  if (isNew) editor.reparentShapes([cardId], zoneId)
  const fields = isNew ? fieldsInZone(zone.props, card) : card.props.fields
  editor.updateShape<CardShape>({ id: cardId, type: 'card', x, y, props: { w, h, fields } })
  if (zoneHeight !== zone.props.h) editor.updateShape<ZoneShape>({ id: zoneId, type: 'zone', props: { h: zoneHeight } })
}
