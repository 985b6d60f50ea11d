// /api/templates: what a board can begin with; people save their own from a board.

import { z } from '@hono/zod-openapi'
import { BOARD_TITLE_MAX_LENGTH } from '@/lib/domain/boards/board-title'
import { CARD_KINDS } from '@/lib/domain/cards/card-kind'
import { inAllLanguages } from '@/lib/domain/localized'
import { MATRIX_LAYOUTS } from '@/lib/domain/matrix/matrix'
import { STEP_ENDS, STEP_RIGHTS, STEP_VIEWS } from '@/lib/domain/session/session'
import { enterTemplate } from '../../policies/template-policy'
import type { ServiceContext } from '../../services/context'
import { listTemplates, withOffer } from '../../services/templates/list-templates'
import { saveTemplate } from '../../services/templates/save-template'
import { workOf } from '../routing/asker-of'
import { type OnceRoutes, onceHeaders } from '../routing/once'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { json, jsonBody, localizedText, oneLine } from '../routing/schemas'
import { activitySchema } from '../sessions/round-schemas'

const place = { x: z.number(), y: z.number(), w: z.number(), h: z.number() }
const shape = z.discriminatedUnion('type', [
  z.object({
    ...place,
    type: z.literal('zone'),
    title: localizedText,
    hint: localizedText,
    accepts: z.array(z.enum(CARD_KINDS)).readonly(),
    write: z
      .object({ field: z.string(), value: z.union([z.string(), z.number()]) })
      .readonly()
      .optional(),
  }),
  z.object({
    ...place,
    type: z.literal('matrix'),
    title: localizedText,
    xField: z.string(),
    yField: z.string(),
    layout: z.enum(MATRIX_LAYOUTS).optional(),
    poles: z
      .object({ xLow: localizedText, xHigh: localizedText, yLow: localizedText, yHigh: localizedText })
      .partial()
      .readonly()
      .optional(),
  }),
])
const scriptStep = z.object({
  title: localizedText,
  ask: localizedText,
  minutes: z.number(),
  activity: activitySchema.optional().openapi({ description: 'What people do beside working on the board' }),
  rights: z.enum(STEP_RIGHTS).optional().openapi({ description: 'Without: what fits the activity' }),
  ends: z.enum(STEP_ENDS).optional(),
  view: z.enum(STEP_VIEWS).optional().openapi({ description: 'The view that it is about; without: the canvas' }),
  gathers: z.boolean().optional().openapi({ description: 'Everybody’s screen goes to that view' }),
})
const template = z
  .object({
    id: z.string(),
    slug: z.string(),
    ownerId: z.string().nullable().openapi({ description: 'Whose own it is' }),
    workspaceId: z.string().nullable().openapi({ description: 'Which team’s it is; with neither it is built in' }),
    title: localizedText,
    description: localizedText,
    shapes: z.array(shape).readonly(),
    script: z.array(scriptStep).readonly(),
    offer: z
      .object({ gives: localizedText, people: z.object({ least: z.number(), most: z.number() }).readonly() })
      .readonly()
      .nullable()
      .openapi({ description: 'What a group gets, and the size of group that it suits; null for a saved template' }),
  })
  .openapi('Template')

const title = oneLine(BOARD_TITLE_MAX_LENGTH)
const description = z.string().trim().max(400)
const templateParams = z.object({ templateId: z.string().max(64) })

export const listRoute = createRoute({
  method: 'get',
  path: '/api/templates',
  'x-permission': 'public',
  summary: 'Templates, built-in ones, yours and those of your workspaces, in the order to offer them',
  security: [],
  responses: { 200: json('Templates', z.object({ templates: z.array(template) })) },
})
export const saveRoute = createRoute({
  method: 'post',
  path: '/api/templates',
  'x-permission': 'read-board',
  summary:
    'Save a board as a template, for you or for a workspace, with the plan of its newest session if you may run sessions. Images and citations are left out',
  request: {
    headers: onceHeaders,
    body: jsonBody(
      z.object({
        boardId: z.string().max(64),
        title,
        description: description.default(''),
        withCards: z.boolean().default(false),
        workspaceId: z.string().max(64).nullish(),
      }),
    ),
  },
  responses: {
    201: json('The template', template),
    ...problems('bad-request', 'not-signed-in', 'forbidden', 'not-found', 'conflict', 'too-large'),
    ...problems('key-reused', 'too-many', 'busy'),
  },
})
export const changeRoute = createRoute({
  method: 'patch',
  path: '/api/templates/{templateId}',
  'x-permission': 'signed-in',
  summary: 'Rename a template of yours or of a workspace, or change its description',
  request: {
    params: templateParams,
    body: jsonBody(z.object({ title: title.optional(), description: description.optional() })),
  },
  responses: {
    200: json('The template', template),
    ...problems('bad-request', 'not-signed-in', 'forbidden', 'not-found'),
  },
})
export const deleteRoute = createRoute({
  method: 'delete',
  path: '/api/templates/{templateId}',
  'x-permission': 'signed-in',
  summary: 'Delete a template of yours or of a workspace; boards that were made from it stay',
  request: { params: templateParams },
  responses: { 204: { description: 'Deleted' }, ...problems('not-signed-in', 'forbidden', 'not-found') },
})

/** Adds the routes of /api/templates. */
export function addTemplateRoutes(routes: Routes, services: ServiceContext, once: OnceRoutes): void {
  routes.add(listRoute, async (c) =>
    c.json({ templates: await listTemplates(services, c.var.person?.id ?? null) }, 200),
  )

  routes.addBehind(
    saveRoute,
    (c, enterBoard) => enterBoard(c.req.valid('json').boardId, saveRoute['x-permission']),
    async (c, access) => {
      const { boardId: _, workspaceId = null, ...input } = c.req.valid('json')
      const saved = await once.answer(c, {
        find: async (id) => (await services.templates.find(id, access.person.id))?.template ?? null,
        make: (id) => saveTemplate(services, access, { ...input, id, workspaceId }, workOf(c)),
      })
      return c.json(withOffer(saved), 201)
    },
  )

  routes.addBehind(
    changeRoute,
    (c) => enterTemplate(services, c.var.person, c.req.valid('param').templateId),
    async (c, known) => {
      const { title, description } = c.req.valid('json')
      const words = title === undefined ? known.title : inAllLanguages(title)
      const about = description === undefined ? known.description : inAllLanguages(description)
      return c.json(withOffer(await services.templates.rename(known.id, words, about)), 200)
    },
  )

  routes.addBehind(
    deleteRoute,
    (c) => enterTemplate(services, c.var.person, c.req.valid('param').templateId),
    async (c, known) => {
      await services.templates.remove(known.id)
      return c.body(null, 204)
    },
  )
}
