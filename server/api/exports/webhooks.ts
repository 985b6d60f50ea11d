// /api/boards/:id/webhooks: addresses that get the events of a board, and the log of what was sent to them.

import { z } from '@hono/zod-openapi'
import { BOARD_EVENT_KINDS } from '@/lib/domain/boards/board-event'
import { MAX_WEBHOOK_CHARS } from '@/lib/domain/boards/schedule'
import { POST_FAILURES, TEST_MESSAGE, WEBHOOK_STOPS } from '@/lib/domain/boards/webhook'
import type { DeliveryRow, WebhookRow } from '../../db/boards/board-webhooks'
import { webhookSecretText } from '../../delivery/webhook-signature'
import type { ServiceContext } from '../../services/context'
import { findWebhook, makeWebhook, removeWebhook, resumeWebhook } from '../../services/webhooks/change-webhooks'
import { sendAgain, sendTest } from '../../services/webhooks/send-by-hand'
import { webhookSecretOf } from '../../services/webhooks/webhook-secret'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { boardParams, json, jsonBody, timestamp } from '../routing/schemas'

const kinds = z
  .array(z.enum(BOARD_EVENT_KINDS))
  .min(1)
  .readonly()
  .nullable()
  .openapi({ description: 'Which events it gets; null: all, those of later versions as well' })
const webhook = z
  .object({
    id: z.string(),
    url: z.string(),
    kinds,
    makerId: z.string(),
    createdAt: timestamp,
    afterId: z.number().int().openapi({ description: 'The last event that it got, or that it doesn’t get' }),
    tries: z.number().int().openapi({ description: 'How often the next event was sent in vain' }),
    tryAt: timestamp.openapi({ description: 'When it is sent the next event at the earliest' }),
    stoppedAt: timestamp.nullable(),
    stopReason: z
      .enum(WEBHOOK_STOPS)
      .nullable()
      .openapi({ description: 'It failed for about a day, said 410 Gone, or its maker lost the right to publish' }),
  })
  .openapi('BoardWebhook')
const madeWebhook = webhook.extend({
  secret: z.string().openapi({ description: 'Signs every message (Standard Webhooks). Only this answer has it' }),
})
const delivery = z
  .object({
    id: z.number().int(),
    messageId: z.string().openapi({ description: 'The header `webhook-id`: the same at each try' }),
    eventId: z.number().int().nullable().openapi({ description: 'Null for a test' }),
    kind: z.enum([...BOARD_EVENT_KINDS, TEST_MESSAGE]),
    at: timestamp,
    ms: z.number().int(),
    status: z.number().int().nullable(),
    failure: z.enum(POST_FAILURES).nullable().openapi({ description: 'Null where it was taken' }),
  })
  .openapi('WebhookDelivery')
const webhookParams = boardParams.extend({ webhookId: z.string().max(64) })

export const listRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/webhooks',
  'x-permission': 'publish',
  summary: 'The addresses that get the events of a board',
  request: { params: boardParams },
  responses: {
    200: json('Webhooks', z.object({ webhooks: z.array(webhook) })),
    ...problems('forbidden', 'not-found'),
  },
})
export const makeRoute = createRoute({
  method: 'post',
  path: '/api/boards/{boardId}/webhooks',
  'x-permission': 'publish',
  summary: 'Have the events of a board sent to an address from now on',
  request: {
    params: boardParams,
    body: jsonBody(z.object({ url: z.string().max(MAX_WEBHOOK_CHARS), kinds: kinds.default(null) })),
  },
  responses: {
    201: json('The webhook with its secret', madeWebhook),
    ...problems('bad-request', 'conflict', 'forbidden', 'not-found'),
  },
})
export const removeRoute = createRoute({
  method: 'delete',
  path: '/api/boards/{boardId}/webhooks/{webhookId}',
  'x-permission': 'publish',
  summary: 'Remove a webhook with its log',
  request: { params: webhookParams },
  responses: { 204: { description: 'Removed' }, ...problems('forbidden', 'not-found') },
})
export const resumeRoute = createRoute({
  method: 'post',
  path: '/api/boards/{boardId}/webhooks/{webhookId}/resume',
  'x-permission': 'publish',
  summary: 'Let a webhook go on at once, where it stopped or after an event, which sends later ones once more',
  request: {
    params: webhookParams,
    body: jsonBody(z.object({ after: z.number().int().nonnegative().optional() })),
  },
  responses: { 200: json('The webhook', webhook), ...problems('bad-request', 'forbidden', 'not-found') },
})
export const testRoute = createRoute({
  method: 'post',
  path: '/api/boards/{boardId}/webhooks/{webhookId}/test',
  'x-permission': 'publish',
  summary: 'Send a webhook a message of the type webhook.test, and tell what came of it',
  request: { params: webhookParams },
  responses: { 200: json('What came of it', delivery), ...problems('forbidden', 'not-found') },
})
export const listDeliveriesRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/webhooks/{webhookId}/deliveries',
  'x-permission': 'publish',
  summary: 'What was sent to a webhook and what came of it, the newest first',
  request: { params: webhookParams },
  responses: {
    200: json('The log', z.object({ deliveries: z.array(delivery) })),
    ...problems('forbidden', 'not-found'),
  },
})
export const sendAgainRoute = createRoute({
  method: 'post',
  path: '/api/boards/{boardId}/webhooks/{webhookId}/deliveries/{eventId}/again',
  'x-permission': 'publish',
  summary: 'Send a webhook one event again under the same id, and tell what came of it',
  request: { params: webhookParams.extend({ eventId: z.coerce.number().int().positive() }) },
  responses: { 200: json('What came of it', delivery), ...problems('bad-request', 'forbidden', 'not-found') },
})

/** Adds the routes of webhooks. */
export function addWebhookRoutes(routes: Routes, services: ServiceContext): void {
  routes.add(listRoute, async (c, { board }) => {
    return c.json({ webhooks: (await services.boardWebhooks.list(board.id)).map(presentWebhook) }, 200)
  })

  routes.add(makeRoute, async (c, access) => {
    const row = await makeWebhook(services, access, c.req.valid('json'))
    return c.json({ ...presentWebhook(row), secret: webhookSecretText(webhookSecretOf(services, row)) }, 201)
  })

  routes.add(removeRoute, async (c, access) => {
    await removeWebhook(services, access, c.req.valid('param').webhookId)
    return c.body(null, 204)
  })

  routes.add(resumeRoute, async (c, access) => {
    const { webhookId } = c.req.valid('param')
    return c.json(presentWebhook(await resumeWebhook(services, access, webhookId, c.req.valid('json').after)), 200)
  })

  routes.add(testRoute, async (c, access) => {
    const { webhookId } = c.req.valid('param')
    return c.json(presentDelivery(await sendTest(services, access, webhookId, c.req.raw.signal)), 200)
  })

  routes.add(listDeliveriesRoute, async (c, access) => {
    const { id } = await findWebhook(services, access, c.req.valid('param').webhookId)
    return c.json({ deliveries: (await services.boardWebhooks.deliveries(id)).map(presentDelivery) }, 200)
  })

  routes.add(sendAgainRoute, async (c, access) => {
    const { webhookId, eventId } = c.req.valid('param')
    return c.json(presentDelivery(await sendAgain(services, access, webhookId, eventId, c.req.raw.signal)), 200)
  })
}

function presentWebhook({ id, url, kinds: wanted, makerId, createdAt, afterId, tries, tryAt, ...row }: WebhookRow) {
  return {
    id,
    url,
    kinds: wanted,
    makerId,
    createdAt: createdAt.toISOString(),
    afterId,
    tries,
    tryAt: tryAt.toISOString(),
    stoppedAt: row.stoppedAt?.toISOString() ?? null,
    stopReason: row.stopReason,
  }
}

function presentDelivery({ id, messageId, eventId, kind, at, ms, status, failure }: DeliveryRow) {
  return {
    id,
    messageId,
    eventId,
    kind: kind as z.infer<typeof delivery>['kind'],
    at: at.toISOString(),
    ms,
    status,
    failure,
  }
}
