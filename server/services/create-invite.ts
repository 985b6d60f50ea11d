// Makes an invite link for a board. Its token exists only in this answer.

import type { InviteRole } from '@/lib/domain/role'
import type { InviteRow } from '../db/invites'
import type { BoardAccess } from '../policies/board-policy'
import type { ServiceContext } from './context'
import { hashInvitePassword } from './invite-password'
import { hashJoinToken, newJoinToken } from './join-token'

export interface NewInviteInput {
  readonly role: InviteRole
  readonly expiresAt?: Date | undefined
  readonly password?: string | undefined
  readonly maxUses?: number | undefined
}

export async function createInvite(
  context: ServiceContext,
  { board, person }: BoardAccess,
  input: NewInviteInput,
): Promise<{ invite: InviteRow; token: string }> {
  const token = newJoinToken()
  const invite = await context.invites.create({
    id: context.newId(),
    boardId: board.id,
    role: input.role,
    tokenHash: hashJoinToken(token),
    passwordHash: input.password === undefined ? null : await hashInvitePassword(input.password),
    expiresAt: input.expiresAt ?? null,
    maxUses: input.maxUses ?? null,
    createdById: person.id,
  })
  return { invite, token }
}
