// Lists everybody who may enter a board, with their roles and the sources of those.

import { personColor } from '@/lib/domain/people/person-color'
import { type Role, roleAllows, strongerRole } from '@/lib/domain/people/role'
import type { BoardMemberRow } from '../../db/boards/memberships'
import type { BoardAccess } from '../../policies/board-policy'
import type { BoardPerson } from '../boards/list-boards'
import type { ServiceContext } from '../context'

/** The source of a role: the board itself, a link, or the board's workspace. */
export const ROLE_SOURCES = ['board', 'link', 'workspace'] as const
export type RoleSource = (typeof ROLE_SOURCES)[number]

export interface BoardMember extends BoardPerson {
  readonly role: Role
  readonly source: RoleSource
  /** The link that they came by; also null when the person who asks may not see links. */
  readonly inviteId: string | null
  /** Has no account. */
  readonly isGuest: boolean
}

/** Lists members in order of arrival, then the people who have the board only through its workspace. */
export async function listMembers(context: ServiceContext, access: BoardAccess): Promise<BoardMember[]> {
  const { board, role } = access
  const online = new Set(context.rooms.people(board.id).map((person) => person.id))
  const rows = await context.memberships.listEverybody(board.id, board.workspaceId)
  const seesLinks = roleAllows(role, 'invite')
  return rows.map((row) => {
    const inviteId = row.own?.inviteId ?? null
    return {
      id: row.userId,
      name: row.name,
      color: personColor(row.userId),
      ...strongestRole(row, inviteId),
      inviteId: seesLinks ? inviteId : null,
      isGuest: row.isAnonymous,
      online: online.has(row.userId),
    }
  })
}

/** A workspace that gives as much as the membership counts as the source: its role would outlast the membership. */
function strongestRole(
  { own, throughWorkspace }: BoardMemberRow,
  inviteId: string | null,
): { role: Role; source: RoleSource } {
  if (own && (!throughWorkspace || strongerRole(own.role, throughWorkspace) !== throughWorkspace)) {
    return { role: own.role, source: inviteId === null ? 'board' : 'link' }
  }
  return { role: throughWorkspace ?? 'viewer', source: 'workspace' }
}
