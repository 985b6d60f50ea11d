// GET /api/me/data: everything that the server keeps about the person who asks, as a file.

import { z } from '@hono/zod-openapi'
import { requireSession } from '../../policies/credential-policy'
import { exportPersonData } from '../../services/accounts/export-person-data'
import type { ServiceContext } from '../../services/context'
import { downloadHeaders } from '../routing/answer-download'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'

export const dataRoute = createRoute({
  method: 'get',
  path: '/api/me/data',
  'x-permission': 'signed-in',
  summary: 'Everything that this server keeps about you, as a file of JSON; needs a session',
  responses: {
    200: {
      description: 'Your data by what it is about, with moments in ISO 8601',
      content: { 'application/json': { schema: z.record(z.string(), z.unknown()) } },
    },
    ...problems('not-signed-in', 'forbidden'),
  },
})

/** Adds the route with which people take their own data away. */
export function addMyDataRoute(routes: Routes, services: ServiceContext): void {
  routes.add(dataRoute, async (c, person) => {
    requireSession(c.var.credential)
    const data = await exportPersonData(services, person.id, person)
    const name = `foreboard data ${services.now().toISOString().slice(0, 10)}.json`
    return c.json(data, 200, downloadHeaders(name))
  })
}
