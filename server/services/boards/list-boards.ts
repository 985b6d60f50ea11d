// The boards of a person, as the start page and GET /api/boards show them: cut into pages, or all at once.

import {
  type BoardScope,
  type BoardSort,
  boardOrder,
  type SortedBoard,
  titleMatches,
} from '@/lib/domain/boards/board-list'
import type { Locale } from '@/lib/domain/localized'
import { personColor } from '@/lib/domain/people/person-color'
import type { Role } from '@/lib/domain/people/role'
import type { Person } from '../../auth/identity'
import { strongestRole } from '../../db/access/roles-on-board'
import type { BoardDetails, EnterableBoard } from '../../db/boards/board-lists'
import { enterWorkspace } from '../../policies/workspace-policy'
import type { ServiceContext } from '../context'
import { cutRest, readCursor, writeCursor, wrongCursor } from '../lists/cut-list'
import { trashedAfter, undoUntil } from './trash-time'

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
  /** The team that it belongs to; null for a board of a person. */
  readonly workspaceId: string | null
  /** ISO 8601, UTC. */
  readonly createdAt: string
  readonly changedAt: string
  /** The end of the time in which a board in the trash can be restored; null for all others. ISO 8601, UTC. */
  readonly restorableUntil: string | null
  /** People of the board; those who have it open come first. */
  readonly people: readonly BoardPerson[]
  readonly thumbnailUrl: string | null
  /** The session that runs, or the last that was held; null where there was none. `startedAt`: ISO 8601, UTC. */
  readonly session: { readonly id: string; readonly state: 'running' | 'held'; readonly startedAt: string } | null
  readonly epoch: number
}

export interface BoardQuery {
  readonly scope: BoardScope
  /** Words in the title; empty for every board. */
  readonly search: string
  readonly sort: BoardSort
  /** The language that titles are sorted in. */
  readonly locale: Locale
  /** `nextCursor` of the page before. */
  readonly cursor?: string | undefined
  /** The most boards to return; undefined for all. */
  readonly limit?: number | undefined
}

export interface BoardPage {
  readonly boards: readonly BoardListItem[]
  /** The cursor for the boards after these; null where these are the last. */
  readonly nextCursor: string | null
  /** How many there are on all pages. */
  readonly total: number
}

/**
 * Lists a page of a person's boards. Throws AppError `not-found` for a workspace that isn't theirs, `bad-request` for a
 * cursor that isn't ours.
 */
export async function listBoards(context: ServiceContext, person: Person, query: BoardQuery): Promise<BoardPage> {
  const { scope, search, sort, locale, cursor, limit } = query
  if (typeof scope === 'object') {
    await enterWorkspace(context.workspaces, person, scope.workspaceId, 'read-workspace')
  }
  const enterable = await context.boardLists.enterable(person.id, { deleted: scope === 'trash' })
  const isInScope = inScope(scope, trashedAfter(context.now()))
  const order = boardOrder(sort, locale)
  const all = enterable.filter((board) => isInScope(board) && titleMatches(board.title, search)).sort(order)
  const last = cursor === undefined ? undefined : placeOf(cursor)
  const rest = last ? all.filter((board) => order(board, last) > 0) : all
  const { entries, nextCursor } = cutRest(rest, limit, cursorAt)
  const ids = entries.map(({ id }) => id)
  const [details, inside] = await Promise.all([context.boardLists.details(ids), whoIsOn(context, ids)])
  return {
    boards: entries.flatMap((board) => present(board, details.get(board.id), inside.get(board.id)) ?? []),
    nextCursor,
    total: all.length,
  }
}

function inScope(scope: BoardScope, restorableAfter: Date): (board: EnterableBoard) => boolean {
  const isMine = (board: EnterableBoard) => board.workspaceId === null && board.ownRole === 'owner'
  if (typeof scope === 'object') return (board) => board.workspaceId === scope.workspaceId
  switch (scope) {
    case 'all':
      return () => true
    case 'mine':
      return isMine
    case 'shared':
      return (board) => board.workspaceRole === null && !isMine(board)
    case 'trash':
      return ({ ownRole, workspaceRole, deletedAt }) =>
        strongestRole(ownRole, workspaceRole) === 'owner' && deletedAt !== null && deletedAt > restorableAfter
  }
}

function present(
  board: EnterableBoard,
  details: BoardDetails | undefined,
  inside: readonly NamedPerson[] = [],
): BoardListItem | undefined {
  const role = strongestRole(board.ownRole, board.workspaceRole)
  if (!details || !role) return undefined
  const { id, title, workspaceId, createdAt, changedAt, deletedAt } = board
  return {
    id,
    title,
    role,
    workspaceId,
    createdAt: createdAt.toISOString(),
    changedAt: changedAt.toISOString(),
    restorableUntil: deletedAt && undoUntil(deletedAt).toISOString(),
    people: toPeople(inside, details.members),
    thumbnailUrl: deletedAt ? null : thumbnailUrl(id, details.thumbnailAt),
    session: details.session && { ...details.session, startedAt: details.session.startedAt.toISOString() },
    epoch: details.epoch,
  }
}

interface NamedPerson {
  readonly id: string
  readonly name: string
}

/** The people on each of these boards, also on those that are at home at another node. */
async function whoIsOn(
  { rooms, presence }: Pick<ServiceContext, 'rooms' | 'presence'>,
  boardIds: readonly string[],
): Promise<ReadonlyMap<string, readonly NamedPerson[]>> {
  const here = new Map<string, readonly NamedPerson[]>(boardIds.map((id) => [id, rooms.people(id)]))
  const notHere = boardIds.filter((id) => here.get(id)?.length === 0)
  return new Map([...here, ...((await presence?.elsewhere(notHere)) ?? [])])
}

/** Members as people of the page, those who are in first; then others who are in, such as members of its workspace. */
export function toPeople(
  inside: readonly NamedPerson[],
  members: readonly { userId: string; name: string }[],
): BoardPerson[] {
  const online = new Set(inside.map((person) => person.id))
  const known = new Set(members.map(({ userId }) => userId))
  const others = inside.filter(({ id }) => !known.has(id)).map(({ id, name }) => ({ userId: id, name }))
  return [...members, ...others]
    .map(({ userId, name }) => ({ id: userId, name, color: personColor(userId), online: online.has(userId) }))
    .sort((a, b) => Number(b.online) - Number(a.online))
}

/** The address changes with the picture, so that browsers may keep it. */
function thumbnailUrl(boardId: string, drawnAt: Date | null): string | null {
  return drawnAt && `/api/boards/${boardId}/thumbnail?v=${drawnAt.getTime()}`
}

/** The place of the last board of a page, whatever happens to that board itself before the next page is asked for. */
function cursorAt({ id, title, createdAt, changedAt }: SortedBoard): string {
  return writeCursor([id, title, createdAt.getTime(), changedAt.getTime()])
}

function placeOf(cursor: string): SortedBoard {
  const [id, title, createdMs, changedMs] = readCursor(cursor)
  if (typeof id !== 'string' || typeof title !== 'string' || !isTime(createdMs) || !isTime(changedMs)) {
    throw wrongCursor()
  }
  return { id, title, createdAt: new Date(createdMs), changedAt: new Date(changedMs) }
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value)
}
