// Makes many cards at once, sorted: each in the zone of its kind, and the others under the title of theirs in free room.

import { Box, createShapeId, type Editor, type TLShapeId } from 'tldraw'
import { viewBoard } from '@/lib/document/view/board-view'
import { withoutLocked } from '@/lib/document/write/open-holders'
import { CARD_SIZE_PX, type CardShape } from '@/lib/schema/card-shape'
import type { ZoneShape } from '@/lib/schema/zone-shape'
import { isHost, recordIn } from '../lock/host-locks'
import { findFreePlace } from '../sight/free-place'
import { canvasWords } from '../words/canvas-words'
import type { CardShapeUtil } from './card-shape-util'
import { draftCard, type PassageToCite, textOfPassage } from './create-cards'
import { bringWholeIntoView } from './find-card'
import { columnsByKind } from './kind-columns'
import { nextPlace } from './next-place'

/** One step of undo for all. Nothing is selected afterwards, and all of it is in sight. */
export function createCardsByKind(editor: Editor, passages: readonly PassageToCite[]): TLShapeId[] {
  editor.markHistoryStoppingPoint('create cards')
  const util = editor.getShapeUtil<CardShapeUtil>('card')
  const drafts = passages.map(({ kind, citation, title, language }) => {
    const draft = draftCard(editor, createShapeId(), { ...textOfPassage(citation, { title, language }), kind })
    return { draft, kind, h: util.contentHeight(draft) }
  })
  const holders = new Set<TLShapeId>()
  editor.run(() => {
    const put = ({ draft, h }: { draft: CardShape; h: number }, parentId: TLShapeId, x: number, y: number) => {
      holders.add(parentId)
      editor.createShape<CardShape>({ ...draft, parentId, x, y, props: { ...draft.props, h } })
    }
    const left = drafts.filter((each) => {
      const place = placeInZoneOfKind(editor, each)
      if (place) put(each, place.id, place.x, place.y)
      return !place
    })
    const { columns, size } = columnsByKind(left)
    const corner = findFreePlace(editor, size)
    for (const { kind, zone, cards } of columns) {
      const id = createShapeId()
      const title = canvasWords(editor).card(`kindMany.${kind}`)
      const at = { x: corner.x + zone.x, y: corner.y + zone.y, parentId: editor.getCurrentPageId() }
      editor.createShape<ZoneShape>({
        id,
        type: 'zone',
        ...at,
        props: { w: zone.w, h: zone.h, title, accepts: [kind] },
      })
      for (const { card, at } of cards) put(card, id, at.x, at.y)
    }
    editor.setCurrentTool('select')
    editor.selectNone()
  })
  const bounds = [...holders].flatMap((id) => editor.getShapePageBounds(id) ?? [])
  if (bounds.length > 0) bringWholeIntoView(editor, Box.Common(bounds))
  return drafts.map(({ draft }) => draft.id)
}

/**
 * Finds a place in a zone that accepts the kind and writes no field to the card; the zone grows if it must. Undefined
 * if no such zone has or gets room.
 */
function placeInZoneOfKind(editor: Editor, { draft, h }: { draft: CardShape; h: number }) {
  const { kind } = draft.props
  const whole = viewBoard(editor.store.allRecords())
  const open = isHost(editor) ? whole : withoutLocked(whole, recordIn(editor))
  const pageId = editor.getCurrentPageId()
  const zones = open.zones
    .filter(({ accepts, writeField }) => accepts.includes(kind) && writeField === '')
    .filter(({ id }) => editor.getAncestorPageId(id as TLShapeId) === pageId)
  const { zone, x, y, zoneHeight } = nextPlace({ ...whole, zones }, pageId, kind, { w: CARD_SIZE_PX.w, h })
  if (!zone) return undefined
  const id = zone.id as TLShapeId
  if (zoneHeight !== zone.h) editor.updateShape<ZoneShape>({ id, type: 'zone', props: { h: zoneHeight } })
  return { id, x, y }
}
