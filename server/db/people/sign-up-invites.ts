// Links as a way to an account (SIGNUP_MODE): those that were made for accounts, and those to boards and workspaces,
// which prove that somebody was invited.

import { notEnded } from '../access/not-ended'
import type { AppDb } from '../engine/client'

/** The role of an invite that leads to an account and nothing else. */
const ACCOUNT = 'account'

export interface AccountInviteRow {
  readonly id: string
  readonly expiresAt: Date | null
  readonly maxUses: number | null
  readonly uses: number
  readonly createdAt: Date
}

export interface NewAccountInvite {
  readonly id: string
  readonly tokenHash: string
  readonly expiresAt: Date | null
  readonly maxUses: number | null
  readonly createdById: string
}

/** Reads and uses the links that let a person make an account. */
export class SignUpInviteRepository {
  readonly #db: AppDb

  constructor(db: AppDb) {
    this.#db = db
  }

  async createForAccount(invite: NewAccountInvite): Promise<AccountInviteRow> {
    return toAccountInvite(await this.#db.invite.create({ data: { ...invite, role: ACCOUNT } }))
  }

  /** An invite of any kind that still works at `now`, by the SHA-256 of its token. */
  async findWorking(tokenHash: string, now: Date): Promise<{ id: string; isForAccount: boolean } | null> {
    const row = await this.#db.invite.findFirst({
      where: {
        tokenHash,
        revokedAt: null,
        OR: [{ expiresAt: null }, { expiresAt: { gt: now } }],
        AND: { OR: [{ boardId: null }, { board: { deletedAt: null } }] },
      },
    })
    if (!row || (row.maxUses !== null && row.uses >= row.maxUses)) return null
    return { id: row.id, isForAccount: row.boardId === null && row.workspaceId === null }
  }

  /** Gives back a use that led to no account. */
  async giveBackUse(inviteId: string): Promise<void> {
    await this.#db.invite.updateMany({ where: { id: inviteId, uses: { gt: 0 } }, data: { uses: { decrement: 1 } } })
  }

  /** Whether a link that hasn't ended gave the user a place on a board or in a workspace. */
  async cameByLink(userId: string, now: Date): Promise<boolean> {
    const where = { userId, inviteId: { not: null }, ...notEnded(now) }
    if (await this.#db.membership.findFirst({ where, select: { userId: true } })) return true
    return (await this.#db.workspaceMember.findFirst({ where, select: { userId: true } })) !== null
  }
}

function toAccountInvite(row: AccountInviteRow): AccountInviteRow {
  const { id, expiresAt, maxUses, uses, createdAt } = row
  return { id, expiresAt, maxUses, uses, createdAt }
}
