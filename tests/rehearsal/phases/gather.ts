// The facilitator gathers the risks with the most dots in a zone, and announces that the next scoring happens there.

import type { VoteResult } from '@/lib/domain/session/round'
import { SCORING_TITLE } from '../plan'
import type { Stage } from '../stage'
import { drawZone, TOP_RISKS } from '../zones'

export const TOP = TOP_RISKS.columns * TOP_RISKS.rows

export async function gatherTop(stage: Stage, { cards }: VoteResult): Promise<void> {
  const { facilitator } = stage
  const placeId = await drawZone(
    stage,
    TOP_RISKS,
    cards.slice(0, TOP).map(({ cardId }) => cardId),
  )
  const scoring = (await facilitator.live())?.steps.find(({ title }) => title === SCORING_TITLE)
  await facilitator.change({ type: 'change-step', stepId: scoring?.id, fields: { placeId, gathers: true } })
}
