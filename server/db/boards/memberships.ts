// The rows of people's roles on boards. A board always has a membership with the role owner: it is made with the
// board, and nothing here takes the last one away.

import { ROLE_ON_WORKSPACE_BOARDS, type Role } from '@/lib/domain/people/role'
import { notEnded } from '../access/not-ended'
import { readersAmong } from '../access/readers-among'
import { toRole, toWorkspaceRole } from '../access/role-column'
import type { AppDb } from '../engine/client'
import { addEvent, type By } from './board-events'
import type { MemberRow } from './boards'

/** A membership of the board itself, apart from any workspace. */
export interface OwnMembership {
  readonly role: Role
  /** The link that gave it: the membership ends with it. */
  readonly inviteId: string | null
  readonly createdAt: Date
}

/** A person who may enter a board: by a membership, through the board's workspace, or both. */
export interface BoardMemberRow {
  readonly userId: string
  readonly name: string
  /** Has no account. */
  readonly isAnonymous: boolean
  readonly own: OwnMembership | null
  readonly throughWorkspace: Role | null
}

/** A person who came by a link. */
export interface Newcomer extends MemberRow {
  readonly isAnonymous: boolean
  readonly createdAt: Date
}

const OWNER = 'owner' satisfies Role
const PERSON = { select: { name: true, isAnonymous: true } } as const

/** Reads and writes memberships of boards; a board always keeps an owner. */
export class MembershipRepository {
  readonly #db: AppDb
  readonly #now: () => Date

  constructor(db: AppDb, now: () => Date) {
    this.#db = db
    this.#now = now
  }

  /** The members of a board, the first to come first, without those who have it only through its workspace. */
  async list(boardId: string): Promise<MemberRow[]> {
    const rows = await this.#db.membership.findMany({
      where: { boardId, ...notEnded(this.#now()) },
      include: { user: { select: { name: true } } },
      orderBy: { createdAt: 'asc' },
    })
    return rows.map((row) => ({ userId: row.userId, name: row.user.name, role: toRole(row.role) }))
  }

  /** Everybody who may enter a board, the first to come first, then those of its workspace. */
  async listEverybody(boardId: string, workspaceId: string | null): Promise<BoardMemberRow[]> {
    const rows = await this.#db.membership.findMany({
      where: { boardId, ...notEnded(this.#now()) },
      include: { user: PERSON },
      orderBy: [{ createdAt: 'asc' }, { userId: 'asc' }],
    })
    const people = new Map<string, BoardMemberRow>()
    for (const { userId, user, role, inviteId, createdAt } of rows) {
      const own = { role: toRole(role), inviteId, createdAt }
      people.set(userId, { userId, ...toPerson(user), own, throughWorkspace: null })
    }
    if (workspaceId === null) return [...people.values()]
    const team = await this.#db.workspaceMember.findMany({
      where: { workspaceId, ...notEnded(this.#now()) },
      include: { user: PERSON },
      orderBy: [{ createdAt: 'asc' }, { userId: 'asc' }],
    })
    for (const { userId, user, role } of team) {
      const throughWorkspace = ROLE_ON_WORKSPACE_BOARDS[toWorkspaceRole(role)]
      people.set(userId, { userId, ...toPerson(user), own: people.get(userId)?.own ?? null, throughWorkspace })
    }
    return [...people.values()]
  }

  /** Those of these people who may enter a board now: disabled accounts can't. */
  async readersAmong(
    board: { readonly id: string; readonly workspaceId: string | null },
    userIds: readonly string[],
  ): Promise<ReadonlySet<string>> {
    return readersAmong(this.#db, board, userIds, this.#now())
  }

  /** A board's own membership of a user, if it has not ended. */
  async find(boardId: string, userId: string): Promise<OwnMembership | null> {
    const row = await this.#db.membership.findFirst({ where: { boardId, userId, ...notEnded(this.#now()) } })
    return row && { role: toRole(row.role), inviteId: row.inviteId, createdAt: row.createdAt }
  }

  /** The role that a workspace gives a user on its boards; null for none, and for a board without a workspace. */
  async throughWorkspace(workspaceId: string | null, userId: string): Promise<Role | null> {
    if (workspaceId === null) return null
    const row = await this.#db.workspaceMember.findFirst({ where: { workspaceId, userId, ...notEnded(this.#now()) } })
    return row && ROLE_ON_WORKSPACE_BOARDS[toWorkspaceRole(row.role)]
  }

  /**
   * Makes a user a member, or changes the role of one. `inviteId` is the link that the membership ends with. False, and
   * nothing changes, for the only owner.
   */
  async set(
    boardId: string,
    userId: string,
    { role, inviteId }: { readonly role: Exclude<Role, 'owner'>; readonly inviteId: string | null },
    by: By,
  ): Promise<boolean> {
    return this.#db.$transaction(async (tx) => {
      if (await isOnlyOwner(tx, boardId, userId)) return false
      const wasThere = (await tx.membership.count({ where: { boardId, userId } })) > 0
      await tx.membership.upsert({
        where: { boardId_userId: { boardId, userId } },
        create: { boardId, userId, role, inviteId },
        update: { role, inviteId },
      })
      await addEvent(tx, { boardId, kind: wasThere ? 'role-changed' : 'member-joined', by, subject: { userId } })
      return true
    })
  }

  /** Ends the membership of a user. False, and nothing changes, for the only owner. */
  async remove(boardId: string, userId: string, by: By): Promise<boolean> {
    return this.#db.$transaction(async (tx) => {
      if (await isOnlyOwner(tx, boardId, userId)) return false
      const { count } = await tx.membership.deleteMany({ where: { boardId, userId } })
      if (count > 0) await addEvent(tx, { boardId, kind: 'member-removed', by, subject: { userId } })
      return true
    })
  }

  /**
   * Makes a user the owner, for good and independent of any link, and those who were it facilitators, in one step.
   * Resolves to their ids.
   */
  async handOver(boardId: string, userId: string, by: By): Promise<string[]> {
    return this.#db.$transaction(async (tx) => {
      const former = { boardId, role: OWNER, userId: { not: userId } }
      const rows = await tx.membership.findMany({ where: former, select: { userId: true } })
      await tx.membership.updateMany({ where: former, data: { role: 'facilitator' satisfies Role } })
      await tx.membership.upsert({
        where: { boardId_userId: { boardId, userId } },
        create: { boardId, userId, role: OWNER },
        update: { role: OWNER, inviteId: null },
      })
      await tx.board.update({ where: { id: boardId }, data: { ownerId: userId } })
      const formerIds = rows.map((row) => row.userId)
      for (const id of [userId, ...formerIds]) {
        await addEvent(tx, { boardId, kind: 'role-changed', by, subject: { userId: id } })
      }
      return formerIds
    })
  }

  /** Lists members who came in by a link, in order of arrival, also after the link has expired. */
  async listOfInvite(inviteId: string): Promise<Newcomer[]> {
    const rows = await this.#db.membership.findMany({
      where: { inviteId },
      include: { user: PERSON },
      orderBy: [{ createdAt: 'asc' }, { userId: 'asc' }],
    })
    return rows.map(({ userId, user, role, createdAt }) => ({
      userId,
      ...toPerson(user),
      role: toRole(role),
      createdAt,
    }))
  }

  /** Ends the memberships that came through an invite link; resolves to their users. */
  async removeOfInvite(inviteId: string, by: By): Promise<string[]> {
    return this.#db.$transaction(async (tx) => {
      const rows = await tx.membership.findMany({ where: { inviteId }, select: { boardId: true, userId: true } })
      await tx.membership.deleteMany({ where: { inviteId } })
      for (const { boardId, userId } of rows) {
        await addEvent(tx, { boardId, kind: 'member-removed', by, subject: { userId } })
      }
      return rows.map((row) => row.userId)
    })
  }

  /** Which people on which boards got there by these links, to a board or to its workspace. */
  async broughtBy(inviteIds: readonly string[]): Promise<{ boardId: string; userId: string }[]> {
    const byLink = { where: { inviteId: { in: [...inviteIds] } } }
    const own = await this.#db.membership.findMany({ ...byLink, select: { boardId: true, userId: true } })
    const team = await this.#db.workspaceMember.findMany({
      ...byLink,
      select: { userId: true, workspace: { select: { boards: { where: { deletedAt: null }, select: { id: true } } } } },
    })
    const through = team.flatMap(({ userId, workspace }) => workspace.boards.map(({ id }) => ({ boardId: id, userId })))
    return [...own, ...through]
  }
}

async function isOnlyOwner(tx: Pick<AppDb, 'membership'>, boardId: string, userId: string): Promise<boolean> {
  const owners = await tx.membership.findMany({ where: { boardId, role: OWNER }, select: { userId: true }, take: 2 })
  return owners.length === 1 && owners[0]?.userId === userId
}

function toPerson({ name, isAnonymous }: { name: string; isAnonymous: boolean | null }) {
  return { name, isAnonymous: isAnonymous ?? false }
}
