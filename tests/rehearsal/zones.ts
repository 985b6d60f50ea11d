// Zones that the facilitator draws beside the example's matrix: one for new risks, and one where those with the most
// dots are gathered. Cards lie in columns there.

import { createShapeId } from '@tldraw/tlschema'
import { createRecord } from '@/lib/document/records/records'
import { recordsOf } from '@/lib/document/records/roots'
import { FIRST_PAGE_ID } from '@/lib/document/records/seed-board'
import { shapeRecord } from '@/lib/document/records/shape-record'
import { moveCard, topIndex } from '@/lib/document/write/write-board'
import { CARD_SIZE_PX } from '@/lib/schema/card-shape'
import { BoardScript } from '../support/board-script'
import type { Stage } from './stage'

const GAP_PX = 16
const HEAD_PX = 56

export interface ZonePlan {
  readonly title: string
  readonly columns: number
  readonly rows: number
  /** The distance of its left side from the matrix's, in board pixels. */
  readonly left: number
}

export const NEW_RISKS: ZonePlan = { title: 'New risks', columns: 9, rows: 8, left: 2_800 }
export const TOP_RISKS: ZonePlan = { title: 'Top risks', columns: 2, rows: 3, left: 560 }

/** Resolves to the zone's id, with those cards in it. */
export async function drawZone(
  { server, boardId, facilitator }: Stage,
  { title, columns, rows, left }: ZonePlan,
  cardIds: readonly string[] = [],
): Promise<string> {
  const zoneId = createShapeId()
  const script = await BoardScript.open(server, facilitator.person.caller, boardId)
  const [w, h] = [GAP_PX + columns * (CARD_SIZE_PX.w + GAP_PX), HEAD_PX + rows * (CARD_SIZE_PX.h + GAP_PX)]
  await script.write((doc) => {
    const props = { w, h, title, hint: '', accepts: ['risk'], writeField: '', writeValue: '' }
    createRecord(doc, shapeRecord('zone', zoneId, FIRST_PAGE_ID, topIndex(doc, FIRST_PAGE_ID), -left, 0, props))
    for (const [i, cardId] of cardIds.entries()) {
      const x = GAP_PX + (i % columns) * (CARD_SIZE_PX.w + GAP_PX)
      const y = HEAD_PX + Math.floor(i / columns) * (CARD_SIZE_PX.h + GAP_PX)
      recordsOf(doc).get(cardId)?.set('index', topIndex(doc, zoneId))
      recordsOf(doc).get(cardId)?.set('parentId', zoneId)
      moveCard(doc, cardId, { x, y, ...CARD_SIZE_PX })
    }
  })
  script.close()
  return zoneId
}
