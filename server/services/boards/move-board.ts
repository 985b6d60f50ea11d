// Moves a board into a workspace, or out of one to the person who moves it. Access changes with it at once.

import type { BoardAccess } from '../../policies/board-policy'
import { enterWorkspace } from '../../policies/workspace-policy'
import { reviewBoard } from '../access/review-access'
import type { ServiceContext } from '../context'
import { requireRoom } from '../workspaces/require-room'
import { requireMayMakeBoards } from './create-board'

/**
 * Moves a board into a workspace or out of one. `workspaceId` null makes it the person's own board; its other owners
 * stay owners. Throws AppError `workspace-full`, `not-found` for a workspace that isn't theirs, and `forbidden` where
 * they may not make boards in it.
 */
export async function moveBoard(
  context: ServiceContext,
  access: BoardAccess,
  workspaceId: string | null,
): Promise<BoardAccess> {
  const { board, person } = access
  if (board.workspaceId === workspaceId) return access
  if (workspaceId === null) requireMayMakeBoards(context, person)
  else await enterWorkspace(context.workspaces, person, workspaceId, 'make-workspace-board')
  await requireRoom(context, workspaceId)
  const moved = await context.boards.move(board.id, workspaceId, workspaceId === null ? person.id : null)
  await reviewBoard(context, board.id, person.id)
  await context.audit.add({
    at: context.now(),
    action: 'board-moved',
    actor: person,
    boardId: board.id,
    subject: board.title,
    ...(workspaceId && { workspaceId }),
    detail: { from: board.workspaceId, to: workspaceId },
  })
  const { role, standing } = (await context.boards.findFor(board.id, person.id)) ?? access
  return { ...access, board: moved, role, standing }
}
