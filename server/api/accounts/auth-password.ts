// Changing a password, and choosing a new one when the old one is forgotten.

import { z } from '@hono/zod-openapi'
import { AppError } from '@/lib/domain/errors'
import { PASSWORD_MAX_LENGTH } from '@/lib/domain/people/password'
import { requireHardToGuess } from '../../auth/hard-to-guess'
import { credentialKey } from '../../auth/identity'
import { ownerOfResetToken } from '../../auth/reset-token'
import { requireSession } from '../../policies/credential-policy'
import { requireStanding } from '../../policies/server-policy'
import type { ApiContext } from '../routing/environment'
import { emailAddress, newPassword } from './account-schemas'
import { type AuthParts, AuthRefusal, addressOf, forward, readBody, sessionTokenOf } from './auth-forward'

export const changeBody = z.object({ currentPassword: z.string().max(PASSWORD_MAX_LENGTH), newPassword })
export const requestBody = z.object({ email: emailAddress })
export const resetBody = z.object({ token: z.string().max(200), newPassword })

/** Ends every other session of the person; this one goes on under a new token. */
export async function changePassword(c: ApiContext, parts: AuthParts): Promise<Response> {
  const { services, rateLimits } = parts
  const sender = await parts.identities.identify(c.req.raw.headers)
  const person = requireStanding(sender?.person ?? null, 'account')
  const sessionId = requireSession(sender?.credential ?? null)
  await rateLimits.signIn.take(addressOf(c))
  const body = await readBody(c, changeBody)
  const user = await services.users.find(person.id)
  await requireHardToGuess(body.newPassword, [person.name, user?.email ?? ''], 'newPassword')
  const key = `change ${person.id}`
  await rateLimits.failedFromAddress.take(key)
  const before = await services.signIns.list(person.id, services.now())
  const response = await forward(c, parts, { ...body, revokeOtherSessions: true }).catch((error: unknown) => {
    throw changeRefusal(error)
  })
  await rateLimits.failedFromAddress.forgive(key)
  const token = sessionTokenOf(response)
  const session = token === undefined ? null : await services.signIns.findByToken(token)
  if (session) {
    const [from, to] = [sessionId, session.id].map((id) => credentialKey({ kind: 'session', id }))
    if (from !== undefined && to !== undefined) services.rooms.replaceCredential(from, to)
  }
  for (const { id } of before) {
    const old = credentialKey({ kind: 'session', id })
    services.rooms.disconnectCredential(old, 'not-signed-in', 'Your password was changed. Sign in again.')
  }
  await services.audit.add({ at: services.now(), action: 'password-changed', actor: person, subject: person.name })
  return response
}

function changeRefusal(error: unknown): unknown {
  if (!(error instanceof AuthRefusal)) return error
  if (error.libraryCode === 'INVALID_PASSWORD') {
    return new AppError('forbidden', 'That is not your current password.', 'currentPassword')
  }
  if (error.libraryCode === 'CREDENTIAL_ACCOUNT_NOT_FOUND') {
    return new AppError('conflict', 'Your account has no password: you come in by the single sign-on.')
  }
  return error
}

/** Answers the same, whether there is such an account or not. */
export async function requestPasswordReset(c: ApiContext, parts: AuthParts): Promise<Response> {
  if (!parts.services.mailer) {
    throw new AppError('not-found', 'This server sends no e-mail. Ask those who run it for a link to a new password.')
  }
  const address = addressOf(c)
  await parts.rateLimits.signIn.take(address)
  const { email } = await readBody(c, requestBody)
  await parts.rateLimits.failedFromAddress.take(`reset ${email}`)
  await forward(c, parts, { email })
  return c.json({ status: true }, 200)
}

/** Ends all sessions of the person. */
export async function resetPassword(c: ApiContext, parts: AuthParts): Promise<Response> {
  await parts.rateLimits.signIn.take(addressOf(c))
  const body = await readBody(c, resetBody)
  const userId = await ownerOfResetToken(parts.auth, body.token)
  const user = userId === null ? null : await parts.services.users.find(userId)
  await requireHardToGuess(body.newPassword, user ? [user.name, user.email] : [], 'newPassword')
  try {
    const response = await forward(c, parts, body)
    // The person has proved that they have the mail, and is admitted now, even while strangers keep the account locked.
    const cookie = user && parts.knownDevices.remember(c.req.header('cookie'), user.email)
    if (cookie) response.headers.append('set-cookie', cookie)
    return response
  } catch (error) {
    if (!(error instanceof AuthRefusal) || error.libraryCode !== 'INVALID_TOKEN') throw error
    throw new AppError('bad-request', 'This link has expired or was used already. Ask for a new one.', 'token')
  }
}
