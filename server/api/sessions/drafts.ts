// /api/boards/:id/rounds/:id/drafts: cards that a person writes and only they see; and taking the shown ones back. A
// draft of somebody else is not found for any caller: no role and no standing on the server opens it.

import { z } from '@hono/zod-openapi'
import { TITLE_MAX_LENGTH } from '@/lib/domain/cards/card'
import { DRAFT_BODY_MAX_LENGTH } from '@/lib/domain/session/round'
import type { ServiceContext } from '../../services/context'
import { findRound } from '../../services/rounds/find-round'
import { takeBack } from '../../services/rounds/take-back'
import { writeDraft } from '../../services/rounds/write-draft'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { json, jsonBody, oneLine } from '../routing/schemas'
import { roundParams } from './round-schemas'

const draftParams = roundParams.extend({ draftId: z.string().max(64) })
const title = oneLine(TITLE_MAX_LENGTH)
const body = z.string().max(DRAFT_BODY_MAX_LENGTH)
const draftSchema = z.object({ id: z.string(), title: z.string(), body: z.string() }).openapi('Draft')
const onRound = '/api/boards/{boardId}/rounds/{roundId}' as const

export const listRoute = createRoute({
  method: 'get',
  path: `${onRound}/drafts`,
  'x-permission': 'take-part',
  summary: 'One’s own drafts in a round, in the order in which they were written',
  request: { params: roundParams },
  responses: {
    200: json('Drafts', z.object({ drafts: z.array(draftSchema) })),
    ...problems('forbidden', 'not-found'),
  },
})
export const addRoute = createRoute({
  method: 'post',
  path: `${onRound}/drafts`,
  'x-permission': 'take-part',
  summary: 'Write a card that nobody else sees before the round is shown',
  request: { params: roundParams, body: jsonBody(z.object({ title, body: body.default('') })) },
  responses: { 201: json('The draft', draftSchema), ...problems('bad-request', 'forbidden', 'not-found', 'conflict') },
})
export const changeRoute = createRoute({
  method: 'patch',
  path: `${onRound}/drafts/{draftId}`,
  'x-permission': 'take-part',
  summary: 'Change a draft of one’s own',
  request: { params: draftParams, body: jsonBody(z.object({ title: title.optional(), body: body.optional() })) },
  responses: { 204: { description: 'Changed' }, ...problems('bad-request', 'forbidden', 'not-found', 'conflict') },
})
export const removeRoute = createRoute({
  method: 'delete',
  path: `${onRound}/drafts/{draftId}`,
  'x-permission': 'take-part',
  summary: 'Take a draft of one’s own away',
  request: { params: draftParams },
  responses: { 204: { description: 'Removed' }, ...problems('forbidden', 'not-found', 'conflict') },
})
export const takeBackRoute = createRoute({
  method: 'post',
  path: `${onRound}/take-back`,
  'x-permission': 'run-sessions',
  summary: 'Take the cards that a round has shown off the board, so that they can be shown again',
  description: 'Where people have changed some of them since, it takes nothing back before it is asked `evenChanged`.',
  request: { params: roundParams, body: jsonBody(z.object({ evenChanged: z.boolean().default(false) })) },
  responses: {
    200: json('How many were changed since', z.object({ changed: z.number().int(), isTakenBack: z.boolean() })),
    ...problems('forbidden', 'not-found', 'conflict', 'busy'),
  },
})

/** Adds the routes of drafts. */
export function addDraftRoutes(routes: Routes, services: ServiceContext): void {
  routes.add(listRoute, async (c, access) => {
    const { boardId, roundId } = c.req.valid('param')
    const round = await findRound(services, boardId, roundId)
    return c.json({ drafts: await services.drafts.listOf(round.id, access.person.id) }, 200)
  })

  routes.add(addRoute, async (c, access) => {
    const { boardId, roundId } = c.req.valid('param')
    const round = await findRound(services, boardId, roundId)
    const draft = { ...c.req.valid('json'), id: services.newId() }
    await writeDraft(services, access, round, { type: 'add', draft })
    return c.json(draft, 201)
  })

  routes.add(changeRoute, async (c, access) => {
    const { boardId, roundId } = c.req.valid('param')
    const round = await findRound(services, boardId, roundId)
    const fields = Object.fromEntries(Object.entries(c.req.valid('json')).filter(([, text]) => text !== undefined))
    await writeDraft(services, access, round, { type: 'change', id: c.req.valid('param').draftId, fields })
    return c.body(null, 204)
  })

  routes.add(removeRoute, async (c, access) => {
    const { boardId, roundId } = c.req.valid('param')
    const round = await findRound(services, boardId, roundId)
    await writeDraft(services, access, round, { type: 'remove', id: c.req.valid('param').draftId })
    return c.body(null, 204)
  })

  routes.add(takeBackRoute, async (c, access) => {
    const { boardId, roundId } = c.req.valid('param')
    const round = await findRound(services, boardId, roundId)
    return c.json(await takeBack(services, access, round, c.req.valid('json')), 200)
  })
}
