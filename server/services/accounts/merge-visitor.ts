// A visitor signs in to an account: everything that they have becomes the account's, and the visitor is removed.

import { AppError } from '@/lib/domain/errors'
import type { ServiceContext } from '../context'

/** Moves everything that a visitor has to the account to which they signed in. */
export async function mergeVisitor(context: ServiceContext, visitorId: string, userId: string): Promise<void> {
  const { visitorMerge, rooms, boards } = context
  if (await visitorMerge.isNew(userId)) {
    // The same person to everybody, their own devices included.
    await visitorMerge.turnInto(visitorId, userId)
    return
  }
  const changed = await visitorMerge.merge(visitorId, userId)
  rooms.disconnectUser(visitorId, 'not-signed-in', 'You signed in to your account. Reload the page to go on with it.')
  await rooms.changeClientOwner(visitorId, userId)
  for (const boardId of changed) {
    const found = await boards.findFor(boardId, userId)
    if (!found) throw new AppError('internal', 'A board that was moved to an account is not the account’s.')
    rooms.changeRole(boardId, userId, found.role)
  }
}
