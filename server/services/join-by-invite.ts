// A person enters a board by an invite link. Who is in already with that role or a stronger one uses nothing up.

import { AppError } from '@/lib/domain/errors'
import { type Role, strongerRole } from '@/lib/domain/role'
import type { Person } from '../auth/identity'
import type { ServiceContext } from './context'
import { type FoundInvite, usedUp } from './find-invite'
import { isInvitePassword } from './invite-password'

/** Checks the password of an invite. Throws AppError `forbidden` with path `password`. */
export async function checkInvitePassword({ invite }: FoundInvite, password: string | undefined): Promise<void> {
  if (invite.passwordHash === null) return
  if (password === undefined) throw new AppError('forbidden', 'This link needs a password.', 'password')
  if (!(await isInvitePassword(password, invite.passwordHash))) {
    throw new AppError('forbidden', 'That is not the password of this link.', 'password')
  }
}

/** Resolves to the person's role on the board. Throws AppError `invite-used-up`. */
export async function joinByInvite(context: ServiceContext, person: Person, found: FoundInvite): Promise<Role> {
  const { invite, board } = found
  const current = (await context.boards.findFor(board.id, person.id))?.role
  const role = current ? strongerRole(current, invite.role) : invite.role
  if (role === current) return role
  if (!(await context.invites.takeUse(invite.id))) throw usedUp()
  await context.memberships.set(board.id, person.id, role, invite.id)
  if (current) context.rooms.changeRole(board.id, person.id, role)
  return role
}
