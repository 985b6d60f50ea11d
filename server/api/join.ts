// POST /api/join: enter a board by an invite link. Who has no session yet becomes a visitor on the way.

import { z } from '@hono/zod-openapi'
import { ROLES } from '@/lib/domain/role'
import type { Auth } from '../auth/create-auth'
import { type Person, toPerson } from '../auth/identity'
import type { ServiceContext } from '../services/context'
import { findInvite } from '../services/find-invite'
import { checkInvitePassword, joinByInvite } from '../services/join-by-invite'
import { renamePerson } from '../services/rename-person'
import type { Api, ApiContext } from './environment'
import { problems } from './problem'
import { createRoute } from './route'
import { json, jsonBody, personName } from './schemas'

const joinRoute = createRoute({
  method: 'post',
  path: '/api/join',
  'x-permission': 'public',
  summary: 'Enter a board by an invite link; signs a visitor in where nobody is signed in',
  security: [],
  request: {
    body: jsonBody(
      z.object({
        token: z.string().min(1).max(200),
        name: personName.nullish(),
        password: z.string().max(200).nullish(),
      }),
    ),
  },
  responses: {
    200: {
      ...json('You are in', z.object({ boardId: z.string(), role: z.enum(ROLES), url: z.string() })),
      headers: z.object({
        'set-auth-token': z.string().optional().openapi({ description: 'Bearer token of a visitor made on the way' }),
      }),
    },
    ...problems('bad-request', 'forbidden', 'not-found', 'invite-used-up'),
  },
})

export function addJoinRoute(app: Api, services: ServiceContext, auth: Auth): void {
  app.openapi(joinRoute, async (c) => {
    const { token, name, password } = c.req.valid('json')
    const found = await findInvite(services, token)
    await checkInvitePassword(found, password ?? undefined)
    const person = c.var.person ?? (await signVisitorIn(c, auth))
    const role = await joinByInvite(services, person, found)
    if (name) await renamePerson(services, person, name)
    return c.json({ boardId: found.board.id, role, url: `${c.var.baseUrl}/boards/${found.board.id}` }, 200)
  })
}

/** Makes a visitor and hands the session's cookie and bearer token to the answer. */
async function signVisitorIn(c: ApiContext, auth: Auth): Promise<Person> {
  const headers = new Headers()
  for (const name of ['cookie', 'accept-language', 'user-agent']) {
    const value = c.req.header(name)
    if (value !== undefined) headers.set(name, value)
  }
  const answer = await auth.api.signInAnonymous({ headers, returnHeaders: true })
  for (const cookie of answer.headers.getSetCookie()) c.header('set-cookie', cookie, { append: true })
  const bearer = answer.headers.get('set-auth-token')
  if (bearer) c.header('set-auth-token', bearer)
  return toPerson(answer.response.user)
}
