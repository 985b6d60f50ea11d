// /api/me: who you are, your name, and where you are signed in.

import { z } from '@hono/zod-openapi'
import { requireSession } from '../../policies/credential-policy'
import { describeMe } from '../../services/accounts/describe-me'
import { endSignIn, signOutEverywhere } from '../../services/accounts/end-sign-in'
import { renamePerson } from '../../services/accounts/rename-person'
import type { ServiceContext } from '../../services/context'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { json, jsonBody, personName, timestamp } from '../routing/schemas'
import { me } from './account-schemas'

const session = z
  .object({
    id: z.string(),
    isCurrent: z.boolean(),
    userAgent: z.string().nullable(),
    address: z.string().nullable(),
    createdAt: timestamp,
    lastSeenAt: timestamp.openapi({ description: 'To the minute' }),
  })
  .openapi('Session')

export const getRoute = createRoute({
  method: 'get',
  path: '/api/me',
  'x-permission': 'signed-in',
  summary: 'Who you are',
  responses: { 200: json('You', me), ...problems('not-signed-in') },
})
export const renameRoute = createRoute({
  method: 'patch',
  path: '/api/me',
  'x-permission': 'signed-in',
  summary: 'Change your name',
  request: { body: jsonBody(z.object({ name: personName })) },
  responses: { 200: json('You', me), ...problems('bad-request', 'not-signed-in') },
})
export const sessionsRoute = createRoute({
  method: 'get',
  path: '/api/me/sessions',
  'x-permission': 'signed-in',
  summary: 'Where you are signed in, the last used first',
  responses: {
    200: json('Sign-ins', z.object({ sessions: z.array(session) })),
    ...problems('not-signed-in', 'forbidden'),
  },
})
export const endSessionRoute = createRoute({
  method: 'delete',
  path: '/api/me/sessions/{sessionId}',
  'x-permission': 'signed-in',
  summary: 'Sign one device out; its open boards close',
  request: { params: z.object({ sessionId: z.string().max(64) }) },
  responses: {
    200: json('Signed out', z.object({ id: z.string() })),
    ...problems('not-signed-in', 'forbidden', 'not-found'),
  },
})
export const endAllRoute = createRoute({
  method: 'delete',
  path: '/api/me/sessions',
  'x-permission': 'signed-in',
  summary: 'Sign out everywhere, here too',
  responses: { 204: { description: 'Signed out' }, ...problems('not-signed-in', 'forbidden') },
})

/** Adds the routes of /api/me. */
export function addMeRoutes(routes: Routes, services: ServiceContext): void {
  routes.add(getRoute, async (c, person) => c.json(await describeMe(services, person), 200))

  routes.add(renameRoute, async (c, person) => {
    const renamed = await renamePerson(services, person, c.req.valid('json').name)
    return c.json(await describeMe(services, renamed), 200)
  })

  routes.add(sessionsRoute, async (c, person) => {
    const current = requireSession(c.var.credential)
    const rows = await services.signIns.list(person.id, services.now())
    const sessions = rows.map((row) => ({
      id: row.id,
      isCurrent: row.id === current,
      userAgent: row.userAgent,
      address: row.ipAddress === '' ? null : row.ipAddress,
      createdAt: row.createdAt.toISOString(),
      lastSeenAt: row.updatedAt.toISOString(),
    }))
    return c.json({ sessions }, 200)
  })

  routes.add(endSessionRoute, async (c, person) => {
    requireSession(c.var.credential)
    const { sessionId } = c.req.valid('param')
    await endSignIn(services, person, sessionId)
    return c.json({ id: sessionId }, 200)
  })

  routes.add(endAllRoute, async (c, person) => {
    requireSession(c.var.credential)
    await signOutEverywhere(services, person)
    return c.body(null, 204)
  })
}
