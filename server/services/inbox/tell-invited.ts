// Somebody was given a role on a board by name, and learns of it when they look.

import type { Role } from '@/lib/domain/people/role'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'

/** Notifies a person what they may do on a board from now on. */
export async function tellInvited(
  { inbox, now }: Pick<ServiceContext, 'inbox' | 'now'>,
  { board, person }: BoardAccess,
  userId: string,
  role: Role,
): Promise<void> {
  const about = { kind: 'invited', subject: board.id, boardId: board.id } as const
  await inbox.deliver({ ...about, to: [userId], actorId: person.id, at: now(), data: { role } })
}
