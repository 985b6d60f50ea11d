// Links as a way to an account (SIGNUP_MODE): those that were made for accounts, and those to boards and workspaces,
// which prove that somebody was invited.

import { Prisma } from '@/prisma/generated/client'
import { notEnded } from '../access/not-ended'
import type { AppDb } from '../engine/client'
import type { PageOfList } from './admin-people'

/** The role of an invite that leads to an account and nothing else. */
const ACCOUNT = 'account'

export interface AccountInviteRow {
  readonly id: string
  readonly expiresAt: Date | null
  readonly maxUses: number | null
  readonly uses: number
  /** The address that it was made for, in lower case; null for a link that anybody may use. */
  readonly forEmail: string | null
  /** When the mail server took it; null for a link that was shown. */
  readonly mailedAt: Date | null
  readonly createdAt: Date
}

export interface ListedAccountInvite extends AccountInviteRow {
  /** Null where that admin is gone. */
  readonly madeBy: string | null
  /** The people who made their accounts by it and are still here. */
  readonly usedBy: readonly { readonly id: string; readonly name: string }[]
}

export interface NewAccountInvite {
  readonly id: string
  readonly tokenHash: string
  readonly expiresAt: Date | null
  readonly maxUses: number | null
  readonly forEmail: string | null
  readonly createdById: string
  readonly createdAt: Date
}

/** An invite of any kind that leads to an account just now. */
export interface WorkingInvite {
  readonly id: string
  readonly isForAccount: boolean
  /** The address to which alone its token went; null where others may know it. */
  readonly mailedTo: string | null
}

export const INVITE_FILTERS = ['open', 'all'] as const
export type InviteFilter = (typeof INVITE_FILTERS)[number]

/** As many people as a line of the list names. */
const MOST_NAMED = 20

/** Lists, reads and uses the links that let a person make an account. */
export class SignUpInviteRepository {
  readonly #db: AppDb

  constructor(db: AppDb) {
    this.#db = db
  }

  async createForAccount(invite: NewAccountInvite): Promise<AccountInviteRow> {
    return toAccountInvite(await this.#db.invite.create({ data: { ...invite, role: ACCOUNT } }))
  }

  /** Links to accounts, the newest first, without withdrawn ones; `open` leaves out those that are used up or over at `now`. */
  async list(
    { page, pageSize }: PageOfList,
    filter: InviteFilter,
    now: Date,
  ): Promise<{ readonly total: number; readonly invites: ListedAccountInvite[] }> {
    const where = { ...THOSE_OF_ACCOUNTS, ...(filter === 'open' && this.#isOpen(now)) }
    const total = await this.#db.invite.count({ where })
    const rows = await this.#db.invite.findMany({
      where,
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    })
    const makers = await this.#db.user.findMany({
      where: { id: { in: rows.map(({ createdById }) => createdById) } },
      select: { id: true, name: true },
    })
    const nameOf = new Map(makers.map(({ id, name }) => [id, name]))
    const usersOf = await this.#usersOf(rows.map(({ id }) => id))
    const invites = rows.map((row) => ({
      ...toAccountInvite(row),
      madeBy: nameOf.get(row.createdById) ?? null,
      usedBy: usersOf.get(row.id) ?? [],
    }))
    return { total, invites }
  }

  /** The first people who made their accounts by each invite, in one query; a link may have brought a thousand. */
  async #usersOf(inviteIds: readonly string[]): Promise<ReadonlyMap<string, { id: string; name: string }[]>> {
    if (inviteIds.length === 0) return new Map()
    const users = await this.#db.$queryRaw<{ id: string; name: string; inviteId: string }[]>`
      SELECT "id", "name", "inviteId" FROM (
        SELECT "id", "name", "inviteId",
          ROW_NUMBER() OVER (PARTITION BY "inviteId" ORDER BY "createdAt", "id") AS "place"
        FROM "User" WHERE "inviteId" IN (${Prisma.join([...inviteIds])})
      ) AS "placed" WHERE "place" <= ${MOST_NAMED} ORDER BY "place"`
    const named = new Map(inviteIds.map((id) => [id, [] as { id: string; name: string }[]]))
    for (const { id, name, inviteId } of users) named.get(inviteId)?.push({ id, name })
    return named
  }

  /** A link to an account that wasn't withdrawn. */
  async find(inviteId: string): Promise<AccountInviteRow | null> {
    const row = await this.#db.invite.findFirst({ where: { id: inviteId, ...THOSE_OF_ACCOUNTS } })
    return row && toAccountInvite(row)
  }

  /** Withdraws a link to an account. False where there is none, or it was withdrawn already. */
  async revoke(inviteId: string, at: Date): Promise<boolean> {
    const { count } = await this.#db.invite.updateMany({
      where: { id: inviteId, ...THOSE_OF_ACCOUNTS },
      data: { revokedAt: at },
    })
    return count === 1
  }

  async noteMailed(inviteId: string, at: Date): Promise<AccountInviteRow> {
    return toAccountInvite(await this.#db.invite.update({ where: { id: inviteId }, data: { mailedAt: at } }))
  }

  /** An invite of any kind that still works at `now`, by the SHA-256 of its token. */
  async findWorking(tokenHash: string, now: Date): Promise<WorkingInvite | null> {
    const row = await this.#db.invite.findFirst({
      where: {
        tokenHash,
        revokedAt: null,
        OR: [{ expiresAt: null }, { expiresAt: { gt: now } }],
        AND: { OR: [{ boardId: null }, { board: { deletedAt: null } }] },
      },
    })
    if (!row || (row.maxUses !== null && row.uses >= row.maxUses)) return null
    return {
      id: row.id,
      isForAccount: row.boardId === null && row.workspaceId === null,
      mailedTo: row.mailedAt && row.forEmail,
    }
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

  /** The part of a `where` that leaves out what is used up or over. */
  #isOpen(now: Date) {
    return {
      OR: [{ maxUses: null }, { uses: { lt: this.#db.invite.fields.maxUses } }],
      AND: { OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] },
    }
  }
}

const THOSE_OF_ACCOUNTS = { boardId: null, workspaceId: null, role: ACCOUNT, revokedAt: null }

function toAccountInvite(row: AccountInviteRow): AccountInviteRow {
  const { id, expiresAt, maxUses, uses, forEmail, mailedAt, createdAt } = row
  return { id, expiresAt, maxUses, uses, forEmail, mailedAt, createdAt }
}
