// /api/boards/:id/events: what happened in a board's threads, in order, for programs that follow a board.

import { z } from '@hono/zod-openapi'
import type { ServiceContext } from '../../services/context'
import { presentPeople } from '../../services/threads/present-threads'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { boardParams, json } from '../routing/schemas'
import { eventSchema } from './thread-schemas'

const MAX_EVENTS = 200

export const listRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/events',
  'x-permission': 'read-board',
  summary: 'What happened in the threads of a board, the first first',
  request: {
    params: boardParams,
    query: z.object({
      after: z.coerce.number().int().nonnegative().default(0).openapi({ description: 'The id of the last one known' }),
    }),
  },
  responses: {
    200: json(
      'Events',
      z.object({
        events: z.array(eventSchema).openapi({ description: `At most ${MAX_EVENTS}: ask again after the last` }),
      }),
    ),
    ...problems('bad-request', 'not-found'),
  },
})

/** Adds the route of /api/boards/:id/events. */
export function addEventRoutes(routes: Routes, services: ServiceContext): void {
  routes.add(listRoute, async (c, { board }) => {
    const rows = await services.boardEvents.list(board.id, c.req.valid('query').after, MAX_EVENTS)
    const personOf = await presentPeople(
      services,
      rows.map(({ actorId }) => actorId),
    )
    const events = rows.map(({ id, kind, actorId, at, threadId, commentId }) => ({
      id,
      kind,
      actor: personOf(actorId),
      at: at.toISOString(),
      threadId,
      commentId,
    }))
    return c.json({ events }, 200)
  })
}
