// A person enters a board by an invite link. A person who has that role already, or a stronger one, doesn't use it up.

import { AppError } from '@/lib/domain/errors'
import type { Role } from '@/lib/domain/people/role'
import type { Person } from '../../auth/identity'
import type { ServiceContext } from '../context'
import { type FoundBoardInvite, type FoundInvite, usedUp } from './find-invite'
import { isInvitePassword } from './invite-password'
import { settleAccess } from './settle-access'
import { standingByInvite } from './standing-by-invite'

/** Whether the password of an invite is right; true for one without. Throws AppError `forbidden` where none is given. */
export async function isRightPassword({ invite }: FoundInvite, password: string | undefined): Promise<boolean> {
  if (invite.passwordHash === null) return true
  if (password === undefined || password === '') {
    throw new AppError('forbidden', 'This link needs a password. Ask whoever sent it to you.', 'password')
  }
  return isInvitePassword(password, invite.passwordHash)
}

/** Makes the error for a wrong password of an invite link. */
export function wrongPassword(): AppError {
  const sentence = 'That is not the password of this link. Check capital letters, or ask whoever sent it to you.'
  return new AppError('forbidden', sentence, 'password')
}

/**
 * Lets a person onto a board by an invite. Resolves to the person's role on the board. Throws AppError
 * `invite-used-up`, `invite-revoked`.
 */
export async function joinByInvite(context: ServiceContext, person: Person, found: FoundBoardInvite): Promise<Role> {
  const { invite, board } = found
  const before = await standingByInvite(context, person, found)
  if (before.isIn && before.role) return before.role
  if (!(await context.invites.takeUse(invite.id))) throw usedUp()
  const by = { userId: person.id, at: context.now() }
  await context.memberships.set(board.id, person.id, { role: invite.role, inviteId: invite.id }, by)
  const role = await settleAccess(context, board.id, person.id, 'link-revoked')
  // The link ended while they were on their way in.
  if (!role) throw new AppError('invite-revoked', 'This link has just been revoked. Ask whoever sent it for a new one.')
  await context.audit.add({
    at: context.now(),
    action: 'joined',
    actor: person,
    boardId: board.id,
    subject: board.title,
    detail: { role, inviteId: invite.id },
  })
  return role
}
