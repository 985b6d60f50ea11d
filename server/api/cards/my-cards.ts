// GET /api/my/cards: the cards that you own, on all boards that you may read.

import { z } from '@hono/zod-openapi'
import { CARD_KINDS } from '@/lib/domain/cards/card-kind'
import { LEVELS } from '@/lib/domain/criteria/scale'
import type { ServiceContext } from '../../services/context'
import { myCards } from '../../services/owners/my-cards'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { json } from '../routing/schemas'

const day = z.string().nullable()
const myCard = z
  .object({
    board: z.object({ id: z.string(), title: z.string() }),
    cardId: z.string(),
    kind: z.enum(CARD_KINDS),
    ref: z.string().openapi({ example: 'R-001' }),
    title: z.string(),
    level: z.enum(LEVELS).nullable().openapi({ description: 'Null while likelihood or impact is not set' }),
    due: day.openapi({ description: 'The day on which the work is due; null where it is over', example: '2026-12-01' }),
    review: day.openapi({ description: 'The day of a risk’s next review' }),
    isDone: z.boolean().openapi({ description: 'Completed, rejected, accepted or closed' }),
  })
  .openapi('MyCard')

export const listRoute = createRoute({
  method: 'get',
  path: '/api/my/cards',
  'x-permission': 'signed-in',
  summary: 'The cards that you own on all boards, as they were a few seconds ago; the first that is due comes first',
  responses: {
    200: json('Your cards', z.object({ cards: z.array(myCard) })),
    ...problems('not-signed-in'),
  },
})

/** Adds the route of /api/my/cards. */
export function addMyCardRoutes(routes: Routes, services: ServiceContext): void {
  routes.add(listRoute, async (c, person) => c.json({ cards: await myCards(services, person) }, 200))
}
