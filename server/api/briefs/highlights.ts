// /api/boards/:id/briefs/:id/highlights: people's marks and notes in a brief, before anything is a card.

import { z } from '@hono/zod-openapi'
import type { Limits } from '@/lib/protocol/limits'
import { findBrief } from '../../services/briefs/find-brief'
import type { ServiceContext } from '../../services/context'
import { addHighlight } from '../../services/highlights/add-highlight'
import { changeHighlight } from '../../services/highlights/change-highlight'
import { presentHighlight, presentHighlights } from '../../services/highlights/present-highlights'
import { removeHighlight } from '../../services/highlights/remove-highlight'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { boardParams, json, jsonBody, timestamp } from '../routing/schemas'

const highlightSchema = z
  .object({
    id: z.string(),
    briefId: z.string(),
    quote: z.string(),
    prefix: z.string(),
    suffix: z.string(),
    start: z.number().int().openapi({ description: 'Code points over the brief’s text' }),
    end: z.number().int(),
    state: z.enum(['anchored', 'moved', 'orphan']),
    note: z.string(),
    author: z.object({ id: z.string(), name: z.string(), color: z.string() }),
    createdAt: timestamp,
    changedAt: timestamp,
  })
  .openapi('Highlight')

const offset = z.number().int().nonnegative()
const newHighlight = z.object({
  start: offset.openapi({ description: 'Code points over the brief’s text' }),
  end: offset,
  quote: z
    .string()
    .optional()
    .openapi({ description: 'What stands there; refused where the brief says another thing' }),
  note: z.string().default(''),
})
const briefParams = boardParams.extend({ briefId: z.string().max(64) })
const highlightParams = briefParams.extend({ highlightId: z.string().max(64) })

export const listRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/briefs/{briefId}/highlights',
  'x-permission': 'read-board',
  summary: 'The marks in a brief, everyone’s',
  request: { params: briefParams },
  responses: { 200: json('Marks', z.object({ highlights: z.array(highlightSchema) })), ...problems('not-found') },
})
export const addRoute = createRoute({
  method: 'post',
  path: '/api/boards/{boardId}/briefs/{briefId}/highlights',
  'x-permission': 'annotate',
  summary: 'Mark a passage, with or without a note',
  request: { params: briefParams, body: jsonBody(newHighlight) },
  responses: {
    201: json('The mark', highlightSchema),
    ...problems('bad-request', 'forbidden', 'not-found', 'too-large'),
  },
})
export const changeRoute = createRoute({
  method: 'patch',
  path: '/api/boards/{boardId}/briefs/{briefId}/highlights/{highlightId}',
  'x-permission': 'annotate',
  summary: 'Change the note of a mark of one’s own',
  request: { params: highlightParams, body: jsonBody(z.object({ note: z.string() })) },
  responses: {
    200: json('The mark', highlightSchema),
    ...problems('bad-request', 'forbidden', 'not-found', 'too-large'),
  },
})
export const removeRoute = createRoute({
  method: 'delete',
  path: '/api/boards/{boardId}/briefs/{briefId}/highlights/{highlightId}',
  'x-permission': 'annotate',
  summary: 'Remove a mark: one’s own; owner and facilitators any',
  request: { params: highlightParams },
  responses: { 204: { description: 'Removed' }, ...problems('forbidden', 'not-found') },
})

/** Adds the routes of marks in briefs. */
export function addHighlightRoutes(routes: Routes, services: ServiceContext, limits: Limits): void {
  routes.add(listRoute, async (c, access) => {
    const { briefId } = c.req.valid('param')
    const brief = await findBrief(services, access, briefId)
    const highlights = await presentHighlights(services, await services.highlights.list(brief.id))
    return c.json({ highlights }, 200)
  })

  routes.add(addRoute, async (c, access) => {
    const { briefId } = c.req.valid('param')
    const row = await addHighlight(services, access, briefId, c.req.valid('json'), limits)
    return c.json(await presentHighlight(services, row), 201)
  })

  routes.add(changeRoute, async (c, access) => {
    const { briefId, highlightId } = c.req.valid('param')
    const change = { briefId, highlightId, note: c.req.valid('json').note }
    return c.json(await presentHighlight(services, await changeHighlight(services, access, change, limits)), 200)
  })

  routes.add(removeRoute, async (c, access) => {
    const { briefId, highlightId } = c.req.valid('param')
    await removeHighlight(services, access, briefId, highlightId)
    return c.body(null, 204)
  })
}
