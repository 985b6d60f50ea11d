// /api/boards/:id/session/...: who is in the session that runs on a board, hands, "I'm done" and reactions.

import { z } from '@hono/zod-openapi'
import { REACTIONS } from '@/lib/domain/session/people'
import type { Limits } from '@/lib/protocol/limits'
import { KeyedBuckets } from '../../rates/keyed-buckets'
import type { ServiceContext } from '../../services/context'
import { beHere } from '../../services/sessions/be-here'
import { lowerHandOf, setDone, setHand } from '../../services/sessions/change-marks'
import { react } from '../../services/sessions/react'
import type { Clock } from '../../time/clock'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { boardParams, json, jsonBody } from '../routing/schemas'

/** People and boards whose rates are remembered, of each. */
const MAX_KEYS = 10_000

const marksSchema = z.object({
  isHandUp: z.boolean(),
  isDone: z.boolean().openapi({ description: 'With the step that is on' }),
})
const peopleSchema = z
  .object({
    hands: z
      .array(z.object({ id: z.string(), name: z.string() }))
      .readonly()
      .openapi({ description: 'In the order in which they were raised' }),
    done: z
      .number()
      .int()
      .openapi({ description: 'Those of them who said that they are done with the step that is on' }),
    people: z
      .number()
      .int()
      .openapi({ description: 'Who has joined and may take part, without those who run the session' }),
    mine: marksSchema,
  })
  .openapi('SessionPeople')

export const hereRoute = createRoute({
  method: 'put',
  path: '/api/boards/{boardId}/session/here',
  'x-permission': 'read-board',
  summary: 'Say that you are in the running session',
  description: 'Where none runs any more, nobody is in.',
  request: { params: boardParams },
  responses: { 200: json('Who is in', peopleSchema), ...problems('not-found') },
})
export const handRoute = createRoute({
  method: 'put',
  path: '/api/boards/{boardId}/session/hand',
  'x-permission': 'take-part',
  summary: 'Raise or lower your hand',
  request: { params: boardParams, body: jsonBody(z.object({ isUp: z.boolean() })) },
  responses: { 200: json('Your marks', marksSchema), ...problems('bad-request', 'forbidden', 'not-found', 'conflict') },
})
export const lowerRoute = createRoute({
  method: 'delete',
  path: '/api/boards/{boardId}/session/hands/{userId}',
  'x-permission': 'run-sessions',
  summary: 'Lower somebody’s hand',
  request: { params: boardParams.extend({ userId: z.string().max(64) }) },
  responses: { 204: { description: 'Lowered' }, ...problems('forbidden', 'not-found', 'conflict') },
})
export const doneRoute = createRoute({
  method: 'put',
  path: '/api/boards/{boardId}/session/done',
  'x-permission': 'take-part',
  summary: 'Say that you are done with a step, or not yet',
  description: 'A step that is over by now is no mistake: nothing changes.',
  request: { params: boardParams, body: jsonBody(z.object({ stepId: z.string().max(64), isDone: z.boolean() })) },
  responses: { 200: json('Your marks', marksSchema), ...problems('bad-request', 'forbidden', 'not-found', 'conflict') },
})
export const reactRoute = createRoute({
  method: 'post',
  path: '/api/boards/{boardId}/session/reactions',
  'x-permission': 'take-part',
  summary: 'Show a reaction to everybody for a moment',
  request: { params: boardParams, body: jsonBody(z.object({ kind: z.enum(REACTIONS) })) },
  responses: {
    204: { description: 'Shown' },
    ...problems('bad-request', 'forbidden', 'not-found', 'conflict', 'too-many'),
  },
})

/** Adds the routes of the people in a running session, their hands, marks and reactions. */
export function addSessionPeopleRoutes(routes: Routes, services: ServiceContext, limits: Limits, clock: Clock): void {
  const rate = (perSecond: number, burst: number) => new KeyedBuckets({ clock, perSecond, burst, maxKeys: MAX_KEYS })
  const ofPerson = limits.maxReactionsPer10sPerUser
  const ofBoard = limits.maxReactionsPerSecondPerBoard
  const rates = { people: rate(ofPerson / 10, ofPerson), boards: rate(ofBoard, ofBoard) }

  routes.add(hereRoute, async (c, access) => {
    return c.json(await beHere(services, access), 200)
  })

  routes.add(handRoute, async (c, access) => {
    return c.json(await setHand(services, access, c.req.valid('json').isUp), 200)
  })

  routes.add(lowerRoute, async (c, access) => {
    const { userId } = c.req.valid('param')
    await lowerHandOf(services, access, userId)
    return c.body(null, 204)
  })

  routes.add(doneRoute, async (c, access) => {
    return c.json(await setDone(services, access, c.req.valid('json')), 200)
  })

  routes.add(reactRoute, async (c, access) => {
    await react(services, rates, access, c.req.valid('json').kind)
    return c.body(null, 204)
  })
}
