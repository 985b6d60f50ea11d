// Lists the people who came in through an invite link, for those who may see the links of a board.

import { AppError } from '@/lib/domain/errors'
import { personColor } from '@/lib/domain/people/person-color'
import type { Role } from '@/lib/domain/people/role'
import type { BoardInviteRow } from '../../db/access/invites'
import type { BoardAccess } from '../../policies/board-policy'
import type { BoardPerson } from '../boards/list-boards'
import type { ServiceContext } from '../context'

export interface InviteNewcomer extends BoardPerson {
  /** The role now, which may no longer be the link's. */
  readonly role: Role
  readonly isGuest: boolean
  /** ISO 8601, UTC. */
  readonly joinedAt: string
}

/** Lists them in order of arrival, without people who were removed or have left since. Throws AppError `not-found`. */
export async function listNewcomers(
  context: ServiceContext,
  { board }: BoardAccess,
  inviteId: string,
): Promise<{ invite: BoardInviteRow; people: InviteNewcomer[] }> {
  const invite = await context.invites.find(board.id, inviteId)
  if (!invite) throw inviteNotFound()
  const online = new Set(context.rooms.people(board.id).map((person) => person.id))
  const rows = await context.memberships.listOfInvite(inviteId)
  const people = rows.map(({ userId, name, role, isAnonymous, createdAt }) => ({
    id: userId,
    name,
    color: personColor(userId),
    online: online.has(userId),
    role,
    isGuest: isAnonymous,
    joinedAt: createdAt.toISOString(),
  }))
  return { invite, people }
}

/** Makes the `not-found` error for an unknown invite link. */
export function inviteNotFound(): AppError {
  return new AppError('not-found', 'This board has no such invite. It may have been revoked already.')
}
