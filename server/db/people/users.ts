// The rows of people and their passwords, as far as they are not better-auth's business.

import type { AppDb } from '../engine/client'

export interface UserRow {
  readonly id: string
  readonly name: string
  /** The address in lower case. A visitor's is made up and never shown. */
  readonly email: string
  /** The address was shown to be theirs. */
  readonly emailVerified: boolean
  readonly isAnonymous: boolean
  readonly isAdmin: boolean
  readonly disabledAt: Date | null
}

export interface NewAccount {
  readonly id: string
  readonly name: string
  /** The address in lower case. */
  readonly email: string
  readonly passwordHash: string
  readonly isAdmin: boolean
  /** Set if an admin, or a mail that reached it, proves that the address is theirs. */
  readonly emailVerified: boolean
  /** The link by which an admin let them make it. */
  readonly inviteId?: string | undefined
}

/** better-auth's name for the account that a password opens. */
const CREDENTIAL = 'credential'

/** Reads and writes the rows of people and their passwords. */
export class UserRepository {
  readonly #db: AppDb

  constructor(db: AppDb) {
    this.#db = db
  }

  async find(userId: string): Promise<UserRow | null> {
    const row = await this.#db.user.findUnique({ where: { id: userId } })
    return row && toUser(row)
  }

  /** `email` in any case. Visitors are not found. */
  async findByEmail(email: string): Promise<UserRow | null> {
    const row = await this.#db.user.findUnique({ where: { email: email.toLowerCase() } })
    return row && !row.isAnonymous ? toUser(row) : null
  }

  /** The names of people, without those who are gone. */
  async namesOf(userIds: Iterable<string>): Promise<ReadonlyMap<string, string>> {
    const where = { id: { in: [...new Set(userIds)] } }
    const rows = await this.#db.user.findMany({ where, select: { id: true, name: true } })
    return new Map(rows.map(({ id, name }) => [id, name]))
  }

  async rename(userId: string, name: string): Promise<UserRow> {
    return toUser(await this.#db.user.update({ where: { id: userId }, data: { name } }))
  }

  async hasAdmin(): Promise<boolean> {
    return (
      (await this.#db.user.findFirst({ where: { isAdmin: true, disabledAt: null }, select: { id: true } })) !== null
    )
  }

  async countAdmins(): Promise<number> {
    return this.#db.user.count({ where: { isAdmin: true, disabledAt: null } })
  }

  /** The first of the enabled admins; null where there is none. */
  async firstAdmin(): Promise<UserRow | null> {
    const where = { isAdmin: true, disabledAt: null }
    const row = await this.#db.user.findFirst({ where, orderBy: { createdAt: 'asc' } })
    return row && toUser(row)
  }

  /** Makes an account. Null when the e-mail address has one already. */
  async createAccount(account: NewAccount): Promise<UserRow | null> {
    return ifUnique(() => this.#db.user.create({ data: { id: account.id, ...accountColumns(account) } }))
  }

  /** Makes the account `account.id` out of the visitor of that id. Null when the e-mail address has an account already. */
  async turnVisitorInto(account: NewAccount): Promise<UserRow | null> {
    const where = { id: account.id, isAnonymous: true }
    return ifUnique(() => this.#db.user.update({ where, data: accountColumns(account) }))
  }

  /** The hash of a person's password; null for a person without one. */
  async passwordHash(userId: string): Promise<string | null> {
    const row = await this.#db.account.findFirst({
      where: { userId, providerId: CREDENTIAL },
      select: { password: true },
    })
    return row?.password ?? null
  }

  /** Sets a password, also for a person who had none. */
  async setPassword(userId: string, passwordHash: string): Promise<void> {
    const { count } = await this.#db.account.updateMany({
      where: { userId, providerId: CREDENTIAL },
      data: { password: passwordHash },
    })
    if (count > 0) return
    await this.#db.account.create({ data: { ...credential(userId, passwordHash), userId } })
  }

  /** The e-mail addresses of the people who run the server. */
  async adminAddresses(): Promise<string[]> {
    const rows = await this.#db.user.findMany({ where: { isAdmin: true, disabledAt: null }, select: { email: true } })
    return rows.map(({ email }) => email)
  }

  async setAdmin(userId: string, isAdmin: boolean): Promise<void> {
    await this.#db.user.update({ where: { id: userId }, data: { isAdmin } })
  }

  async setEmailVerified(userId: string): Promise<void> {
    await this.#db.user.update({ where: { id: userId }, data: { emailVerified: true } })
  }

  async setDisabled(userId: string, at: Date | null): Promise<void> {
    await this.#db.user.update({ where: { id: userId }, data: { disabledAt: at } })
  }

  /**
   * Deletes somebody with their sessions, tokens, memberships, links for a new password, and the address in invitations
   * that were made for them. Their boards stay.
   */
  async remove(userId: string): Promise<void> {
    const user = await this.#db.user.findUnique({ where: { id: userId }, select: { email: true } })
    if (!user) return
    await this.#db.$transaction([
      this.#db.user.deleteMany({ where: { id: userId } }),
      this.#db.verification.deleteMany({ where: { value: userId } }),
      this.#db.invite.updateMany({ where: { forEmail: user.email.toLowerCase() }, data: { forEmail: null } }),
    ])
  }
}

function accountColumns({ id, name, email, isAdmin, emailVerified, inviteId, passwordHash }: NewAccount) {
  const accounts = { create: credential(id, passwordHash) }
  return { name, email, isAdmin, emailVerified, isAnonymous: false, inviteId: inviteId ?? null, accounts }
}

function credential(userId: string, passwordHash: string) {
  return { id: `password-${userId}`, accountId: userId, providerId: CREDENTIAL, password: passwordHash }
}

interface StoredUser extends Omit<UserRow, 'isAnonymous'> {
  readonly isAnonymous: boolean | null
}

function toUser({ id, name, email, emailVerified, isAnonymous, isAdmin, disabledAt }: StoredUser): UserRow {
  return { id, name, email, emailVerified, isAnonymous: isAnonymous ?? false, isAdmin, disabledAt }
}

async function ifUnique(write: () => Promise<StoredUser>): Promise<UserRow | null> {
  try {
    return toUser(await write())
  } catch (error) {
    // Prisma's code for a broken unique constraint.
    if (error instanceof Error && 'code' in error && error.code === 'P2002') return null
    throw error
  }
}
