// The rows of people, as far as they are not better-auth's business.

import type { AppDb } from './client'

export interface UserRow {
  readonly id: string
  readonly name: string
  readonly isAnonymous: boolean
  readonly isAdmin: boolean
}

export class UserRepository {
  readonly #db: AppDb

  constructor(db: AppDb) {
    this.#db = db
  }

  async find(userId: string): Promise<UserRow | null> {
    const row = await this.#db.user.findUnique({ where: { id: userId } })
    return row && { id: row.id, name: row.name, isAnonymous: row.isAnonymous ?? false, isAdmin: row.isAdmin }
  }

  async rename(userId: string, name: string): Promise<UserRow> {
    const row = await this.#db.user.update({ where: { id: userId }, data: { name } })
    return { id: row.id, name: row.name, isAnonymous: row.isAnonymous ?? false, isAdmin: row.isAdmin }
  }
}
