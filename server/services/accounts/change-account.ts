// An admin changes whether an account may sign in, and whether it may run the server.

import { AppError } from '@/lib/domain/errors'
import type { Person } from '../../auth/identity'
import type { ListedPerson } from '../../db/people/admin-people'
import type { ServiceContext } from '../context'
import { disableAccount, enableAccount } from './disable-account'

export interface AccountChange {
  readonly disabled?: boolean | undefined
  readonly isAdmin?: boolean | undefined
}

/**
 * Changes what differs. Throws AppError `not-found`; `conflict` for admins who would shut themselves out, and for making
 * an admin of a visitor or of a disabled account.
 */
export async function changeAccount(
  context: ServiceContext,
  admin: Person,
  userId: string,
  { disabled, isAdmin }: AccountChange,
): Promise<ListedPerson> {
  const before = await find(context, userId)
  if (isAdmin !== undefined && isAdmin !== before.isAdmin) {
    // Asked first: both are done, or neither.
    refuseAdmin(admin, before, isAdmin, disabled ?? before.disabledAt !== null)
  }
  if (disabled === true && before.disabledAt === null) await disableAccount(context, admin, userId)
  if (disabled === false && before.disabledAt !== null) await enableAccount(context, admin, userId)
  if (isAdmin !== undefined && isAdmin !== before.isAdmin) {
    await context.users.setAdmin(userId, isAdmin)
    await context.audit.add({
      at: context.now(),
      action: 'admin-changed',
      actor: admin,
      subject: before.name,
      detail: { userId, isAdmin },
    })
  }
  return find(context, userId)
}

function refuseAdmin(admin: Person, { id, isVisitor }: ListedPerson, isAdmin: boolean, isDisabled: boolean): void {
  if (!isAdmin && id === admin.id) {
    throw new AppError('conflict', 'You can’t take being an admin from yourself. Ask another admin.')
  }
  if (isAdmin && isVisitor)
    throw new AppError('conflict', 'A visitor can’t run the server. They need an account first.')
  if (isAdmin && isDisabled) throw new AppError('conflict', 'A disabled account can’t run the server. Enable it first.')
}

async function find(context: ServiceContext, userId: string): Promise<ListedPerson> {
  const found = await context.adminPeople.person(userId)
  if (!found) throw new AppError('not-found', 'There is no such account. It may have been deleted.')
  return found
}
