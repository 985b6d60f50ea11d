// Makes somebody else the owner of a board. The previous owner becomes a facilitator.

import type { BoardAccess } from '../../policies/board-policy'
import { findMember } from '../access/find-member'
import { settleAccessOfAll } from '../access/settle-access'
import type { RemovalContext } from '../context'
import { tellInvited } from '../inbox/tell-invited'

/** The person must be allowed to hand it over. Throws AppError `not-found` for a new owner who isn't on the board. */
export async function handOverBoard(context: RemovalContext, access: BoardAccess, userId: string): Promise<void> {
  const { board, person } = access
  const member = await findMember(context, access, userId)
  if (member.own?.role === 'owner') return
  const former = await context.memberships.handOver(board.id, userId, { userId: person.id, at: context.now() })
  await settleAccessOfAll(context, board.id, [userId, ...former], 'removed')
  await tellInvited(context, access, userId, 'owner')
  await context.audit.add({
    at: context.now(),
    action: 'board-handed-over',
    actor: person,
    boardId: board.id,
    subject: member.name,
    detail: { userId, from: former },
  })
}
