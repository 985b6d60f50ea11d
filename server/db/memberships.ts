// Who may enter which board, in which role.

import type { Role } from '@/lib/domain/role'
import type { MemberRow } from './boards'
import type { AppDb } from './client'
import { notEnded } from './not-ended'
import { toRole } from './role-column'

export class MembershipRepository {
  readonly #db: AppDb
  readonly #now: () => Date

  constructor(db: AppDb, now: () => Date) {
    this.#db = db
    this.#now = now
  }

  /** The members of a board, the first to come first. */
  async list(boardId: string): Promise<MemberRow[]> {
    const rows = await this.#db.membership.findMany({
      where: { boardId, ...notEnded(this.#now()) },
      include: { user: { select: { name: true } } },
      orderBy: { createdAt: 'asc' },
    })
    return rows.map((row) => ({ userId: row.userId, name: row.user.name, role: toRole(row.role) }))
  }

  /** Makes a user a member, or changes the role of one. `inviteId` is kept for a role that a link gave. */
  async set(boardId: string, userId: string, role: Role, inviteId: string | null): Promise<void> {
    await this.#db.membership.upsert({
      where: { boardId_userId: { boardId, userId } },
      create: { boardId, userId, role, inviteId },
      update: { role, inviteId },
    })
  }

  /** Ends the memberships that came through an invite link; resolves to their users. */
  async removeOfInvite(inviteId: string): Promise<string[]> {
    const rows = await this.#db.membership.findMany({ where: { inviteId }, select: { userId: true } })
    await this.#db.membership.deleteMany({ where: { inviteId } })
    return rows.map((row) => row.userId)
  }
}
