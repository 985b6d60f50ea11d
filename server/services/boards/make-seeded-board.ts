// A board's first content and its row, together or not at all.

import type { FirstContent } from '@/lib/document/records/first-content'
import type { Person } from '../../auth/identity'
import { type BoardAccess, boardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'

/** A workspace that somebody makes a board in, and the link that they came into it by. */
export interface PlaceForBoard {
  readonly id: string
  readonly inviteId: string | null
}

export interface SeededBoard {
  /** The id of the board; a new one without. */
  readonly id?: string | undefined
  readonly title: string
  readonly workspace: PlaceForBoard | null
  readonly content: FirstContent
  /** The template that the content comes from; null or missing for none. */
  readonly templateId?: string | null
}

/** The epoch of a new board's row. */
const FIRST_EPOCH = 1

/** The dependencies for making a board; the admin tool has no more than these. */
export type SeedingContext = Pick<ServiceContext, 'boards' | 'audit' | 'now' | 'newId'> & {
  readonly rooms: Pick<ServiceContext['rooms'], 'seed' | 'erase'>
}

/** Makes a board that `owner` owns. Where one of both can't be written, neither stays, and it throws. */
export async function makeSeededBoard(
  context: SeedingContext,
  owner: Person,
  { id = context.newId(), title, workspace, content, templateId = null }: SeededBoard,
): Promise<BoardAccess> {
  const at = context.now()
  // The content first: as soon as there is a row, jobs and people may open the board, and would find it empty.
  await context.rooms.seed(id, FIRST_EPOCH, content)
  const board = await context.boards
    .create({
      id,
      title,
      ownerId: owner.id,
      templateId,
      at,
      workspaceId: workspace?.id ?? null,
      inviteId: workspace?.inviteId ?? null,
    })
    .catch(async (error: unknown) => {
      await context.rooms.erase(id)
      throw error
    })
  await context.audit.add({
    at,
    action: 'board-made',
    actor: owner,
    boardId: board.id,
    subject: title,
    ...(workspace && { workspaceId: workspace.id }),
  })
  return boardAccess({ person: owner, board, role: 'owner', standing: 'owner' })
}
