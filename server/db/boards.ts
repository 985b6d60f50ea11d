// The rows of boards. A board's document is not here: it lives in the update log.

import { ROLE_ON_WORKSPACE_BOARDS, type Role, strongerRole } from '@/lib/domain/role'
import type { AppDb } from './client'
import { notEnded } from './not-ended'
import { toRole, toWorkspaceRole } from './role-column'

export interface BoardRow {
  readonly id: string
  readonly title: string
  readonly epoch: number
  readonly ownerId: string
  /** The team that it belongs to; null for a board of a person. */
  readonly workspaceId: string | null
  readonly createdAt: Date
  readonly changedAt: Date
  readonly deletedAt: Date | null
}

export interface MemberRow {
  readonly userId: string
  readonly name: string
  readonly role: Role
}

/** A board as one of its members sees it in a list. */
export interface ListedBoard extends BoardRow {
  readonly role: Role
  readonly members: readonly MemberRow[]
  /** When the picture was drawn; null where there is none. */
  readonly thumbnailAt: Date | null
}

export class BoardRepository {
  readonly #db: AppDb
  readonly #now: () => Date

  constructor(db: AppDb, now: () => Date) {
    this.#db = db
    this.#now = now
  }

  /** Makes the board and its owner's membership together. */
  async create(board: { id: string; title: string; ownerId: string; at: Date }): Promise<BoardRow> {
    const { id, title, ownerId, at } = board
    return this.#db.board.create({
      data: {
        id,
        title,
        ownerId,
        createdAt: at,
        changedAt: at,
        memberships: { create: { userId: ownerId, role: 'owner' satisfies Role } },
      },
    })
  }

  /**
   * The board, and the strongest role that a membership or a workspace gives the user; null where nothing gives one.
   * Deleted boards are found too: the caller decides what they mean.
   */
  async findFor(boardId: string, userId: string): Promise<{ board: BoardRow; role: Role } | null> {
    const row = await this.#db.board.findUnique({
      where: { id: boardId },
      include: {
        memberships: { where: { userId, ...notEnded(this.#now()) } },
        workspace: { include: { members: { where: { userId, ...notEnded(this.#now()) } } } },
      },
    })
    if (!row) return null
    const { memberships, workspace, ...board } = row
    const role = strongest([
      ...memberships.map((each) => toRole(each.role)),
      ...(workspace?.members ?? []).map((each) => ROLE_ON_WORKSPACE_BOARDS[toWorkspaceRole(each.role)]),
    ])
    return role ? { board, role } : null
  }

  async find(boardId: string): Promise<BoardRow | null> {
    return this.#db.board.findUnique({ where: { id: boardId } })
  }

  /** The boards that a user may enter, the last changed first, without deleted ones. */
  async listOf(userId: string): Promise<ListedBoard[]> {
    const mine = { userId, ...notEnded(this.#now()) }
    const rows = await this.#db.board.findMany({
      where: {
        deletedAt: null,
        OR: [{ memberships: { some: mine } }, { workspace: { members: { some: mine } } }],
      },
      orderBy: [{ changedAt: 'desc' }, { id: 'asc' }],
      include: {
        memberships: {
          where: notEnded(this.#now()),
          include: { user: { select: { name: true } } },
          orderBy: { createdAt: 'asc' },
        },
        workspace: { include: { members: { where: mine } } },
        thumbnail: { select: { updatedAt: true } },
      },
    })
    return rows.flatMap(({ memberships, workspace, thumbnail, ...board }) => {
      const members = memberships.map((each) => ({
        userId: each.userId,
        name: each.user.name,
        role: toRole(each.role),
      }))
      const role = strongest([
        ...members.filter((member) => member.userId === userId).map((member) => member.role),
        ...(workspace?.members ?? []).map((each) => ROLE_ON_WORKSPACE_BOARDS[toWorkspaceRole(each.role)]),
      ])
      return role ? [{ ...board, role, members, thumbnailAt: thumbnail?.updatedAt ?? null }] : []
    })
  }

  async rename(boardId: string, title: string, at: Date): Promise<BoardRow> {
    return this.#db.board.update({ where: { id: boardId }, data: { title, changedAt: at } })
  }

  /** Notes a change of the document. An older change than the noted one is ignored. */
  async touch(boardId: string, at: Date): Promise<void> {
    await this.#db.board.updateMany({ where: { id: boardId, changedAt: { lt: at } }, data: { changedAt: at } })
  }

  async setDeleted(boardId: string, at: Date | null): Promise<void> {
    await this.#db.board.update({ where: { id: boardId }, data: { deletedAt: at } })
  }

  /** The epoch of a board that exists and isn't deleted, or null. */
  async epochOf(boardId: string): Promise<number | null> {
    const row = await this.#db.board.findFirst({ where: { id: boardId, deletedAt: null }, select: { epoch: true } })
    return row?.epoch ?? null
  }

  async setEpoch(boardId: string, epoch: number): Promise<void> {
    await this.#db.board.update({ where: { id: boardId }, data: { epoch } })
  }

  /** Takes away a board that never got its first content. */
  async remove(boardId: string): Promise<void> {
    await this.#db.board.deleteMany({ where: { id: boardId } })
  }
}

function strongest(roles: readonly Role[]): Role | undefined {
  return roles.length === 0 ? undefined : roles.reduce(strongerRole)
}
