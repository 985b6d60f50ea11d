// /api/admin/users/:id/…: what admins do for one person: a new password, signing out, deleting.

import { z } from '@hono/zod-openapi'
import { ERASED_KINDS, REMAINING_KINDS, REMAINING_REASONS } from '@/lib/domain/people/erasure'
import type { Auth } from '../../auth/create-auth'
import type { RateLimits } from '../../auth/rate-limits'
import { newResetToken } from '../../auth/reset-token'
import { deletePerson, estateOf } from '../../services/accounts/delete-person'
import { endSignInsOf } from '../../services/accounts/end-sign-ins-of'
import { offerPasswordReset } from '../../services/accounts/offer-password-reset'
import { DELETE } from '../../services/accounts/remove-person'
import type { ErasureAges } from '../../services/accounts/trace-person'
import type { ServiceContext } from '../../services/context'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { json, jsonBody, timestamp } from '../routing/schemas'
import { mailFailureSchema } from './mail-failure-schema'

const params = z.object({ userId: z.string().max(64) })
const id = z.string().max(64)
const heirs = z
  .array(z.object({ id: z.string(), name: z.string() }))
  .openapi({ description: 'Members with an account, to whom it can be handed over' })

export const resetRoute = createRoute({
  method: 'post',
  path: '/api/admin/users/{userId}/password-reset',
  'x-permission': 'admin',
  summary: 'Mail somebody a link for a new password; a server that sends no mail answers with the link instead',
  request: { params },
  responses: {
    200: json(
      'What became of it',
      z.object({
        mailedTo: z.string().nullable(),
        url: z.string().nullable().openapi({ description: 'Only from a server that sends no mail' }),
        failure: mailFailureSchema.nullable(),
        expiresAt: timestamp,
      }),
    ),
    ...problems('not-signed-in', 'forbidden', 'not-found', 'conflict', 'too-many'),
  },
})
export const endSignInsRoute = createRoute({
  method: 'delete',
  path: '/api/admin/users/{userId}/sessions',
  'x-permission': 'admin',
  summary: 'End all sign-ins of a person; API tokens go on, and a visitor has no other way back',
  request: { params },
  responses: {
    200: json('Ended', z.object({ ended: z.number().int() })),
    ...problems('not-signed-in', 'forbidden', 'not-found', 'conflict'),
  },
})
export const estateRoute = createRoute({
  method: 'get',
  path: '/api/admin/users/{userId}/estate',
  'x-permission': 'admin',
  summary: 'The boards and workspaces that nobody but this person owns',
  request: { params },
  responses: {
    200: json(
      'To be decided before the person is deleted',
      z.object({
        boards: z.array(z.object({ id: z.string(), title: z.string(), heirs })),
        workspaces: z.array(z.object({ id: z.string(), name: z.string(), boards: z.number().int(), heirs })),
      }),
    ),
    ...problems('not-signed-in', 'forbidden', 'not-found'),
  },
})
const erasure = z
  .object({
    removed: z.array(z.object({ kind: z.enum(ERASED_KINDS), count: z.number().int() })),
    remains: z.array(
      z.object({
        kind: z.enum(REMAINING_KINDS),
        count: z.number().int(),
        why: z.enum(REMAINING_REASONS),
        until: timestamp
          .nullable()
          .openapi({ description: 'When it has gone by itself at the latest; null with its board' }),
      }),
    ),
  })
  .openapi('Erasure')

export const deleteRoute = createRoute({
  method: 'delete',
  path: '/api/admin/users/{userId}',
  'x-permission': 'admin',
  summary: 'Delete a person; each board and workspace that is theirs alone is handed over or deleted, as you say',
  request: {
    params,
    body: jsonBody(
      z.object({
        name: z
          .string()
          .max(200)
          .openapi({ description: 'The name of the person, so that nobody is deleted by accident' }),
        boards: z
          .record(id, id)
          .default({})
          .openapi({ description: `By board id: ${DELETE}, or the id of the person who takes it over` }),
        workspaces: z
          .record(id, id)
          .default({})
          .openapi({ description: `By workspace id: the id of its new owner, or ${DELETE} where it has no heirs` }),
      }),
    ),
  },
  responses: {
    200: json('Deleted, with what went and what remains, counted in the database', erasure),
    ...problems('bad-request', 'not-signed-in', 'forbidden', 'not-found', 'conflict'),
  },
})

export interface PersonParts {
  readonly auth: Auth
  readonly rateLimits: RateLimits
  readonly limits: ErasureAges
}

/** Adds the routes of an admin's actions on one person. */
export function addAdminPersonRoutes(
  routes: Routes,
  services: ServiceContext,
  { auth, rateLimits, limits }: PersonParts,
): void {
  routes.add(resetRoute, async (c, admin) => {
    rateLimits.adminMails.take(admin.id)
    const { expiresAt, ...offered } = await offerPasswordReset(services, admin, c.req.valid('param').userId, {
      newToken: (userId) => newResetToken(auth, userId, services.now()),
      locale: c.var.locale,
      origin: c.var.baseUrl,
    })
    return c.json({ ...offered, expiresAt: expiresAt.toISOString() }, 200)
  })

  routes.add(endSignInsRoute, async (c, admin) => {
    return c.json({ ended: await endSignInsOf(services, admin, c.req.valid('param').userId) }, 200)
  })

  routes.add(estateRoute, async (c) => {
    const { boards, workspaces } = await estateOf(services, c.req.valid('param').userId)
    return c.json({ boards: boards.map(presentHeirs), workspaces: workspaces.map(presentHeirs) }, 200)
  })

  routes.add(deleteRoute, async (c, admin) => {
    const { removed, remains } = await deletePerson(
      services,
      admin,
      c.req.valid('param').userId,
      c.req.valid('json'),
      limits,
    )
    const until = (at: Date | null) => at?.toISOString() ?? null
    return c.json(
      { removed: [...removed], remains: remains.map((each) => ({ ...each, until: until(each.until) })) },
      200,
    )
  })
}

function presentHeirs<Row extends { readonly heirs: readonly { readonly id: string; readonly name: string }[] }>(
  row: Row,
) {
  return { ...row, heirs: [...row.heirs] }
}
