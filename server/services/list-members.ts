// The members of a board with their roles.

import { personColor } from '@/lib/domain/person-color'
import type { Role } from '@/lib/domain/role'
import type { BoardAccess } from '../policies/board-policy'
import type { ServiceContext } from './context'
import type { BoardPerson } from './list-boards'

export type BoardMember = BoardPerson & { readonly role: Role }

/** The first to come first. */
export async function listMembers(context: ServiceContext, { board }: BoardAccess): Promise<BoardMember[]> {
  const online = new Set(context.rooms.people(board.id).map((person) => person.id))
  const members = await context.memberships.list(board.id)
  return members.map(({ userId, name, role }) => ({
    id: userId,
    name,
    color: personColor(userId),
    role,
    online: online.has(userId),
  }))
}
