// Somebody was given a role on a board by name, and learns of it when they look.

import type { Role } from '@/lib/domain/people/role'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'
import { deliver } from './deliver'

/** Tells a person what they may do on a board from now on. */
export async function tellInvited(
  context: ServiceContext,
  { board, person }: BoardAccess,
  userId: string,
  role: Role,
): Promise<void> {
  const about = { kind: 'invited', subject: board.id, boardId: board.id } as const
  await deliver(context, { ...about, to: [userId], actorId: person.id, at: context.now(), data: { role } })
}
