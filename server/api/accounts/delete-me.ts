// DELETE /api/me: a person deletes themselves, and says what becomes of the boards that are theirs alone.

import { z } from '@hono/zod-openapi'
import { PASSWORD_MAX_LENGTH } from '@/lib/domain/people/password'
import type { RateLimits } from '../../auth/rate-limits'
import { requireSession } from '../../policies/credential-policy'
import { deleteAccount } from '../../services/accounts/delete-account'
import { DELETE } from '../../services/accounts/remove-person'
import type { ServiceContext } from '../../services/context'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { json, jsonBody } from '../routing/schemas'

const ownedBoard = z
  .object({
    id: z.string(),
    title: z.string(),
    heirs: z
      .array(z.object({ id: z.string(), name: z.string() }))
      .openapi({ description: 'Members with an account, to whom it can be handed over' }),
  })
  .openapi('OwnedBoard')

export const ownedRoute = createRoute({
  method: 'get',
  path: '/api/me/owned-boards',
  'x-permission': 'signed-in',
  summary: 'The boards that nobody but you owns',
  responses: { 200: json('Boards', z.object({ boards: z.array(ownedBoard) })), ...problems('not-signed-in') },
})
export const deleteRoute = createRoute({
  method: 'delete',
  path: '/api/me',
  'x-permission': 'signed-in',
  summary: 'Delete your account; each board that is yours alone is handed over or deleted, as you say',
  request: {
    body: jsonBody(
      z.object({
        password: z.string().max(PASSWORD_MAX_LENGTH).nullish(),
        boards: z
          .record(z.string().max(64), z.string().max(64))
          .default({})
          .openapi({ description: `By board id: ${DELETE}, or the id of the person who takes it over` }),
      }),
    ),
  },
  responses: {
    204: { description: 'Deleted' },
    ...problems('bad-request', 'not-signed-in', 'forbidden', 'conflict', 'too-many'),
  },
})

/** Adds the route with which people delete their own account. */
export function addDeleteMeRoutes(routes: Routes, services: ServiceContext, rateLimits: RateLimits): void {
  routes.add(ownedRoute, async (c, person) => {
    return c.json({ boards: (await services.ownedBoards.list(person.id)).map(present) }, 200)
  })

  routes.add(deleteRoute, async (c, person) => {
    requireSession(c.var.credential)
    const { password, boards } = c.req.valid('json')
    // A session that was left open must not become a way to guess the password.
    await rateLimits.failedFromAddress.take(`delete ${person.id}`)
    await deleteAccount(services, person, { password: password ?? undefined, boards })
    return c.body(null, 204)
  })
}

function present({ id, title, heirs }: { id: string; title: string; heirs: readonly { id: string; name: string }[] }) {
  return { id, title, heirs: [...heirs] }
}
