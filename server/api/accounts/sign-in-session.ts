// Gives the browser that asks a session of an account, in place of the one that it had.

import type { Auth } from '../../auth/create-auth'
import type { Sender } from '../../auth/identity'
import type { KnownDevices } from '../../auth/known-devices'
import { CLIENT_IP_HEADER } from '../../http/client-address'
import { replaceSession } from '../../services/accounts/end-sign-in'
import type { ServiceContext } from '../../services/context'
import type { ApiContext } from '../routing/environment'
import { signedTokenOf } from './auth-forward'

export interface SignedIn {
  /** Signed, to be sent as a bearer. */
  readonly token: string
  readonly user: { readonly id: string; readonly name: string; readonly email: string }
}

interface SessionParts {
  readonly auth: Auth
  readonly services: ServiceContext
  readonly knownDevices: KnownDevices
}

/** Hands the cookies and the bearer token of a new session to the answer. `before` is who the browser was until now. */
export async function startSession(
  c: ApiContext,
  { auth, services, knownDevices }: SessionParts,
  credentials: { readonly email: string; readonly password: string },
  before: Sender | null,
): Promise<SignedIn> {
  const headers = new Headers({ [CLIENT_IP_HEADER]: c.env.address.clientIp })
  const userAgent = c.req.header('user-agent')
  if (userAgent !== undefined) headers.set('user-agent', userAgent)
  const answer = await auth.api.signInEmail({ body: credentials, headers, returnHeaders: true })
  for (const cookie of answer.headers.getSetCookie()) c.header('set-cookie', cookie, { append: true })
  c.header('set-cookie', knownDevices.remember(c.req.header('cookie'), credentials.email), { append: true })
  const bearer = answer.headers.get('set-auth-token')
  if (bearer) c.header('set-auth-token', bearer)
  const { token, user } = answer.response
  await endSessionBefore(services, before, token)
  return { token: signedTokenOf(answer.headers) ?? token, user }
}

/** Ends the session that the browser had before it got the one of `token`. */
export async function endSessionBefore(services: ServiceContext, before: Sender | null, token: string): Promise<void> {
  const session = await services.signIns.findByToken(token)
  if (!session || before?.credential.kind !== 'session') return
  await replaceSession(services, { person: before.person, sessionId: before.credential.id }, session)
}
