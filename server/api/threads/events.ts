// /api/boards/:id/events: what happened on a board, in order, for programs and people that follow it.

import { z } from '@hono/zod-openapi'
import { BOARD_EVENT_KINDS, MOST_CARDS_NAMED, NOBODY_ALONE } from '@/lib/domain/boards/board-event'
import type { BoardEventRow } from '../../db/boards/board-events'
import type { ServiceContext } from '../../services/context'
import { presentPeople } from '../../services/threads/present-threads'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { boardParams, json, timestamp } from '../routing/schemas'
import { personSchema } from './thread-schemas'

const MAX_EVENTS = 200

const eventSchema = z
  .object({
    id: z.number().int(),
    kind: z.enum(BOARD_EVENT_KINDS),
    actor: personSchema
      .nullable()
      .openapi({ description: 'Null for the server, and for several people who changed cards together' }),
    at: timestamp,
    threadId: z.string().optional(),
    commentId: z.string().nullable().optional().openapi({ description: 'Null for the whole thread' }),
    sessionId: z.string().optional(),
    roundId: z.string().optional(),
    briefId: z.string().optional(),
    versionId: z.string().optional(),
    user: personSchema.optional().openapi({ description: 'Whose place on the board changed' }),
    cardIds: z
      .array(z.string())
      .readonly()
      .optional()
      .openapi({
        description: `Cards that were made, changed or removed; missing where they are more than ${MOST_CARDS_NAMED}`,
      }),
  })
  .openapi('BoardEvent')

const eventId = z.coerce.number().int().nonnegative()

export const listRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/events',
  'x-permission': 'read-board',
  summary: 'What happened on a board: the first first after an event, or the newest first',
  request: {
    params: boardParams,
    query: z.object({
      after: eventId.default(0).openapi({ description: 'The id of the last one known' }),
      order: z.enum(['oldest', 'newest']).default('oldest'),
      limit: z.coerce.number().int().min(1).max(MAX_EVENTS).default(MAX_EVENTS),
      before: eventId.optional().openapi({ description: 'With `order=newest`: the id of the oldest one known' }),
    }),
  },
  responses: {
    200: json(
      'Events',
      z.object({
        events: z.array(eventSchema).openapi({ description: 'At most `limit`: ask again after the last' }),
        isComplete: z.boolean().openapi({
          description: 'False where the event `after` is not kept any more: others that came after it may be gone, too',
        }),
      }),
    ),
    ...problems('bad-request', 'not-found'),
  },
})

/** Adds the route of /api/boards/:id/events. */
export function addEventRoutes(routes: Routes, services: ServiceContext): void {
  routes.add(listRoute, async (c, { board }) => {
    const { after, order, before, limit } = c.req.valid('query')
    const { boardEvents } = services
    const rows =
      order === 'newest'
        ? await boardEvents.newest(board.id, before, limit)
        : await boardEvents.list(board.id, after, limit)
    const personOf = await presentPeople(services, rows.flatMap(peopleIn))
    const events = rows.map(({ id, kind, actorId, at, subject: { userId, ...subject } }) => ({
      id,
      kind,
      actor: actorId === NOBODY_ALONE ? null : personOf(actorId),
      at: at.toISOString(),
      ...subject,
      ...(userId !== undefined && { user: personOf(userId) }),
    }))
    const isComplete = order === 'newest' || after === 0 || (await boardEvents.find(board.id, after)) !== null
    return c.json({ events, isComplete }, 200)
  })
}

function peopleIn({ actorId, subject }: BoardEventRow): string[] {
  return subject.userId === undefined ? [actorId] : [actorId, subject.userId]
}
