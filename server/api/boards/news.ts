// /api/boards/:id/news: what has changed on a board since this person was last there, until they have looked at it.

import { z } from '@hono/zod-openapi'
import type { ServiceContext } from '../../services/context'
import { readNews } from '../../services/news/read-news'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { boardParams, json, jsonBody, timestamp } from '../routing/schemas'
import { changesSchema } from './changes-schema'

/** More than one press of a hand looks at. */
const MOST_LOOKED = 500

const since = z
  .string()
  .max(40)
  .transform((text, context) => {
    const value = /^\d+$/.test(text) ? Number(text) : new Date(text)
    if (!Number.isNaN(Number(value))) return value
    context.addIssue({
      code: 'custom',
      message: 'must be a moment such as 2026-01-31T09:30:00Z, or the id of an event',
    })
    return z.NEVER
  })
  .openapi({
    type: 'string',
    description: 'A moment in ISO 8601, or the id of an event: what `happened` is counted from',
  })

export const newsRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/news',
  'x-permission': 'read-board',
  summary: 'What has changed on a board since you were last there, without the cards that you made',
  request: { params: boardParams, query: z.object({ since: since.optional() }) },
  responses: {
    200: json(
      'The news',
      z.object({
        since: timestamp.nullable().openapi({ description: 'null: you have not been there before' }),
        changes: changesSchema.nullable().openapi({ description: 'null: nothing is new' }),
        names: z.record(z.string(), z.string()).openapi({ description: 'Of people who made cards, by id' }),
        happened: z
          .object({ comments: z.number().int(), resolved: z.number().int(), rounds: z.number().int() })
          .nullable()
          .openapi({ description: 'What others did since then, or since `since`; null at a first visit' }),
      }),
    ),
    ...problems('bad-request', 'not-found', 'busy'),
  },
})
export const lookedRoute = createRoute({
  method: 'post',
  path: '/api/boards/{boardId}/news/looked',
  'x-permission': 'read-board',
  summary: 'You have looked at changes of a board: they are no news to you any more',
  request: {
    params: boardParams,
    body: jsonBody(
      z.object({
        keys: z
          .union([z.literal('all'), z.array(z.string().max(200)).max(MOST_LOOKED)])
          .openapi({ description: 'Ids of cards; of a link “kind from to”, with the ids of its cards' }),
      }),
    ),
  },
  responses: { 204: { description: 'They are no news any more' }, ...problems('bad-request', 'not-found', 'busy') },
})

/** Adds the routes of what is new on a board. */
export function addNewsRoutes(routes: Routes, services: ServiceContext): void {
  routes.add(newsRoute, async (c, access) => {
    const { since, changes, names, happened } = await readNews(services, access, c.req.valid('query').since)
    const headers = { 'cache-control': 'no-store' }
    return c.json({ since: since?.toISOString() ?? null, changes, names, happened }, 200, headers)
  })
  routes.add(lookedRoute, async (c, { board, person }) => {
    const { keys } = c.req.valid('json')
    await services.boardVisits.looked(board.id, person.id, keys === 'all' ? 'all' : new Set(keys))
    return c.body(null, 204)
  })
}
