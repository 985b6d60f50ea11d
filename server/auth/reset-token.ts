// A token for a new password, made without a mail: for people whom those who run the server help.

import { randomBytes } from 'node:crypto'
import { type Auth, RESET_LINK_SECONDS } from './create-auth'

/** It works once, like one that was mailed, until `expiresAt`. */
export async function newResetToken(
  auth: Auth,
  userId: string,
  now: Date,
): Promise<{ readonly token: string; readonly expiresAt: Date }> {
  const token = randomBytes(24).toString('base64url')
  const expiresAt = new Date(now.getTime() + RESET_LINK_SECONDS * 1000)
  const { internalAdapter } = await auth.$context
  await internalAdapter.createVerificationValue({ identifier: nameOf(token), value: userId, expiresAt })
  return { token, expiresAt }
}

/** The id of the user whose password the token sets, or null for one that doesn't work. Doesn't use it up. */
export async function ownerOfResetToken(auth: Auth, token: string): Promise<string | null> {
  const { internalAdapter } = await auth.$context
  return (await internalAdapter.findVerificationValue(nameOf(token)))?.value ?? null
}

/** The library's own name for it; it keeps the hash. */
function nameOf(token: string): string {
  return `reset-password:${token}`
}
