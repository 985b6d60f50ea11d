// Routes for getting an account: the sign-in page's options, making one, and the first admin.

import { z } from '@hono/zod-openapi'
import { SIGNUP_MODES } from '@/lib/domain/people/signup-mode'
import type { Auth } from '../../auth/create-auth'
import { type Sender, toPerson } from '../../auth/identity'
import type { KnownDevices } from '../../auth/known-devices'
import type { RateLimits } from '../../auth/rate-limits'
import { addressKey } from '../../http/address-key'
import { createAccount } from '../../services/accounts/create-account'
import { describeMe } from '../../services/accounts/describe-me'
import { setUp } from '../../services/accounts/set-up'
import { signInOptions } from '../../services/accounts/sign-in-options'
import type { ServiceContext } from '../../services/context'
import type { ApiContext } from '../routing/environment'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { json, jsonBody } from '../routing/schemas'
import { inviteToken, me, newAccountFields } from './account-schemas'
import { startSession } from './sign-in-session'

export const optionsRoute = createRoute({
  method: 'get',
  path: '/api/sign-in-options',
  'x-permission': 'public',
  summary: 'How people can come in',
  security: [],
  responses: {
    200: json(
      'Ways to sign in',
      z.object({
        signupMode: z.enum(SIGNUP_MODES),
        guestBoards: z.boolean(),
        oidc: z.object({ name: z.string() }).nullable(),
        canResetPassword: z.boolean(),
        needsSetup: z.boolean(),
      }),
    ),
  },
})
const signedIn = (description: string) => ({
  ...json(description, me),
  headers: z.object({
    'set-auth-token': z.string().optional().openapi({ description: 'The session’s token, to be sent as a bearer' }),
  }),
})
export const createAccountRoute = createRoute({
  method: 'post',
  path: '/api/account',
  'x-permission': 'public',
  summary: 'Make an account and sign in; a visitor becomes it, and keeps every board',
  security: [],
  request: { body: jsonBody(z.object({ ...newAccountFields, inviteToken })) },
  responses: {
    201: signedIn('You'),
    ...problems('bad-request', 'forbidden', 'weak-password', 'conflict', 'invite-used-up', 'too-many'),
  },
})
export const setUpRoute = createRoute({
  method: 'post',
  path: '/api/setup',
  'x-permission': 'public',
  summary: 'Make the first admin with the token that the server printed',
  security: [],
  request: { body: jsonBody(z.object({ token: z.string().max(200), ...newAccountFields })) },
  responses: {
    201: signedIn('You'),
    ...problems('bad-request', 'forbidden', 'not-found', 'weak-password', 'conflict', 'too-many'),
  },
})
export interface AccountParts {
  readonly services: ServiceContext
  readonly auth: Auth
  readonly rateLimits: RateLimits
  readonly knownDevices: KnownDevices
}

/** Adds the routes for making accounts. */
export function addAccountRoutes(routes: Routes, parts: AccountParts): void {
  const { services, rateLimits } = parts
  routes.add(optionsRoute, async (c) => c.json(await signInOptions(services), 200))

  routes.add(createAccountRoute, async (c) => {
    await rateLimits.signIn.take(addressKey(c.env.address.clientIp))
    const { inviteToken: token, ...input } = c.req.valid('json')
    const before = senderOf(c)
    const { locale } = c.var
    const wanted = { ...input, inviteToken: token ?? undefined, locale }
    const user = await createAccount(services, before?.person ?? null, wanted)
    await startSession(c, parts, input, before)
    return c.json(await describeMe(services, toPerson(user)), 201)
  })

  routes.add(setUpRoute, async (c) => {
    await rateLimits.signIn.take(addressKey(c.env.address.clientIp))
    const input = c.req.valid('json')
    const before = senderOf(c)
    const user = await setUp(services, before?.person ?? null, input)
    await startSession(c, parts, input, before)
    return c.json(await describeMe(services, toPerson(user)), 201)
  })
}

function senderOf({ var: { person, credential } }: ApiContext): Sender | null {
  return person && credential ? { person, credential } : null
}
