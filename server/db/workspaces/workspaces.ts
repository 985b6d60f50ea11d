// The rows of workspaces, and what happens to a workspace's boards as a whole.

import type { Role, WorkspaceRole } from '@/lib/domain/people/role'
import { notEnded } from '../access/not-ended'
import { toWorkspaceRole } from '../access/role-column'
import type { AppDb } from '../engine/client'

export interface WorkspaceRow {
  readonly id: string
  readonly name: string
  readonly createdAt: Date
}

export interface WorkspaceOfPerson extends WorkspaceRow {
  readonly role: WorkspaceRole
  /** The link that they came by, which their membership ends with. */
  readonly inviteId: string | null
}

/** Reads and writes workspaces. */
export class WorkspaceRepository {
  readonly #db: AppDb
  readonly #now: () => Date

  constructor(db: AppDb, now: () => Date) {
    this.#db = db
    this.#now = now
  }

  /** Makes the workspace and its owner's membership together. */
  async create(workspace: { id: string; name: string; ownerId: string; at: Date }): Promise<WorkspaceRow> {
    const { id, name, ownerId, at } = workspace
    const owner = { userId: ownerId, role: 'owner' satisfies WorkspaceRole, createdAt: at }
    return this.#db.workspace.create({ data: { id, name, createdAt: at, members: { create: owner } } })
  }

  async find(workspaceId: string): Promise<WorkspaceRow | null> {
    return this.#db.workspace.findUnique({ where: { id: workspaceId } })
  }

  /** The workspace with the role of one of its members; null for everybody else. */
  async findFor(workspaceId: string, userId: string): Promise<WorkspaceOfPerson | null> {
    const row = await this.#db.workspaceMember.findFirst({
      where: { workspaceId, userId, ...notEnded(this.#now()) },
      include: { workspace: true },
    })
    return row && { ...row.workspace, role: toWorkspaceRole(row.role), inviteId: row.inviteId }
  }

  /** The workspaces of a person, in no order. */
  async listOf(userId: string): Promise<WorkspaceOfPerson[]> {
    const rows = await this.#db.workspaceMember.findMany({
      where: { userId, ...notEnded(this.#now()) },
      include: { workspace: true },
    })
    return rows.map((row) => ({ ...row.workspace, role: toWorkspaceRole(row.role), inviteId: row.inviteId }))
  }

  async rename(workspaceId: string, name: string): Promise<WorkspaceRow> {
    return this.#db.workspace.update({ where: { id: workspaceId }, data: { name } })
  }

  /**
   * Deletes a workspace with its members, links and templates. Its boards go to their owners, or to `heirId` where an
   * owner is gone; with `trashAt` those that aren't in the trash go there.
   */
  async remove(workspaceId: string, { heirId, trashAt }: { heirId: string; trashAt: Date | null }): Promise<void> {
    await this.#db.$transaction(async (tx) => {
      const boards = await tx.board.findMany({ where: { workspaceId }, select: { id: true, ownerId: true } })
      const owners = await tx.user.findMany({
        where: { id: { in: [...new Set(boards.map(({ ownerId }) => ownerId))] } },
        select: { id: true },
      })
      const known = new Set(owners.map(({ id }) => id))
      const byOwner = new Map<string, string[]>()
      for (const { id, ownerId } of boards) {
        const userId = known.has(ownerId) ? ownerId : heirId
        byOwner.set(userId, [...(byOwner.get(userId) ?? []), id])
      }
      for (const [userId, boardIds] of byOwner) await makeOwner(tx, boardIds, userId)
      await tx.board.updateMany({
        where: { workspaceId, ownerId: { notIn: [...known] } },
        data: { ownerId: heirId },
      })
      if (trashAt) await tx.board.updateMany({ where: { workspaceId, deletedAt: null }, data: { deletedAt: trashAt } })
      await tx.board.updateMany({ where: { workspaceId }, data: { workspaceId: null } })
      await tx.workspace.delete({ where: { id: workspaceId } })
    })
  }

  /**
   * Ends what somebody who leaves a workspace owns of its boards: they belong to `heirId` now. Roles that a link or
   * another owner gave them on single boards stay.
   */
  async passBoardsOn(workspaceId: string, fromUserId: string, heirId: string): Promise<void> {
    await this.#db.$transaction(async (tx) => {
      const mine = { userId: fromUserId, role: OWNER, board: { workspaceId } }
      const owned = await tx.membership.findMany({ where: mine, select: { boardId: true } })
      const made = await tx.board.findMany({ where: { workspaceId, ownerId: fromUserId }, select: { id: true } })
      const boardIds = new Set([...owned.map(({ boardId }) => boardId), ...made.map(({ id }) => id)])
      await tx.membership.deleteMany({ where: mine })
      await makeOwner(tx, [...boardIds], heirId)
      await tx.board.updateMany({ where: { workspaceId, ownerId: fromUserId }, data: { ownerId: heirId } })
    })
  }
}

const OWNER = 'owner' satisfies Role
const IDS_PER_QUERY = 500

/** Makes a user an owner of all of these boards, whatever they were on them before. */
async function makeOwner(db: Pick<AppDb, 'membership'>, boardIds: readonly string[], userId: string): Promise<void> {
  for (let start = 0; start < boardIds.length; start += IDS_PER_QUERY) {
    const part = boardIds.slice(start, start + IDS_PER_QUERY)
    const where = { userId, boardId: { in: part } }
    const there = await db.membership.findMany({ where, select: { boardId: true } })
    const known = new Set(there.map(({ boardId }) => boardId))
    await db.membership.updateMany({ where, data: { role: OWNER, inviteId: null } })
    await db.membership.createMany({
      data: part.filter((boardId) => !known.has(boardId)).map((boardId) => ({ boardId, userId, role: OWNER })),
    })
  }
}
