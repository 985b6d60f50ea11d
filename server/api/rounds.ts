// /api/boards/:id/rounds: writing, votes and scoring on a board. Nothing of what people cast leaves the server before a
// round is shown.

import { z } from '@hono/zod-openapi'
import { enterBoard } from '../policies/board-policy'
import type { ServiceContext } from '../services/context'
import { findRound } from '../services/rounds/find-round'
import type { Api } from './environment'
import { problems } from './problem'
import { presentRound, roundSchema } from './round-schemas'
import { createRoute } from './route'
import { boardParams, json } from './schemas'

const roundParams = boardParams.extend({ roundId: z.string().max(64) })

const listRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/rounds',
  'x-permission': 'read-board',
  summary: 'The rounds of a board without their results, the newest first',
  request: { params: boardParams },
  responses: { 200: json('Rounds', z.object({ rounds: z.array(roundSchema) })), ...problems('not-found') },
})
const getRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/rounds/{roundId}',
  'x-permission': 'read-board',
  summary: 'A round, with what came out where it is shown',
  request: { params: roundParams },
  responses: { 200: json('The round', roundSchema), ...problems('not-found') },
})

export function addRoundRoutes(app: Api, services: ServiceContext): void {
  app.openapi(listRoute, async (c) => {
    const { board } = await enterBoard(services.boards, c.var.person, c.req.valid('param').boardId, 'read-board')
    return c.json({ rounds: (await services.rounds.list(board.id)).map(presentRound) }, 200)
  })

  app.openapi(getRoute, async (c) => {
    const { boardId, roundId } = c.req.valid('param')
    await enterBoard(services.boards, c.var.person, boardId, 'read-board')
    return c.json(presentRound(await findRound(services, boardId, roundId)), 200)
  })
}
