// /api/boards/:id/rounds/:id/ballot: what oneself cast in a vote or scoring, to be changed until it ends. Nobody
// else's.

import { z } from '@hono/zod-openapi'
import type { ServiceContext } from '../../services/context'
import { castBallot } from '../../services/rounds/cast-ballot'
import { findRound } from '../../services/rounds/find-round'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { json, jsonBody } from '../routing/schemas'
import { ballotSchema, roundParams } from './round-schemas'

const ballotBody = z.object({ ballot: ballotSchema })

export const getRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/rounds/{roundId}/ballot',
  'x-permission': 'take-part',
  summary: 'One’s own ballot; null before it is cast, and once an anonymous round is shown',
  request: { params: roundParams },
  responses: {
    200: json('The ballot', z.object({ ballot: ballotSchema.nullable() })),
    ...problems('forbidden', 'not-found'),
  },
})
export const castRoute = createRoute({
  method: 'put',
  path: '/api/boards/{boardId}/rounds/{roundId}/ballot',
  'x-permission': 'take-part',
  summary: 'Cast a ballot, the whole of it, instead of the one before',
  request: { params: roundParams, body: jsonBody(ballotBody) },
  responses: {
    200: json('The ballot', ballotBody),
    ...problems('bad-request', 'forbidden', 'not-found', 'conflict'),
  },
})

/** Adds the routes of ballots. */
export function addBallotRoutes(routes: Routes, services: ServiceContext): void {
  routes.add(getRoute, async (c, { person }) => {
    const { boardId, roundId } = c.req.valid('param')
    const round = await findRound(services, boardId, roundId)
    return c.json({ ballot: await services.ballots.find(round.id, person.id) }, 200)
  })

  routes.add(castRoute, async (c, access) => {
    const { boardId, roundId } = c.req.valid('param')
    const { ballot } = c.req.valid('json')
    await castBallot(services, access, await findRound(services, boardId, roundId), ballot)
    return c.json({ ballot }, 200)
  })
}
