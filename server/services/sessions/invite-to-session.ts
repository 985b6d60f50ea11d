// Makes a session one that people join by a short code: before it starts, as it starts, or with a new code later. The code stands
// for an invite, the same one for all of a session's codes, unless it gives another role or was revoked.

import { randomInt } from 'node:crypto'
import type { SessionChange } from '@/lib/domain/session/change-session'
import { JOIN_CODE_ALPHABET, JOIN_CODE_LENGTH, type JoinRole } from '@/lib/domain/session/join-code'
import { openCode } from '@/lib/domain/session/session'
import type { NewBoardInvite } from '../../db/access/invites'
import type { SessionRow } from '../../db/sessions/board-sessions'
import type { BoardAccess } from '../../policies/board-policy'
import { hashJoinToken, newJoinToken } from '../access/join-token'
import { noteInviteMade } from '../access/note-invite-made'
import type { ServiceContext } from '../context'
import { changeBoardSession } from './change-board-session'
import { findSession } from './find-session'

/** A change that carries a join code, before the code is made. */
type InvitingChange =
  | Omit<Extract<SessionChange, { type: 'start' }>, 'join'>
  | Omit<Extract<SessionChange, { type: 'invite' }>, 'join'>

/** Resolves to the session as it is afterwards. Throws as changeBoardSession does. */
export async function inviteToSession(
  context: ServiceContext,
  access: BoardAccess,
  sessionId: string,
  joinRole: JoinRole,
  change: InvitingChange,
): Promise<SessionRow> {
  const { board, person } = access
  const session = await findSession(context, board.id, sessionId)
  const { joinInviteId } = session
  const known = joinInviteId && (await context.invites.find(board.id, joinInviteId))
  const invite: NewBoardInvite | null =
    known && known.role === joinRole
      ? null
      : {
          id: context.newId(),
          boardId: board.id,
          role: joinRole,
          createdById: person.id,
          // The code is the only way to it: nobody knows this token.
          tokenHash: hashJoinToken(newJoinToken()),
          passwordHash: null,
          expiresAt: null,
          maxUses: null,
          sessionId,
        }
  // People may have the code already: the session begins with it.
  const waiting = change.type === 'start' ? openCode(session, context.now().getTime()) : null
  const join = { code: waiting ?? newJoinCode(), inviteId: invite?.id ?? String(joinInviteId) }
  const changed = await changeBoardSession(
    context,
    { boardId: board.id, sessionId, byId: person.id },
    { ...change, join },
    invite,
  )
  if (invite) await noteInviteMade(context, access, invite)
  return changed
}

function newJoinCode(): string {
  const sign = () => JOIN_CODE_ALPHABET.charAt(randomInt(JOIN_CODE_ALPHABET.length))
  return Array.from({ length: JOIN_CODE_LENGTH }, sign).join('')
}
