// Makes an invite link for a board. Its token exists only in this answer.

import { AppError } from '@/lib/domain/errors'
import { type InviteRole, mayInviteAs } from '@/lib/domain/people/role'
import type { BoardInviteRow } from '../../db/access/invites'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'
import { hashInvitePassword } from './invite-password'
import { hashJoinToken, newJoinToken } from './join-token'
import { noteInviteMade } from './note-invite-made'

export interface NewInviteInput {
  readonly role: InviteRole
  readonly expiresAt?: Date | undefined
  readonly password?: string | undefined
  readonly maxUses?: number | undefined
}

/** Makes an invite link for a board. Throws AppError `forbidden` for a role that the person may not give. */
export async function createInvite(
  context: ServiceContext,
  { board, person, role }: BoardAccess,
  input: NewInviteInput,
): Promise<{ invite: BoardInviteRow; token: string }> {
  if (!mayInviteAs(role, input.role)) {
    throw new AppError('forbidden', 'Only the owner of this board can make links for facilitators.', 'role')
  }
  const token = newJoinToken()
  const row = {
    id: context.newId(),
    boardId: board.id,
    role: input.role,
    tokenHash: hashJoinToken(token),
    passwordHash: input.password === undefined ? null : await hashInvitePassword(input.password),
    expiresAt: input.expiresAt ?? null,
    maxUses: input.maxUses ?? null,
    sessionId: null,
    createdById: person.id,
  }
  const invite = await context.invites.create(row)
  await noteInviteMade(context, { board, person }, row)
  return { invite, token }
}
