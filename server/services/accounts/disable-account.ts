// Keeps an account out, or lets it in again. A disabled account can't sign in, and is nobody everywhere at once.

import { AppError } from '@/lib/domain/errors'
import type { Person } from '../../auth/identity'
import type { UserRow } from '../../db/people/users'
import type { ServiceContext } from '../context'

/** Ends all sessions and sockets. Throws AppError `not-found`, and `conflict` when admins disable themselves. */
export async function disableAccount(context: ServiceContext, admin: Person, userId: string): Promise<void> {
  const user = await found(context, userId)
  if (user.id === admin.id) {
    throw new AppError('conflict', 'You can’t disable your own account. Ask another admin.')
  }
  const at = context.now()
  await context.users.setDisabled(userId, at)
  await context.signIns.endAll(userId)
  context.rooms.disconnectUser(userId, 'not-signed-in', 'Your account was disabled. Ask those who run this server.')
  await context.audit.add({ at, action: 'account-disabled', actor: admin, subject: user.name, detail: { userId } })
}

/** Lets a disabled account sign in again. Throws AppError `not-found`. */
export async function enableAccount(context: ServiceContext, admin: Person, userId: string): Promise<void> {
  const user = await found(context, userId)
  await context.users.setDisabled(userId, null)
  await context.audit.add({
    at: context.now(),
    action: 'account-enabled',
    actor: admin,
    subject: user.name,
    detail: { userId },
  })
}

async function found(context: ServiceContext, userId: string): Promise<UserRow> {
  const user = await context.users.find(userId)
  if (!user) throw new AppError('not-found', 'There is no such account. It may have been deleted.')
  return user
}
