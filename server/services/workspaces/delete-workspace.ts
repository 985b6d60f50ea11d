// Deletes a workspace. Its boards go to their owners or to the trash; nobody has a role by it any more.

import type { Person } from '../../auth/identity'
import type { WorkspaceAccess } from '../../policies/workspace-policy'
import { reviewBoard } from '../access/review-access'
import type { RemovalContext } from '../context'

/** The fate of a workspace's boards: each goes back to its owner, or all of them are deleted. */
export const BOARDS_OF_DELETED = ['hand-back', 'trash'] as const
export type BoardsOfDeleted = (typeof BOARDS_OF_DELETED)[number]

/** Deletes a workspace; its boards go back to their owners or to the trash. `actor` is an admin who does it for its owner. */
export async function deleteWorkspace(
  context: RemovalContext,
  { workspace, person }: WorkspaceAccess,
  boards: BoardsOfDeleted,
  actor: Person = person,
): Promise<void> {
  const at = context.now()
  const boardIds = [...(await context.boards.rolesIn(workspace.id, person.id)).keys()]
  await context.workspaces.remove(workspace.id, { heirId: person.id, trashAt: boards === 'trash' ? at : null })
  for (const boardId of boardIds) {
    if (boards === 'trash')
      context.rooms.disconnect(boardId, 'board-deleted', 'The workspace of this board was deleted.')
    else await reviewBoard(context, boardId, person.id)
  }
  await context.audit.add({
    at,
    action: 'workspace-deleted',
    actor,
    workspaceId: workspace.id,
    subject: workspace.name,
    detail: { boards, count: boardIds.length },
  })
}
