// Coming in and going: by a password, as a visitor, by the single sign-on. What a failure tells is the same for an
// account that there is and one that there isn't.

import { z } from '@hono/zod-openapi'
import { AppError } from '@/lib/domain/errors'
import { PASSWORD_MAX_LENGTH } from '@/lib/domain/people/password'
import { credentialKey } from '../../auth/identity'
import { OIDC_PROVIDER } from '../../auth/oidc'
import type { RateLimits } from '../../auth/rate-limits'
import { pickLocale } from '../../http/locale'
import { createAccount } from '../../services/accounts/create-account'
import type { ApiContext } from '../routing/environment'
import { emailAddress, inviteToken, newAccountFields } from './account-schemas'
import { type AuthParts, AuthRefusal, addressOf, forward, readBody, sessionTokenOf } from './auth-forward'
import { endSessionBefore, startSession } from './sign-in-session'

export const signInBody = z.object({ email: emailAddress, password: z.string().max(PASSWORD_MAX_LENGTH) })
const signUpBody = z.object({ ...newAccountFields, inviteToken })
/** A page of ours, by its path. */
const ownPath = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])/, 'must be a path such as /boards')
export const issuerBody = z.object({ callbackURL: ownPath.default('/'), errorCallbackURL: ownPath.default('/sign-in') })

/** Signs in a new visitor. */
export async function signInAsVisitor(c: ApiContext, parts: AuthParts): Promise<Response> {
  parts.rateLimits.visitors.take(addressOf(c))
  return forward(c, parts)
}

/** Signs in by e-mail address and password. */
export async function signInByEmail(c: ApiContext, parts: AuthParts): Promise<Response> {
  const { services, identities, rateLimits, knownDevices } = parts
  const address = addressOf(c)
  await rateLimits.signIn.take(address)
  const { email, password } = await readBody(c, signInBody)
  const cookies = c.req.header('cookie')
  // Taken before it is known how it ends: a hundred tries at once are a hundred tries.
  const failure = await takeFailure(rateLimits, { email, address, device: knownDevices.find(cookies, email) })
  const before = await identities.identify(c.req.raw.headers)
  try {
    const response = await forward(c, parts, { email, password }, { isSignedIn: before !== null })
    await failure.forgive()
    response.headers.append('set-cookie', knownDevices.remember(cookies, email))
    const token = sessionTokenOf(response)
    if (token !== undefined) await endSessionBefore(services, before, token)
    return response
  } catch (error) {
    if (!(error instanceof AuthRefusal)) throw error
    parts.failedSignIns.note({ address: c.env.address.clientIp, request: c.env.requestId }, email)
    await services.audit.add({
      at: services.now(),
      action: 'sign-in-failed',
      actor: null,
      subject: email,
      detail: { address: c.env.address.clientIp },
    })
    if (error.code !== 'not-signed-in') throw error
    throw new AppError('not-signed-in', 'The e-mail address or the password is wrong.')
  }
}

interface SignInTry {
  readonly email: string
  readonly address: string
  /** The browser, where the account knows it. */
  readonly device: string | undefined
}

/** Counts a failure before it is one. A browser that the account knows has a count of its own, and is in nobody else's. */
async function takeFailure(
  { failed, failedFromAddress }: RateLimits,
  { email, address, device }: SignInTry,
): Promise<{ readonly forgive: () => Promise<void> }> {
  const ofPair = device === undefined ? `${email} ${address}` : `${email} on ${device}`
  await failedFromAddress.take(ofPair)
  if (device === undefined) await failed.take(email)
  return {
    async forgive() {
      await failedFromAddress.forgive(ofPair)
      if (device === undefined) await failed.forgive(email)
    },
  }
}

/** The library's own way to an account, by our rules: as POST /api/account, with its answer. */
export async function signUpByEmail(c: ApiContext, parts: AuthParts): Promise<Response> {
  await parts.rateLimits.signIn.take(addressOf(c))
  const { inviteToken: token, ...input } = await readBody(c, signUpBody)
  const before = await parts.identities.identify(c.req.raw.headers)
  const locale = pickLocale(c.req.raw.headers, parts.services.defaultLocale)
  await createAccount(parts.services, before?.person ?? null, { ...input, inviteToken: token ?? undefined, locale })
  return c.json(await startSession(c, parts, input, before), 200)
}

const sessionAnswer = z.object({ session: z.looseObject({ token: z.string() }), user: z.looseObject({}) }).nullable()

/** Answers the session and its user, or null for an API token, which isn't a session. Scripts get all but its token. */
export async function tellSession(c: ApiContext, parts: AuthParts): Promise<Response> {
  const sender = await parts.identities.identify(c.req.raw.headers)
  if (sender?.credential.kind !== 'session') return c.json(null, 200)
  const response = await forward(c, parts)
  const told = sessionAnswer.parse(await response.json())
  const { token: _token, ...session } = told?.session ?? {}
  return c.newResponse(JSON.stringify(told && { ...told, session }), response)
}

/** Ends the session of the request. */
export async function signOut(c: ApiContext, parts: AuthParts): Promise<Response> {
  const sender = await parts.identities.identify(c.req.raw.headers)
  const response = await forward(c, parts, {})
  if (sender?.credential.kind === 'session') {
    const key = credentialKey(sender.credential)
    parts.services.rooms.disconnectCredential(key, 'not-signed-in', 'You signed out. Sign in to go on.')
  }
  return response
}

/** Answers with the issuer's address, to which the page sends the browser. */
export async function goToIssuer(c: ApiContext, parts: AuthParts): Promise<Response> {
  if (parts.services.oidcName === null) throw new AppError('not-found', 'This server has no single sign-on.')
  await parts.rateLimits.signIn.take(addressOf(c))
  const body = await readBody(c, issuerBody)
  try {
    return await forward(c, parts, { ...body, provider: OIDC_PROVIDER })
  } catch (error) {
    if (!(error instanceof AuthRefusal) || error.libraryCode !== 'PROVIDER_NOT_FOUND') throw error
    throw new AppError('busy', 'The single sign-on can’t be reached just now. Try again in a moment.', undefined, 10)
  }
}

/** Handles the return from the issuer of the single sign-on. */
export async function comeBackFromIssuer(c: ApiContext, parts: AuthParts): Promise<Response> {
  if (parts.services.oidcName === null) throw new AppError('not-found', 'This server has no single sign-on.')
  await parts.rateLimits.signIn.take(addressOf(c))
  const before = await parts.identities.identify(c.req.raw.headers)
  const response = await forward(c, parts, undefined, { isSignedIn: before !== null })
  const token = sessionTokenOf(response)
  if (token !== undefined) await endSessionBefore(parts.services, before, token)
  return response
}
