// The facilitator draws a zone, moves the risks with the most dots into it, and says that the next scoring happens there.

import { createShapeId } from '@tldraw/tlschema'
import { createRecord } from '@/lib/document/records'
import { recordsOf } from '@/lib/document/roots'
import { FIRST_PAGE_ID } from '@/lib/document/seed-board'
import { shapeRecord } from '@/lib/document/shape-record'
import { topIndex } from '@/lib/document/write-board'
import type { VoteResult } from '@/lib/domain/session/round'
import { CARD_SIZE_PX } from '@/lib/schema/card-shape'
import { BoardScript } from '../../support/board-script'
import { SCORING_TITLE } from '../plan'
import type { Stage } from '../stage'

const TOP = 6
const COLUMNS = 2
const GAP_PX = 16
const HEAD_PX = 56
const ZONE = { x: -560, y: 0, w: COLUMNS * (CARD_SIZE_PX.w + GAP_PX) + GAP_PX, h: 480 }

export async function gatherTop(stage: Stage, { cards }: VoteResult): Promise<void> {
  const { server, boardId, facilitator } = stage
  const zoneId = createShapeId()
  const script = await BoardScript.open(server, facilitator.person.caller, boardId)
  await script.write((doc) => {
    const { x, y, w, h } = ZONE
    const props = { w, h, title: 'Top risks', hint: '', accepts: ['risk'], writeField: '', writeValue: '' }
    createRecord(doc, shapeRecord('zone', zoneId, FIRST_PAGE_ID, topIndex(doc, FIRST_PAGE_ID), x, y, props))
    for (const [i, { cardId }] of cards.slice(0, TOP).entries()) {
      const [column, row] = [i % COLUMNS, Math.floor(i / COLUMNS)]
      const record = recordsOf(doc).get(cardId)
      record?.set('index', topIndex(doc, zoneId))
      record?.set('parentId', zoneId)
      record?.set('xy', [
        GAP_PX + column * (CARD_SIZE_PX.w + GAP_PX),
        HEAD_PX + GAP_PX + row * (CARD_SIZE_PX.h + GAP_PX),
      ])
    }
  })
  script.close()
  const scoring = (await facilitator.live())?.steps.find(({ title }) => title === SCORING_TITLE)
  await facilitator.change({
    ...{ type: 'change-step', stepId: scoring?.id },
    fields: { placeId: zoneId, gathers: true },
  })
}
