// The members of workspaces, with their roles. A workspace always has an owner: a change that would leave none is not
// made, and the condition is part of the statement, so that two owners can't step down at the same moment.

import type { WorkspaceRole } from '@/lib/domain/people/role'
import { notEnded } from '../access/not-ended'
import { toWorkspaceRole } from '../access/role-column'
import type { AppDb } from '../engine/client'

export interface WorkspaceMemberRow {
  readonly userId: string
  readonly name: string
  /** Has no account to come back to. */
  readonly isAnonymous: boolean
  readonly role: WorkspaceRole
  readonly since: Date
}

/** A workspace that would have no owner without one person. */
export interface WorkspaceOfOneOwner {
  readonly id: string
  readonly name: string
  readonly boards: number
  /** Other members with an account, who could own it; the first to come first. */
  readonly heirs: readonly { readonly id: string; readonly name: string }[]
}

const OWNER = 'owner' satisfies WorkspaceRole

/** Reads and writes members of workspaces; a workspace always keeps an owner. */
export class WorkspaceMemberRepository {
  readonly #db: AppDb
  readonly #now: () => Date

  constructor(db: AppDb, now: () => Date) {
    this.#db = db
    this.#now = now
  }

  /** The members of a workspace, the first to come first. */
  async list(workspaceId: string): Promise<WorkspaceMemberRow[]> {
    const rows = await this.#db.workspaceMember.findMany({
      where: { workspaceId, ...notEnded(this.#now()) },
      include: { user: { select: { name: true, isAnonymous: true } } },
      orderBy: [{ createdAt: 'asc' }, { userId: 'asc' }],
    })
    return rows.map(({ userId, role, createdAt, user }) => ({
      userId,
      name: user.name,
      isAnonymous: user.isAnonymous ?? false,
      role: toWorkspaceRole(role),
      since: createdAt,
    }))
  }

  /** How many members each of these workspaces has. */
  async count(workspaceIds: readonly string[]): Promise<Map<string, number>> {
    const groups = await this.#db.workspaceMember.groupBy({
      by: ['workspaceId'],
      where: { workspaceId: { in: [...workspaceIds] }, ...notEnded(this.#now()) },
      _count: true,
    })
    return new Map(groups.map(({ workspaceId, _count }) => [workspaceId, _count]))
  }

  /** Makes somebody a member by a link, or raises the role of one. */
  async join(workspaceId: string, userId: string, role: WorkspaceRole, inviteId: string, at: Date): Promise<void> {
    await this.#db.workspaceMember.upsert({
      where: { workspaceId_userId: { workspaceId, userId } },
      create: { workspaceId, userId, role, inviteId, createdAt: at },
      update: { role, inviteId },
    })
  }

  /**
   * A person who becomes an owner outlives the link that they came by, with what they own of the boards; everybody
   * else's membership still ends with it. False when no owner would be left.
   */
  async changeRole(workspaceId: string, userId: string, role: WorkspaceRole): Promise<boolean> {
    return this.#db.$transaction(async (tx) => {
      const before = await tx.workspaceMember.findUnique({ where: { workspaceId_userId: { workspaceId, userId } } })
      const { count } = await tx.workspaceMember.updateMany({
        where: { workspaceId, userId, ...(role === OWNER ? {} : leavesAnOwner(workspaceId, userId)) },
        data: { role, ...(role === OWNER && { inviteId: null }) },
      })
      if (count === 1 && role === OWNER && before?.inviteId) {
        await tx.membership.updateMany({
          where: { userId, inviteId: before.inviteId, board: { workspaceId } },
          data: { inviteId: null },
        })
      }
      return count === 1
    })
  }

  /** False when no owner would be left. */
  async remove(workspaceId: string, userId: string): Promise<boolean> {
    const { count } = await this.#db.workspaceMember.deleteMany({
      where: { workspaceId, userId, ...leavesAnOwner(workspaceId, userId) },
    })
    return count === 1
  }

  /** Ends the memberships that came through an invite link; resolves to their users. */
  async removeOfInvite(inviteId: string): Promise<string[]> {
    const rows = await this.#db.workspaceMember.findMany({ where: { inviteId }, select: { userId: true } })
    await this.#db.workspaceMember.deleteMany({ where: { inviteId } })
    return rows.map(({ userId }) => userId)
  }

  /** The workspaces that nobody but one person owns, by name. */
  async ownedAloneBy(userId: string): Promise<WorkspaceOfOneOwner[]> {
    const others = { userId: { not: userId } }
    const rows = await this.#db.workspace.findMany({
      where: { members: { some: { userId, role: OWNER }, none: { ...others, role: OWNER } } },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      include: {
        members: {
          where: { ...others, user: { isAnonymous: { not: true }, disabledAt: null }, ...notEnded(this.#now()) },
          include: { user: { select: { name: true } } },
          orderBy: [{ createdAt: 'asc' }, { userId: 'asc' }],
        },
        _count: { select: { boards: { where: { deletedAt: null } } } },
      },
    })
    return rows.map(({ id, name, members, _count }) => ({
      id,
      name,
      boards: _count.boards,
      heirs: members.map((member) => ({ id: member.userId, name: member.user.name })),
    }))
  }

  /** The owner who has been there longest, apart from one user; null where there is none. */
  async firstOwner(workspaceId: string, besidesUserId: string): Promise<string | null> {
    const row = await this.#db.workspaceMember.findFirst({
      where: { workspaceId, role: OWNER, userId: { not: besidesUserId } },
      orderBy: [{ createdAt: 'asc' }, { userId: 'asc' }],
    })
    return row?.userId ?? null
  }
}

/** The part of a `where` on a member that holds while they aren't an owner, or not the only one. */
function leavesAnOwner(workspaceId: string, userId: string) {
  return {
    OR: [
      { role: { not: OWNER } },
      { workspace: { members: { some: { workspaceId, role: OWNER, userId: { not: userId } } } } },
    ],
  }
}
