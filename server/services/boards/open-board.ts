// One board as its page and GET /api/boards/:id show it.

import { isUntitledBoard } from '@/lib/domain/boards/board-title'
import { languageWith } from '@/lib/domain/localized'
import type { Role } from '@/lib/domain/people/role'
import type { Person } from '../../auth/identity'
import { type BoardAccess, enterBoard } from '../../policies/board-policy'
import type { ServiceContext } from '../context'
import { type BoardPerson, toPeople } from './list-boards'

export interface OpenedBoard {
  readonly id: string
  readonly title: string
  /** True if nobody has named it: the title is Foreboard's own, or its template's. */
  readonly isUnnamed: boolean
  readonly role: Role
  /** The team that it belongs to; null for a board of a person. */
  readonly workspaceId: string | null
  readonly epoch: number
  /** ISO 8601, UTC. */
  readonly createdAt: string
  readonly changedAt: string
  readonly people: readonly BoardPerson[]
}

async function isUnnamed({ templates }: ServiceContext, { title, templateId }: BoardAccess['board']): Promise<boolean> {
  if (isUntitledBoard(title)) return true
  const given = templateId === null ? null : await templates.titleOf(templateId)
  return given !== null && languageWith(given, title) !== undefined
}

/** Describes a board that the person has made, by its id; null where there is none. Throws AppError as enterBoard does. */
export async function openMadeBoard(context: ServiceContext, person: Person, id: string): Promise<OpenedBoard | null> {
  if (!(await context.boards.find(id))) return null
  return openBoard(context, await enterBoard(context.boards, person, id, 'read-board'))
}

/** Describes one board for its page and for GET /api/boards/:id. */
export async function openBoard(context: ServiceContext, access: BoardAccess): Promise<OpenedBoard> {
  const { board, role } = access
  return {
    id: board.id,
    title: board.title,
    isUnnamed: await isUnnamed(context, board),
    role,
    workspaceId: board.workspaceId,
    epoch: board.epoch,
    createdAt: board.createdAt.toISOString(),
    changedAt: board.changedAt.toISOString(),
    people: toPeople(context.rooms.people(board.id), await context.memberships.list(board.id)),
  }
}
