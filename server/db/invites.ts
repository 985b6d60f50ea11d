// Invite links. Their token is known to the database only as its SHA-256.

import type { InviteRole } from '@/lib/domain/role'
import { INVITE_ROLES } from '@/lib/domain/role'
import { assert } from '@/lib/std/assert'
import type { AppDb } from './client'

export interface InviteRow {
  readonly id: string
  readonly boardId: string
  readonly role: InviteRole
  readonly passwordHash: string | null
  readonly expiresAt: Date | null
  readonly maxUses: number | null
  readonly uses: number
  readonly createdById: string
  readonly createdAt: Date
}

export interface NewInvite {
  readonly id: string
  readonly boardId: string
  readonly role: InviteRole
  readonly tokenHash: string
  readonly passwordHash: string | null
  readonly expiresAt: Date | null
  readonly maxUses: number | null
  readonly createdById: string
}

export class InviteRepository {
  readonly #db: AppDb

  constructor(db: AppDb) {
    this.#db = db
  }

  async create(invite: NewInvite): Promise<InviteRow> {
    return toInvite(await this.#db.invite.create({ data: invite }))
  }

  /** The invites of a board that were not revoked, the newest first. */
  async list(boardId: string): Promise<InviteRow[]> {
    const rows = await this.#db.invite.findMany({ where: { boardId, revokedAt: null }, orderBy: { createdAt: 'desc' } })
    return rows.map(toInvite)
  }

  async find(boardId: string, inviteId: string): Promise<InviteRow | null> {
    const row = await this.#db.invite.findFirst({ where: { id: inviteId, boardId, revokedAt: null } })
    return row && toInvite(row)
  }

  async findByTokenHash(tokenHash: string): Promise<InviteRow | null> {
    const row = await this.#db.invite.findFirst({ where: { tokenHash, boardId: { not: null }, revokedAt: null } })
    return row && toInvite(row)
  }

  /** Counts one use in a single statement. False when no use is left: two people can't share the last one. */
  async takeUse(inviteId: string): Promise<boolean> {
    const { count } = await this.#db.invite.updateMany({
      where: {
        id: inviteId,
        revokedAt: null,
        OR: [{ maxUses: null }, { uses: { lt: this.#db.invite.fields.maxUses } }],
      },
      data: { uses: { increment: 1 } },
    })
    return count === 1
  }

  async revoke(inviteId: string, at: Date): Promise<void> {
    await this.#db.invite.update({ where: { id: inviteId }, data: { revokedAt: at } })
  }
}

function toInvite(row: Omit<InviteRow, 'role' | 'boardId'> & { role: string; boardId: string | null }): InviteRow {
  const role = INVITE_ROLES.find((each) => each === row.role)
  assert(role, `an invite has the unknown role ${JSON.stringify(row.role)}`)
  const { id, boardId, passwordHash, expiresAt, maxUses, uses, createdById, createdAt } = row
  assert(boardId !== null, 'a board’s invite has no board')
  return { id, boardId, role, passwordHash, expiresAt, maxUses, uses, createdById, createdAt }
}
