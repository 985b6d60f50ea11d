// A token -> the invite that it opens and its board. Used to join, and to show the join page before anybody joins.

import { AppError } from '@/lib/domain/errors'
import type { InviteRole } from '@/lib/domain/role'
import type { BoardRow } from '../db/boards'
import type { InviteRow } from '../db/invites'
import type { ServiceContext } from './context'
import { hashJoinToken } from './join-token'

export type FoundInvite = { readonly invite: InviteRow; readonly board: BoardRow }

/** Throws AppError `not-found` for an unknown or revoked token, `invite-used-up` for an expired one. */
export async function findInvite(context: ServiceContext, token: string): Promise<FoundInvite> {
  const invite = await context.invites.findByTokenHash(hashJoinToken(token))
  const board = invite && (await context.boards.find(invite.boardId))
  if (!invite || !board || board.deletedAt) {
    throw new AppError(
      'not-found',
      'This link opens no board. Check that it is complete, or ask for a new one.',
      'token',
    )
  }
  if (invite.expiresAt && invite.expiresAt <= context.now()) {
    throw new AppError('invite-used-up', 'This link has expired. Ask whoever sent it for a new one.')
  }
  return { invite, board }
}

/** What the join page shows to somebody who is not in yet. */
export interface InvitePreview {
  readonly boardId: string
  readonly boardTitle: string
  readonly role: InviteRole
  readonly needsPassword: boolean
}

/** Throws as findInvite does, and `invite-used-up` when no use is left. */
export async function previewInvite(context: ServiceContext, token: string): Promise<InvitePreview> {
  const { invite, board } = await findInvite(context, token)
  if (invite.maxUses !== null && invite.uses >= invite.maxUses) throw usedUp()
  return { boardId: board.id, boardTitle: board.title, role: invite.role, needsPassword: invite.passwordHash !== null }
}

export function usedUp(): AppError {
  return new AppError('invite-used-up', 'This link was used as often as it may be. Ask whoever sent it for a new one.')
}
