// /api/me: who you are, and your name.

import { z } from '@hono/zod-openapi'
import { requirePerson } from '../policies/board-policy'
import type { ServiceContext } from '../services/context'
import { renamePerson } from '../services/rename-person'
import type { Api } from './environment'
import { problems } from './problem'
import { createRoute } from './route'
import { json, jsonBody, personName } from './schemas'

const me = z
  .object({ id: z.string(), name: z.string(), color: z.string(), isAnonymous: z.boolean(), isAdmin: z.boolean() })
  .openapi('Me')

const getRoute = createRoute({
  method: 'get',
  path: '/api/me',
  'x-permission': 'signed-in',
  summary: 'Who you are',
  responses: { 200: json('You', me), ...problems('not-signed-in') },
})
const renameRoute = createRoute({
  method: 'patch',
  path: '/api/me',
  'x-permission': 'signed-in',
  summary: 'Change your name',
  request: { body: jsonBody(z.object({ name: personName })) },
  responses: { 200: json('You', me), ...problems('bad-request', 'not-signed-in') },
})

export function addMeRoutes(app: Api, services: ServiceContext): void {
  app.openapi(getRoute, (c) => c.json(requirePerson(c.var.person), 200))
  app.openapi(renameRoute, async (c) => {
    const person = requirePerson(c.var.person)
    return c.json(await renamePerson(services, person, c.req.valid('json').name), 200)
  })
}
