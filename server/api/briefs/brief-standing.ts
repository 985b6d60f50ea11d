// GET /api/boards/:id/briefs/:briefId/standing: the brief was replaced: which cards rest on sentences that say something
// else now, and which new passages nobody has used.

import { z } from '@hono/zod-openapi'
import type { BriefStanding } from '@/lib/compare/brief-standing'
import { STANDINGS } from '@/lib/compare/standing'
import { CARD_KINDS } from '@/lib/domain/cards/card-kind'
import { findBrief } from '../../services/briefs/find-brief'
import { takeStanding } from '../../services/briefs/take-standing'
import type { ServiceContext } from '../../services/context'
import { answerJson } from '../routing/answer-json'
import { workOf } from '../routing/asker-of'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { boardParams, json } from '../routing/schemas'

const offset = z.number().int().min(0).openapi({ description: 'Code points over the text of now' })
const place = z.object({ start: offset, end: offset })
const standing = z.enum(STANDINGS)
const sentence = z.object({
  citationId: z.string(),
  standing,
  before: z.string(),
  after: z.string().nullable().openapi({ description: 'null: the sentence is gone' }),
  place: place.nullable(),
  reasons: z
    .array(
      z.object({
        rule: z.enum(['duty', 'certainty', 'extent', 'negation', 'figure']),
        before: z.string(),
        after: z.string(),
      }),
    )
    .readonly()
    .openapi({ description: 'The words by which it was judged' }),
})

export const standingRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/briefs/{briefId}/standing',
  'x-permission': 'read-board',
  summary: 'What still stands since a brief was replaced: its cards by what became of their sentences, new passages',
  request: {
    params: boardParams.extend({ briefId: z.string().max(64) }),
    query: z.object({
      from: z.coerce.number().int().min(1).openapi({ description: 'The earlier revision of the brief' }),
    }),
  },
  responses: {
    200: json(
      'What still stands',
      z.object({
        cards: z
          .array(
            z.object({
              cardId: z.string(),
              kind: z.enum(CARD_KINDS),
              ref: z.string(),
              title: z.string(),
              standing: standing.openapi({ description: 'The gravest of its sentences' }),
              sentences: z.array(sentence).readonly(),
            }),
          )
          .readonly(),
        unused: z
          .array(place.extend({ blockId: z.string(), text: z.string() }))
          .readonly()
          .openapi({ description: 'New passages that nobody has cited or marked' }),
      }),
    ),
    ...problems('bad-request', 'not-found', 'too-many', 'busy'),
  },
})

/** Adds the route that says what still stands of a replaced brief. */
export function addBriefStandingRoutes(routes: Routes, services: ServiceContext): void {
  routes.add(standingRoute, async (c, access) => {
    const brief = await findBrief(services, access, c.req.valid('param').briefId)
    const { from } = c.req.valid('query')
    return answerJson<BriefStanding>(c, await takeStanding(services, access.board.id, brief, from, workOf(c)))
  })
}
