// GET /api/templates: what a board can begin with.

import { z } from '@hono/zod-openapi'
import { CARD_KINDS } from '@/lib/domain/card-kind'
import { MATRIX_LAYOUTS } from '@/lib/domain/matrix'
import type { ServiceContext } from '../services/context'
import type { Api } from './environment'
import { createRoute } from './route'
import { json } from './schemas'

const localized = z.object({ en: z.string(), ja: z.string() }).readonly()
const place = { x: z.number(), y: z.number(), w: z.number(), h: z.number() }
const shape = z.discriminatedUnion('type', [
  z.object({
    ...place,
    type: z.literal('zone'),
    title: localized,
    hint: localized,
    accepts: z.array(z.enum(CARD_KINDS)).readonly(),
    write: z
      .object({ field: z.string(), value: z.union([z.string(), z.number()]) })
      .readonly()
      .optional(),
  }),
  z.object({
    ...place,
    type: z.literal('matrix'),
    title: localized,
    xField: z.string(),
    yField: z.string(),
    layout: z.enum(MATRIX_LAYOUTS).optional(),
    poles: z
      .object({ xLow: localized, xHigh: localized, yLow: localized, yHigh: localized })
      .partial()
      .readonly()
      .optional(),
  }),
])
const template = z
  .object({
    id: z.string(),
    slug: z.string(),
    title: localized,
    description: localized,
    shapes: z.array(shape).readonly(),
    script: z.array(z.object({ title: localized, ask: localized, minutes: z.number() })).readonly(),
  })
  .openapi('Template')

const listRoute = createRoute({
  method: 'get',
  path: '/api/templates',
  'x-permission': 'public',
  summary: 'Templates, built-in ones and those of your workspaces, in the order to offer them',
  security: [],
  responses: { 200: json('Templates', z.object({ templates: z.array(template) })) },
})

export function addTemplateRoutes(app: Api, services: ServiceContext): void {
  app.openapi(listRoute, async (c) =>
    c.json({ templates: await services.templates.list(c.var.person?.id ?? null) }, 200),
  )
}
