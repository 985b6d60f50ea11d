// Boards that would have no owner without one person.

import type { Role } from '@/lib/domain/people/role'
import { notEnded } from '../access/not-ended'
import type { AppDb } from '../engine/client'

export interface OwnedBoard {
  readonly id: string
  readonly title: string
  /** Members with an account, who could be its owner; the first to come first. */
  readonly heirs: readonly { readonly id: string; readonly name: string }[]
}

const OWNER = 'owner' satisfies Role

/** Finds boards that would have no owner without one person. */
export class OwnedBoardRepository {
  readonly #db: AppDb
  readonly #now: () => Date

  constructor(db: AppDb, now: () => Date) {
    this.#db = db
    this.#now = now
  }

  /** The boards that a person alone owns, by title; those of workspaces have the workspace's owners, and those in the trash none. */
  async list(userId: string): Promise<OwnedBoard[]> {
    const others = { userId: { not: userId }, user: { isAnonymous: { not: true }, disabledAt: null } }
    const rows = await this.#db.board.findMany({
      where: {
        deletedAt: null,
        workspaceId: null,
        memberships: { some: { userId, role: OWNER }, none: { userId: { not: userId }, role: OWNER } },
      },
      orderBy: [{ title: 'asc' }, { id: 'asc' }],
      include: {
        memberships: {
          where: { ...others, ...notEnded(this.#now()) },
          include: { user: { select: { name: true } } },
          orderBy: [{ createdAt: 'asc' }, { userId: 'asc' }],
        },
      },
    })
    return rows.map(({ id, title, memberships }) => ({
      id,
      title,
      heirs: memberships.map((each) => ({ id: each.userId, name: each.user.name })),
    }))
  }
}
