// /api/me/tokens: a person's API tokens.

import { z } from '@hono/zod-openapi'
import { TOKEN_SCOPES } from '@/lib/domain/people/token-scope'
import type { ApiTokenRow } from '../../db/people/api-tokens'
import { requireSession } from '../../policies/credential-policy'
import { makeApiToken } from '../../services/accounts/make-api-token'
import { revokeApiToken } from '../../services/accounts/revoke-api-token'
import type { ServiceContext } from '../../services/context'
import { endOf, expiryFields } from '../routing/expiry'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { json, jsonBody, oneLine, timestamp } from '../routing/schemas'

const token = z
  .object({
    id: z.string(),
    name: z.string(),
    hint: z.string().openapi({ description: 'The token’s first letters' }),
    scope: z.enum(TOKEN_SCOPES),
    expiresAt: timestamp.nullable(),
    lastUsedAt: timestamp.nullable().openapi({ description: 'To the minute' }),
    createdAt: timestamp,
  })
  .openapi('ApiToken')
const newToken = token.extend({ token: z.string() }).openapi('NewApiToken')

export const listRoute = createRoute({
  method: 'get',
  path: '/api/me/tokens',
  'x-permission': 'account',
  summary: 'Your API tokens, the newest first',
  responses: { 200: json('Tokens', z.object({ tokens: z.array(token) })), ...problems('not-signed-in', 'forbidden') },
})
export const makeRoute = createRoute({
  method: 'post',
  path: '/api/me/tokens',
  'x-permission': 'account',
  summary: 'Make an API token; it is shown only in this answer',
  request: {
    body: jsonBody(
      z.object({
        name: oneLine(60),
        scope: z.enum(TOKEN_SCOPES),
        ...expiryFields,
      }),
    ),
  },
  responses: {
    201: json('The token', newToken),
    ...problems('bad-request', 'not-signed-in', 'forbidden', 'conflict'),
  },
})
export const revokeRoute = createRoute({
  method: 'delete',
  path: '/api/me/tokens/{tokenId}',
  'x-permission': 'account',
  summary: 'Revoke an API token; the sockets that it opened close',
  request: { params: z.object({ tokenId: z.string().max(64) }) },
  responses: {
    200: json('Revoked', z.object({ id: z.string() })),
    ...problems('not-signed-in', 'forbidden', 'not-found'),
  },
})

/** Adds the routes of API tokens. */
export function addTokenRoutes(routes: Routes, services: ServiceContext): void {
  routes.add(listRoute, async (c, person) => {
    requireSession(c.var.credential)
    return c.json({ tokens: (await services.apiTokens.list(person.id)).map(present) }, 200)
  })

  routes.add(makeRoute, async (c, person) => {
    requireSession(c.var.credential)
    const { name, scope, ...expiry } = c.req.valid('json')
    const made = await makeApiToken(services, person, { name, scope, expiresAt: endOf(expiry, services.now()) })
    return c.json({ ...present(made.row), token: made.token }, 201)
  })

  routes.add(revokeRoute, async (c, person) => {
    requireSession(c.var.credential)
    const { tokenId } = c.req.valid('param')
    await revokeApiToken(services, person, tokenId)
    return c.json({ id: tokenId }, 200)
  })
}

function present(row: ApiTokenRow) {
  return {
    id: row.id,
    name: row.name,
    hint: row.hint,
    scope: row.scope,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  }
}
