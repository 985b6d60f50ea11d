// An admin ends all sign-ins of somebody else, as after a device was lost. API tokens go on, because scripts are not on that device.

import { AppError } from '@/lib/domain/errors'
import type { Person } from '../../auth/identity'
import type { ServiceContext } from '../context'
import { endAllSignIns } from './end-sign-in'

/** Resolves to how many ended. Throws AppError `not-found`, and `conflict` for admins themselves. */
export async function endSignInsOf(context: ServiceContext, admin: Person, userId: string): Promise<number> {
  const user = await context.users.find(userId)
  if (!user) throw new AppError('not-found', 'There is no such person. They may have been deleted.')
  if (user.id === admin.id) {
    throw new AppError('conflict', 'You can’t end your own sign-ins here. Do it on your account page.')
  }
  const ended = await endAllSignIns(context, userId, 'An admin signed you out everywhere. Sign in again.')
  await context.audit.add({
    at: context.now(),
    action: 'signed-out-everywhere',
    actor: admin,
    subject: user.name,
    detail: { userId, ended },
  })
  return ended
}
