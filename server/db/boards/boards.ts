// The rows of boards. A board's document is not here: it lives in the update log.

import { cappedRole, type Role } from '@/lib/domain/people/role'
import { Gathered } from '../../time/gathered'
import { notEnded } from '../access/not-ended'
import { toRole } from '../access/role-column'
import { ownRoleOf, standingsOf, strongestRole, workspaceRoleOf } from '../access/roles-on-board'
import type { AppDb } from '../engine/client'
import { addEvent, type By } from './board-events'

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
  /** The session that runs on it. */
  readonly runningSessionId: string | null
  /** The template that it was made from; null for none. */
  readonly templateId: string | null
}

export interface MemberRow {
  readonly userId: string
  readonly name: string
  readonly role: Role
}

/** A board with what its person may do there: `standing`, and `role` as far as the step of a running session lets. */
interface FoundBoard {
  readonly board: BoardRow
  readonly role: Role
  readonly standing: Role
}

/** The id of no workspace. */
const NO_WORKSPACE = '-'

/** Reads and writes the rows of boards, without their documents. */
export class BoardRepository {
  readonly #db: AppDb
  readonly #now: () => Date
  readonly #found: Gathered<string, FoundBoard | null>

  constructor(db: AppDb, now: () => Date) {
    this.#db = db
    this.#now = now
    this.#found = new Gathered((boardId, userIds) => this.#findForAll(boardId, userIds))
  }

  /**
   * Makes the board and its owner's membership together. `inviteId` is the link that ends what the owner has of a board
   * of a workspace.
   */
  async create(board: {
    id: string
    title: string
    ownerId: string
    workspaceId: string | null
    inviteId: string | null
    templateId?: string | null
    at: Date
  }): Promise<BoardRow> {
    const { id, title, ownerId, workspaceId, inviteId, templateId = null, at } = board
    return this.#db.board.create({
      data: {
        id,
        title,
        ownerId,
        workspaceId,
        templateId,
        createdAt: at,
        changedAt: at,
        memberships: { create: { userId: ownerId, role: 'owner' satisfies Role, inviteId } },
      },
    })
  }

  /**
   * The board, and the strongest role that a membership or a workspace gives the user: `standing`, and `role` as far as
   * the step of a running session lets; null where nothing gives one.
   * Deleted boards are found too: the caller decides what they mean. It asks the same of the database for every board,
   * one that never was included: how long it takes tells nothing (SYNC-SPEC S17). Don't ask inside a transaction.
   */
  findFor(boardId: string, userId: string): Promise<FoundBoard | null> {
    return this.#found.ask(boardId, userId)
  }

  async #findForAll(boardId: string, userIds: readonly string[]): Promise<(FoundBoard | null)[]> {
    const theirs = { userId: { in: [...userIds] }, ...notEnded(this.#now()) }
    const board = await this.#db.board.findUnique({ where: { id: boardId } })
    const memberships = await this.#db.membership.findMany({ where: { boardId, ...theirs } })
    const workspaceId = board?.workspaceId ?? NO_WORKSPACE
    const members = await this.#db.workspaceMember.findMany({ where: { workspaceId, ...theirs } })
    const standings = standingsOf(memberships, members)
    return userIds.map((userId) => {
      const standing = standings.get(userId)
      return board && standing ? { board, standing, role: cappedRole(standing, capOf(board.sessionCap)) } : null
    })
  }

  /** The role, as far as a running session lets, of those of these users who may enter; nobody may a deleted board. */
  async rolesFor(boardId: string, userIds: readonly string[]): Promise<Map<string, Role>> {
    const board = await this.#db.board.findFirst({ where: { id: boardId, deletedAt: null } })
    if (!board) return new Map()
    const theirs = { userId: { in: [...userIds] }, ...notEnded(this.#now()) }
    const memberships = await this.#db.membership.findMany({ where: { boardId, ...theirs } })
    const members = board.workspaceId
      ? await this.#db.workspaceMember.findMany({ where: { workspaceId: board.workspaceId, ...theirs } })
      : []
    const standings = standingsOf(memberships, members)
    return new Map([...standings].map(([userId, role]) => [userId, cappedRole(role, capOf(board.sessionCap))]))
  }

  /** The same for several boards at once, of which those that are there are in the answer. */
  async rolesOnAll(people: ReadonlyMap<string, readonly string[]>): Promise<Map<string, Map<string, Role>>> {
    const boards = await this.#db.board.findMany({ where: { id: { in: [...people.keys()] }, deletedAt: null } })
    const theirs = { userId: { in: [...new Set([...people.values()].flat())] }, ...notEnded(this.#now()) }
    const memberships = await this.#db.membership.findMany({
      where: { boardId: { in: boards.map(({ id }) => id) }, ...theirs },
    })
    const members = await this.#db.workspaceMember.findMany({
      where: { workspaceId: { in: boards.flatMap(({ workspaceId }) => workspaceId ?? []) }, ...theirs },
    })
    const roles = new Map<string, Map<string, Role>>()
    for (const { id, workspaceId, sessionCap } of boards) {
      const standings = standingsOf(
        memberships.filter((row) => row.boardId === id),
        members.filter((row) => row.workspaceId === workspaceId),
      )
      const cap = capOf(sessionCap)
      roles.set(id, new Map([...standings].map(([userId, role]) => [userId, cappedRole(role, cap)])))
    }
    return roles
  }

  async find(boardId: string): Promise<BoardRow | null> {
    return this.#db.board.findUnique({ where: { id: boardId } })
  }

  /** A board that a program made under this key, if it is still there and not deleted. */
  async findSeeded(seedKey: string): Promise<BoardRow | null> {
    return this.#db.board.findFirst({ where: { seedKey, deletedAt: null } })
  }

  async markSeeded(boardId: string, seedKey: string): Promise<void> {
    await this.#db.board.update({ where: { id: boardId }, data: { seedKey } })
  }

  /** The role of a user on each board of a workspace that isn't deleted; null where they may not enter. */
  async rolesIn(workspaceId: string, userId: string): Promise<Map<string, Role | null>> {
    const mine = { where: { userId, ...notEnded(this.#now()) }, select: { role: true } }
    const rows = await this.#db.board.findMany({
      where: { workspaceId, deletedAt: null },
      select: { id: true, memberships: mine, workspace: { select: { members: mine } } },
    })
    return new Map(
      rows.map(({ id, memberships, workspace }) => [
        id,
        strongestRole(ownRoleOf(memberships), workspaceRoleOf(workspace)),
      ]),
    )
  }

  async rename(boardId: string, title: string, by: By): Promise<BoardRow> {
    return this.#db.$transaction(async (tx) => {
      const board = await tx.board.update({ where: { id: boardId }, data: { title, changedAt: by.at } })
      await addEvent(tx, { boardId, kind: 'board-renamed', by })
      return board
    })
  }

  /** Notes a change of the document. An older change than the noted one is ignored. */
  async touch(boardId: string, at: Date): Promise<void> {
    await this.#db.board.updateMany({ where: { id: boardId, changedAt: { lt: at } }, data: { changedAt: at } })
  }

  /** Puts a board in or out of a workspace. `ownerId` becomes its owner where it is given. */
  async move(boardId: string, workspaceId: string | null, ownerId: string | null): Promise<BoardRow> {
    if (ownerId === null) return this.#db.board.update({ where: { id: boardId }, data: { workspaceId } })
    return this.#db.board.update({
      where: { id: boardId },
      data: { workspaceId, ownerId, memberships: { upsert: ownership(boardId, ownerId) } },
    })
  }

  /** The epoch of a board that exists and isn't deleted, or null. */
  async epochOf(boardId: string): Promise<number | null> {
    const row = await this.#db.board.findFirst({ where: { id: boardId, deletedAt: null }, select: { epoch: true } })
    return row?.epoch ?? null
  }

  /**
   * Stores a board's new epoch. With a token, of several nodes: throws, and changes nothing, when another one has taken the
   * board since; one that wants it waits.
   */
  async setEpoch(boardId: string, epoch: number, homeToken?: number): Promise<void> {
    await this.#db.$transaction(async (tx) => {
      if (homeToken !== undefined) {
        const held = await tx.$queryRaw<unknown[]>`
          SELECT 1 FROM "BoardHome" WHERE "boardId" = ${boardId} AND "token" = ${homeToken} FOR SHARE`
        if (held.length === 0) throw new Error('Another node has taken the board whose epoch was to be changed')
      }
      await tx.board.update({ where: { id: boardId }, data: { epoch } })
    })
  }

  /** Takes away a board's row, and with it everything but what the log holds. */
  async remove(boardId: string): Promise<void> {
    await this.#db.board.deleteMany({ where: { id: boardId } })
  }
}

function capOf(column: string | null): Role | null {
  return column === null ? null : toRole(column)
}

/** The change of a board that makes a user its owner, whatever they were before. */
function ownership(boardId: string, userId: string) {
  const role = 'owner' satisfies Role
  return {
    where: { boardId_userId: { boardId, userId } },
    create: { userId, role },
    update: { role, inviteId: null },
  }
}
