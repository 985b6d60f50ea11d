// /api/boards/:id/briefs/:id/candidates: passages that rules suggest as cards, and /dismissals: those that the team
// does not want to see again. Suggestions by wording, never facts.

import { z } from '@hono/zod-openapi'
import { CANDIDATE_KINDS } from '@/lib/brief/candidates/candidate'
import { findBrief } from '../../services/briefs/find-brief'
import { bringCandidatesBack, dismissCandidates } from '../../services/candidates/dismiss-candidates'
import { listCandidates } from '../../services/candidates/list-candidates'
import type { ServiceContext } from '../../services/context'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { boardParams, json, jsonBody } from '../routing/schemas'

const kind = z.enum(CANDIDATE_KINDS)
const range = { start: z.number().int(), end: z.number().int() }
const candidateSchema = z
  .object({
    key: z.string().openapi({ description: 'Names the passage by its words' }),
    blockId: z.string(),
    ...range,
    quote: z.string(),
    kind,
    score: z.number().openapi({ description: '0.5 to 1: how much the cues weigh. No probability.' }),
    cues: z.array(z.object({ ...range, rule: z.string() })).readonly(),
    dismissed: z.boolean(),
  })
  .openapi('Candidate')
const lostList = z.object({ blockId: z.string(), ...range, kind: kind.nullable() })
const dismissals = z.object({ dismissed: z.array(z.string()).readonly() })
const keys = z.object({ keys: z.array(z.string().max(40)).min(1) })
const briefParams = boardParams.extend({ briefId: z.string().max(64) })

export const listRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/briefs/{briefId}/candidates',
  'x-permission': 'read-board',
  summary: 'Passages that rules suggest as cards, by their wording; suggestions, not facts',
  request: {
    params: briefParams,
    query: z.object({ kind: kind.optional(), min: z.coerce.number().min(0).max(1).default(0) }),
  },
  responses: {
    200: json(
      'Candidates in the order of the text, and where a list was lost',
      z.object({ candidates: z.array(candidateSchema), lostLists: z.array(lostList).readonly() }),
    ),
    ...problems('bad-request', 'not-found'),
  },
})
export const listDismissalsRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/briefs/{briefId}/dismissals',
  'x-permission': 'read-board',
  summary: 'The keys of dismissed candidates',
  request: { params: briefParams },
  responses: { 200: json('Keys', dismissals), ...problems('not-found') },
})
export const dismissRoute = createRoute({
  method: 'post',
  path: '/api/boards/{boardId}/briefs/{briefId}/dismissals',
  'x-permission': 'edit-board',
  summary: 'Dismiss candidates, for everybody on the board',
  request: { params: briefParams, body: jsonBody(keys) },
  responses: { 200: json('All dismissed keys', dismissals), ...problems('bad-request', 'forbidden', 'not-found') },
})
export const bringBackRoute = createRoute({
  method: 'delete',
  path: '/api/boards/{boardId}/briefs/{briefId}/dismissals',
  'x-permission': 'edit-board',
  summary: 'Bring dismissed candidates back',
  request: { params: briefParams, body: jsonBody(keys) },
  responses: { 200: json('All dismissed keys', dismissals), ...problems('bad-request', 'forbidden', 'not-found') },
})

/** Adds the routes of suggested passages. */
export function addCandidateRoutes(routes: Routes, services: ServiceContext): void {
  routes.add(listRoute, async (c, access) => {
    const { briefId } = c.req.valid('param')
    const brief = await findBrief(services, access, briefId)
    const { kind: only, min } = c.req.valid('query')
    const { candidates, lostLists } = await listCandidates(brief)
    const dismissed = new Set(await services.candidateDismissals.list(brief.id))
    const wanted = candidates.filter((one) => (only === undefined || one.kind === only) && one.score >= min)
    return c.json({ candidates: wanted.map((one) => ({ ...one, dismissed: dismissed.has(one.key) })), lostLists }, 200)
  })

  routes.add(listDismissalsRoute, async (c, access) => {
    const { briefId } = c.req.valid('param')
    const brief = await findBrief(services, access, briefId)
    return c.json({ dismissed: await services.candidateDismissals.list(brief.id) }, 200)
  })

  routes.add(dismissRoute, async (c, access) => {
    const { briefId } = c.req.valid('param')
    return c.json({ dismissed: await dismissCandidates(services, access, briefId, c.req.valid('json').keys) }, 200)
  })

  routes.add(bringBackRoute, async (c, access) => {
    const { briefId } = c.req.valid('param')
    return c.json({ dismissed: await bringCandidatesBack(services, access, briefId, c.req.valid('json').keys) }, 200)
  })
}
