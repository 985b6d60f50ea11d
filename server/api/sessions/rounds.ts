// /api/boards/:id/rounds: writing, votes and scoring on a board. Nothing of what people cast leaves the server before a
// round is shown.

import { z } from '@hono/zod-openapi'
import { roleAllows } from '@/lib/domain/people/role'
import { BETWEEN_STEPS } from '@/lib/domain/session/undisputed'
import type { ServiceContext } from '../../services/context'
import { agreeOnCard } from '../../services/rounds/agree-on-card'
import { agreeOnUndisputed, takeAgreementsBack } from '../../services/rounds/agree-on-undisputed'
import { findRound } from '../../services/rounds/find-round'
import { finishedIn } from '../../services/rounds/finished-in'
import { openRound } from '../../services/rounds/open-round'
import { putAway } from '../../services/rounds/put-away'
import { showRound } from '../../services/rounds/show-round'
import { roundTitle } from '../../services/sessions/default-words'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { boardParams, json, jsonBody } from '../routing/schemas'
import {
  agreementInput,
  presentRound,
  projectorInput,
  roundInput,
  roundParams,
  roundSchema,
  takeBackAgreementsInput,
} from './round-schemas'

export const listRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/rounds',
  'x-permission': 'read-board',
  summary: 'The rounds of a board without their results, the newest first',
  request: { params: boardParams },
  responses: {
    200: json(
      'Rounds',
      z.object({
        rounds: z.array(roundSchema),
        mayTakePart: z.boolean().openapi({ description: 'By what one is beside the step of a running session' }),
      }),
    ),
    ...problems('not-found'),
  },
})
export const getRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/rounds/{roundId}',
  'x-permission': 'read-board',
  summary: 'A round, with what came out where it is shown',
  request: { params: roundParams },
  responses: { 200: json('The round', roundSchema), ...problems('not-found') },
})
export const openRoute = createRoute({
  method: 'post',
  path: '/api/boards/{boardId}/rounds',
  'x-permission': 'run-sessions',
  summary: 'Open a round, of the step that is on or outside sessions',
  request: { params: boardParams, body: jsonBody(roundInput) },
  responses: {
    201: json('The round', roundSchema),
    ...problems('bad-request', 'forbidden', 'not-found', 'conflict'),
  },
})
export const showRoute = createRoute({
  method: 'post',
  path: '/api/boards/{boardId}/rounds/{roundId}/show',
  'x-permission': 'run-sessions',
  summary: 'End casting and show everybody what came out; shown once, it stays as it is',
  request: { params: roundParams },
  responses: { 200: json('The round', roundSchema), ...problems('forbidden', 'not-found', 'conflict') },
})
export const projectorRoute = createRoute({
  method: 'put',
  path: '/api/boards/{boardId}/rounds/{roundId}/projector',
  'x-permission': 'run-sessions',
  summary: 'Take the result of a round off the projector, or put it back',
  request: { params: roundParams, body: jsonBody(projectorInput) },
  responses: { 200: json('The round', roundSchema), ...problems('bad-request', 'forbidden', 'not-found', 'conflict') },
})
export const agreeRoute = createRoute({
  method: 'post',
  path: '/api/boards/{boardId}/rounds/{roundId}/agreements',
  'x-permission': 'run-sessions',
  summary: 'Write what was agreed on after a scoring onto its card',
  request: { params: roundParams, body: jsonBody(agreementInput) },
  responses: {
    200: json('The round', roundSchema),
    ...problems('bad-request', 'forbidden', 'not-found', 'conflict', 'busy'),
  },
})
export const agreeOnUndisputedRoute = createRoute({
  method: 'post',
  path: '/api/boards/{boardId}/rounds/{roundId}/agreements/undisputed',
  'x-permission': 'run-sessions',
  summary: 'Write the medians that nobody disputes onto their cards',
  description:
    'A card is undisputed where each field was rated by two people or more, at most one step apart, with a whole ' +
    'number as the median. With `others` the medians of all other cards are written, too; it says which step a median ' +
    'between two steps becomes. What was agreed on before stays.',
  request: { params: roundParams, query: z.object({ others: z.enum(BETWEEN_STEPS).optional() }) },
  responses: { 200: json('The round', roundSchema), ...problems('forbidden', 'not-found', 'conflict', 'busy') },
})
export const takeAgreementsBackRoute = createRoute({
  method: 'post',
  path: '/api/boards/{boardId}/rounds/{roundId}/agreements/take-back',
  'x-permission': 'run-sessions',
  summary: 'Take back medians that were agreed on at once; the cards get the values from before',
  request: { params: roundParams, body: jsonBody(takeBackAgreementsInput) },
  responses: {
    200: json('The round', roundSchema),
    ...problems('bad-request', 'forbidden', 'not-found', 'conflict', 'busy'),
  },
})

/** Adds the routes of /api/boards/:id/rounds. */
export function addRoundRoutes(routes: Routes, services: ServiceContext): void {
  routes.add(listRoute, async (c, { board, standing }) => {
    const found = await services.rounds.list(board.id)
    const finished = await finishedIn(services, found)
    const rounds = found.map((round) => presentRound({ ...round, ...finished.get(round.id) }))
    return c.json({ rounds, mayTakePart: roleAllows(standing, 'take-part') }, 200)
  })

  routes.add(getRoute, async (c) => {
    const { boardId, roundId } = c.req.valid('param')
    const round = await findRound(services, boardId, roundId)
    return c.json(presentRound({ ...round, ...(await finishedIn(services, [round])).get(round.id) }), 200)
  })

  routes.add(openRoute, async (c, access) => {
    const { title, titleIn, ...input } = c.req.valid('json')
    const given = title === undefined ? roundTitle(input.activity, c.var.locale) : { title, titleIn }
    return c.json(presentRound(await openRound(services, access, { ...input, ...given })), 201)
  })

  routes.add(showRoute, async (c, access) => {
    const { boardId, roundId } = c.req.valid('param')
    return c.json(presentRound(await showRound(services, access, await findRound(services, boardId, roundId))), 200)
  })

  routes.add(projectorRoute, async (c) => {
    const { boardId, roundId } = c.req.valid('param')
    const round = await findRound(services, boardId, roundId)
    return c.json(presentRound(await putAway(services, round, c.req.valid('json').isPutAway)), 200)
  })

  routes.add(agreeRoute, async (c, access) => {
    const { boardId, roundId } = c.req.valid('param')
    const round = await findRound(services, boardId, roundId)
    return c.json(presentRound(await agreeOnCard(services, access, round, c.req.valid('json'))), 200)
  })

  routes.add(agreeOnUndisputedRoute, async (c, access) => {
    const { boardId, roundId } = c.req.valid('param')
    const round = await findRound(services, boardId, roundId)
    return c.json(presentRound(await agreeOnUndisputed(services, access, round, c.req.valid('query').others)), 200)
  })

  routes.add(takeAgreementsBackRoute, async (c, access) => {
    const { boardId, roundId } = c.req.valid('param')
    const round = await findRound(services, boardId, roundId)
    const { cardIds } = c.req.valid('json')
    return c.json(presentRound(await takeAgreementsBack(services, access, round, cardIds)), 200)
  })
}
