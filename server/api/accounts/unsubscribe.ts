// POST /unsubscribe/<token>: ends mail about boards by one press in a mail program (RFC 8058) or on the page of the same
// address. The token alone counts: no cookie is read or set, and the answer is the same for every token.

import { z } from '@hono/zod-openapi'
import type { ServiceContext } from '../../services/context'
import { unsubscribe } from '../../services/mail/change-mail-choice'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { json } from '../routing/schemas'

export const unsubscribeRoute = createRoute({
  method: 'post',
  path: '/unsubscribe/{token}',
  'x-permission': 'public',
  summary: 'End mail about boards for the person who got the link by mail; the body is ignored',
  security: [],
  request: { params: z.object({ token: z.string().max(300) }) },
  responses: {
    200: json('Done, if the link is whole', z.object({ status: z.literal(true) })),
    ...problems('bad-request', 'too-many'),
  },
})

/** Adds the route that ends mail about boards. */
export function addUnsubscribeRoute(routes: Routes, services: ServiceContext): void {
  routes.add(unsubscribeRoute, async (c) => {
    await unsubscribe(services, c.req.valid('param').token)
    return c.json({ status: true as const }, 200, { 'cache-control': 'no-store' })
  })
}
