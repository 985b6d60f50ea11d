// ADMIN_EMAIL and ADMIN_PASSWORD: the first admin of a server that is set up by its environment.

import { requireHardToGuess } from '../../auth/hard-to-guess'
import { hashPassword } from '../../auth/password-hash'
import type { ServiceContext } from '../context'

export interface FirstAdmin {
  readonly email: string
  readonly password: string
}

/** Does nothing where there is an admin. Resolves to whether there is one now. Throws an Error for a password that is easy to guess. */
export async function makeFirstAdmin(
  context: Pick<ServiceContext, 'users' | 'signIns' | 'audit' | 'now' | 'newId'>,
  firstAdmin: FirstAdmin | undefined,
): Promise<boolean> {
  const { users, signIns, audit, now, newId } = context
  if (await users.hasAdmin()) return true
  if (!firstAdmin) return false
  const email = firstAdmin.email.toLowerCase()
  await requireHardToGuess(firstAdmin.password, [email]).catch((error: unknown) => {
    throw new Error(`ADMIN_PASSWORD can’t be used. ${error instanceof Error ? error.message : String(error)}`)
  })
  const passwordHash = await hashPassword(firstAdmin.password)
  const existing = await users.findByEmail(email)
  if (existing) {
    // A person who took this address before must not become admin by it: only the password of the environment opens it.
    await users.setPassword(existing.id, passwordHash)
    await signIns.endAll(existing.id)
    await users.setAdmin(existing.id, true)
    await audit.add({
      at: now(),
      action: 'admin-changed',
      actor: null,
      subject: existing.name,
      detail: { isAdmin: true },
    })
    return true
  }
  const name = email.split('@')[0] || 'Admin'
  const user = await users.createAccount({ id: newId(), name, email, passwordHash, isAdmin: true, emailVerified: true })
  if (user)
    await audit.add({ at: now(), action: 'account-made', actor: null, subject: name, detail: { isAdmin: true } })
  return user !== null
}
