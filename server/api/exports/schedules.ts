// /api/boards/:id/schedules: exports that the server makes by itself at an hour of the day.

import { z } from '@hono/zod-openapi'
import {
  MAX_KEPT_FILES,
  MAX_WEBHOOK_CHARS,
  SCHEDULE_DAYS,
  SCHEDULE_FAILURES,
  SCHEDULE_FORMATS,
} from '@/lib/domain/boards/schedule'
import { LOCALES } from '@/lib/domain/localized'
import type { ScheduleRow } from '../../db/boards/export-schedules'
import { webhookSecretText } from '../../delivery/webhook-signature'
import type { ServiceContext } from '../../services/context'
import { makeSchedule, removeSchedule, runScheduleNow } from '../../services/schedules/change-schedules'
import { webhookSecretOf } from '../../services/webhooks/webhook-secret'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { boardParams, json, jsonBody, timestamp, timeZone } from '../routing/schemas'

const target = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('folder'), keep: z.number().int().min(1).max(MAX_KEPT_FILES) }),
  z.strictObject({ kind: z.literal('webhook'), url: z.string().max(MAX_WEBHOOK_CHARS) }),
])
const wishes = z.object({
  format: z.enum(SCHEDULE_FORMATS),
  part: z
    .string()
    .min(1)
    .max(128)
    .default('board')
    .openapi({ description: '`board` (its first page), `frames`, `pages`, or the id of a page or frame' }),
  days: z.enum(SCHEDULE_DAYS).default('every-day'),
  minute: z.number().int().min(0).max(1439).openapi({ description: 'Since midnight' }),
  timeZone,
  language: z.enum(LOCALES).default('en'),
  target,
})
const outcome = z.object({
  kind: z.enum(['delivered', 'trying-again', 'failed', 'ended']),
  at: timestamp,
  dueAt: timestamp,
  failure: z.enum(SCHEDULE_FAILURES).optional(),
  status: z.number().int().optional(),
  fileName: z.string().optional(),
  byteLength: z.number().int().optional(),
})
const schedule = wishes
  .extend({
    id: z.string(),
    makerId: z.string(),
    dueAt: timestamp.nullable().openapi({ description: 'Null once it has ended' }),
    isRunning: z.boolean(),
    secret: z.string().nullable().openapi({ description: 'Of the webhook’s signature (Standard Webhooks)' }),
    last: outcome.nullable(),
  })
  .openapi('ExportSchedule')
const scheduleParams = boardParams.extend({ scheduleId: z.string().max(64) })

export const listRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/schedules',
  'x-permission': 'publish',
  summary: 'The exports that the server makes of a board by itself',
  request: { params: boardParams },
  responses: {
    200: json('Exports', z.object({ schedules: z.array(schedule) })),
    ...problems('forbidden', 'not-found'),
  },
})
export const makeRoute = createRoute({
  method: 'post',
  path: '/api/boards/{boardId}/schedules',
  'x-permission': 'publish',
  summary: 'Have a board exported at an hour of the day, to a folder of the server or to a webhook',
  request: { params: boardParams, body: jsonBody(wishes) },
  responses: { 201: json('The export', schedule), ...problems('bad-request', 'conflict', 'forbidden', 'not-found') },
})
export const removeRoute = createRoute({
  method: 'delete',
  path: '/api/boards/{boardId}/schedules/{scheduleId}',
  'x-permission': 'publish',
  summary: 'End an export; files that it has written stay',
  request: { params: scheduleParams },
  responses: { 204: { description: 'Ended' }, ...problems('forbidden', 'not-found') },
})
export const runRoute = createRoute({
  method: 'post',
  path: '/api/boards/{boardId}/schedules/{scheduleId}/run',
  'x-permission': 'publish',
  summary: 'Run an export now, beside its hours; what came of it is in the list soon',
  request: { params: scheduleParams },
  responses: { 202: json('The export', schedule), ...problems('conflict', 'forbidden', 'not-found') },
})

/** Adds the routes of scheduled exports. */
export function addScheduleRoutes(routes: Routes, services: ServiceContext): void {
  const present = (row: ScheduleRow) => {
    const { wishes: wished, id, makerId, dueAt, run, last } = row
    const isWebhook = wished.target.kind === 'webhook'
    return {
      ...wished,
      id,
      makerId,
      last,
      dueAt: dueAt?.toISOString() ?? null,
      // A run that waits for its next try shows the outcome of the last one.
      isRunning: run !== null && run.tries === 0,
      secret: isWebhook ? webhookSecretText(webhookSecretOf(services, row)) : null,
    }
  }

  routes.add(listRoute, async (c, { board }) => {
    return c.json({ schedules: (await services.exportSchedules.list(board.id)).map(present) }, 200)
  })

  routes.add(makeRoute, async (c, access) => {
    return c.json(present(await makeSchedule(services, access, c.req.valid('json'))), 201)
  })

  routes.add(removeRoute, async (c, access) => {
    const { scheduleId } = c.req.valid('param')
    await removeSchedule(services, access, scheduleId)
    return c.body(null, 204)
  })

  routes.add(runRoute, async (c, access) => {
    const { scheduleId } = c.req.valid('param')
    return c.json(present(await runScheduleNow(services, access, scheduleId)), 202)
  })
}
