// A token, or the short code of a running session -> the link that it is and what it opens. Used to join, and to show
// the join page before anybody joins. A new kind of link becomes one more member of FoundInvite: here, in
// preview-invite and in join-by-invite.

import { AppError } from '@/lib/domain/errors'
import { parseJoinCode } from '@/lib/domain/session/join-code'
import { openCode } from '@/lib/domain/session/session'
import type { BoardInviteRow, InviteRow } from '../../db/access/invites'
import type { BoardRow } from '../../db/boards/boards'
import type { WorkspaceInviteRow } from '../../db/workspaces/workspace-invites'
import type { WorkspaceRow } from '../../db/workspaces/workspaces'
import type { ServiceContext } from '../context'
import { hashJoinToken } from './join-token'

/** The invite behind a token. */
export type FoundInvite = FoundBoardInvite | FoundWorkspaceInvite

export interface FoundBoardInvite {
  readonly kind: 'board'
  readonly invite: BoardInviteRow
  readonly board: BoardRow
  /** The running session by whose code it was found; null for a link. */
  readonly sessionId: string | null
}

export interface FoundWorkspaceInvite {
  readonly kind: 'workspace'
  readonly invite: WorkspaceInviteRow
  readonly workspace: WorkspaceRow
}

/**
 * The id of no board and no workspace: who guesses must not tell by the time whether there is a link behind a token
 * (SYNC-SPEC S17).
 */
const NOWHERE = '-'

/**
 * Finds the invite behind a token or a code, and what it opens. Throws AppError `not-found`, the same one for a token
 * that never existed and for a board that is gone, and for a code that never existed and one of a session that is over
 * or lets nobody in any more; `invite-revoked` and `invite-expired` for the token of a link that has ended.
 */
export async function findInvite(context: ServiceContext, token: string): Promise<FoundInvite> {
  const code = parseJoinCode(token)
  if (code !== undefined) return findByCode(context, code)
  const tokenHash = hashJoinToken(token)
  const toBoard = await context.invites.findByTokenHash(tokenHash)
  const board = await context.boards.find(toBoard?.boardId ?? NOWHERE)
  const toWorkspace = await context.workspaceInvites.findByTokenHash(tokenHash)
  const workspace = await context.workspaces.find(toWorkspace?.workspaceId ?? NOWHERE)
  if (toBoard && board && !board.deletedAt) {
    refuseEnded(context, toBoard)
    return { kind: 'board', invite: toBoard, board, sessionId: null }
  }
  if (toWorkspace && workspace) {
    refuseEnded(context, toWorkspace)
    return { kind: 'workspace', invite: toWorkspace, workspace }
  }
  throw noSuchInvite()
}

/** Makes as many queries for an unknown code as for one whose board is gone, so that timing reveals nothing. */
async function findByCode(context: ServiceContext, code: string): Promise<FoundBoardInvite> {
  const session = await context.boardSessions.findByJoinCode(code)
  const board = await context.boards.find(session?.boardId ?? NOWHERE)
  const invite = await context.invites.find(session?.boardId ?? NOWHERE, session?.joinInviteId ?? NOWHERE)
  const isOpen = session && openCode(session, context.now().getTime()) !== null
  if (isOpen && board && !board.deletedAt && invite) return { kind: 'board', invite, board, sessionId: session.id }
  throw new AppError(
    'not-found',
    'No session that is running now has this code. Check it, or ask whoever runs the session.',
    'token',
  )
}

function refuseEnded(context: ServiceContext, invite: InviteRow): void {
  if (invite.revokedAt) {
    throw new AppError('invite-revoked', 'This link was revoked. Ask whoever sent it for a new one.')
  }
  if (invite.expiresAt && invite.expiresAt <= context.now()) {
    throw new AppError('invite-expired', 'This link has expired. Ask whoever sent it for a new one.')
  }
}

/** Makes sure that a link has a use left. Throws AppError `invite-used-up` for a link that lets nobody else in. */
export function refuseUsedUp({ maxUses, uses }: Pick<InviteRow, 'maxUses' | 'uses'>): void {
  if (maxUses !== null && uses >= maxUses) throw usedUp()
}

/** Makes the error for an invite link that has no use left. */
export function usedUp(): AppError {
  return new AppError('invite-used-up', 'This link was used as often as it may be. Ask whoever sent it for a new one.')
}

function noSuchInvite(): AppError {
  return new AppError('not-found', 'This link opens nothing. Check that it is complete, or ask for a new one.', 'token')
}
