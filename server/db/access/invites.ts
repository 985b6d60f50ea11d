// Invite links. Their token is known to the database only as its SHA-256. A link opens a board, a workspace or an
// account; what is here is about links to boards, and leaves the others out.

import type { InviteRole } from '@/lib/domain/people/role'
import { INVITE_ROLES } from '@/lib/domain/people/role'
import { assert } from '@/lib/std/assert'
import type { AppDb } from '../engine/client'

/** The fields common to all links, whatever they open. */
export interface InviteRow {
  readonly id: string
  readonly passwordHash: string | null
  readonly expiresAt: Date | null
  readonly maxUses: number | null
  readonly uses: number
  readonly createdById: string
  readonly createdAt: Date
  readonly revokedAt: Date | null
}

export interface BoardInviteRow extends InviteRow {
  readonly boardId: string
  readonly role: InviteRole
  /** The id of the session for whose join codes it stood; null for a link. The session may be gone. */
  readonly sessionId: string | null
}

export interface NewBoardInvite {
  readonly id: string
  readonly boardId: string
  readonly role: InviteRole
  readonly tokenHash: string
  readonly passwordHash: string | null
  readonly expiresAt: Date | null
  readonly maxUses: number | null
  readonly createdById: string
  readonly sessionId: string | null
}

/** Reads, writes and uses the invite links of boards. */
export class InviteRepository {
  readonly #db: AppDb

  constructor(db: AppDb) {
    this.#db = db
  }

  async create(invite: NewBoardInvite): Promise<BoardInviteRow> {
    return toBoardInvite(await this.#db.invite.create({ data: invite }))
  }

  /** The invites of a board that were not revoked, the newest first. Expired ones are among them. */
  async list(boardId: string): Promise<BoardInviteRow[]> {
    const rows = await this.#db.invite.findMany({ where: { boardId, revokedAt: null }, orderBy: { createdAt: 'desc' } })
    return rows.map(toBoardInvite)
  }

  /** One that was not revoked. */
  async find(boardId: string, inviteId: string): Promise<BoardInviteRow | null> {
    const row = await this.#db.invite.findFirst({ where: { id: inviteId, boardId, revokedAt: null } })
    return row && toBoardInvite(row)
  }

  /** The link to a board with that token, also when it was revoked or has expired: the caller says so. */
  async findByTokenHash(tokenHash: string): Promise<BoardInviteRow | null> {
    const row = await this.#db.invite.findFirst({ where: { tokenHash, boardId: { not: null } } })
    return row && toBoardInvite(row)
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

  /** The links of every kind whose time came after `after` and no later than `until`, without revoked ones. */
  async expiredBetween(after: Date, until: Date): Promise<string[]> {
    const rows = await this.#db.invite.findMany({
      where: { revokedAt: null, expiresAt: { gt: after, lte: until } },
      select: { id: true },
    })
    return rows.map((row) => row.id)
  }
}

function toBoardInvite({
  boardId,
  role: text,
  ...row
}: Omit<BoardInviteRow, 'role' | 'boardId'> & { role: string; boardId: string | null }): BoardInviteRow {
  const role = INVITE_ROLES.find((each) => each === text)
  assert(role, `an invite has the unknown role ${JSON.stringify(text)}`)
  assert(boardId !== null, 'a board’s invite has no board')
  const { id, passwordHash, expiresAt, maxUses, uses, createdById, createdAt, revokedAt, sessionId } = row
  return { id, boardId, role, passwordHash, expiresAt, maxUses, uses, createdById, createdAt, revokedAt, sessionId }
}
