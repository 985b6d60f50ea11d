// The boards of a person, as the start page and GET /api/boards show them.

import { personColor } from '@/lib/domain/person-color'
import type { Role } from '@/lib/domain/role'
import type { Person } from '../auth/identity'
import type { ListedBoard } from '../db/boards'
import type { ServiceContext } from './context'

/** A member of a board. `online`: has the board open now. */
export interface BoardPerson {
  readonly id: string
  readonly name: string
  readonly color: string
  readonly online: boolean
}

export interface BoardListItem {
  readonly id: string
  readonly title: string
  readonly role: Role
  /** ISO 8601, UTC. */
  readonly changedAt: string
  /** Those who have the board open first. */
  readonly people: readonly BoardPerson[]
  readonly thumbnailUrl: string | null
  readonly epoch: number
}

/** The last changed board first. */
export async function listBoards(context: ServiceContext, person: Person): Promise<BoardListItem[]> {
  const boards = await context.boards.listOf(person.id)
  return boards.map((board) => ({
    id: board.id,
    title: board.title,
    role: board.role,
    changedAt: board.changedAt.toISOString(),
    people: toPeople(context, board.id, board.members),
    thumbnailUrl: thumbnailUrl(board),
    epoch: board.epoch,
  }))
}

/** Members as people of the page, those who are in first. */
export function toPeople(
  context: ServiceContext,
  boardId: string,
  members: readonly { userId: string; name: string }[],
): BoardPerson[] {
  const online = new Set(context.rooms.people(boardId).map((person) => person.id))
  return members
    .map(({ userId, name }) => ({ id: userId, name, color: personColor(userId), online: online.has(userId) }))
    .sort((a, b) => Number(b.online) - Number(a.online))
}

/** The address changes with the picture, so that browsers may keep it. */
function thumbnailUrl({ id, thumbnailAt }: ListedBoard): string | null {
  return thumbnailAt && `/api/boards/${id}/thumbnail?v=${thumbnailAt.getTime()}`
}
