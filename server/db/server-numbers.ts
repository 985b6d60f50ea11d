// Counts everything in the database, for the admin page.

import type { AppDb } from './engine/client'

export interface ServerNumbers {
  readonly accounts: number
  readonly visitors: number
  readonly admins: number
  readonly disabledAccounts: number
  readonly workspaces: number
  /** Without deleted ones. */
  readonly boards: number
  readonly deletedBoards: number
  /** Sessions that work now. */
  readonly sessions: number
  /** Sessions that were used since `recently`. */
  readonly sessionsUsedRecently: number
  readonly assets: number
  readonly assetBytes: number
}

/** Counts the database's contents for the admin page. */
export class ServerNumbersRepository {
  readonly #db: AppDb

  constructor(db: AppDb) {
    this.#db = db
  }

  async count(now: Date, recently: Date): Promise<ServerNumbers> {
    const db = this.#db
    const assets = await db.asset.aggregate({ _count: { id: true }, _sum: { byteLength: true } })
    return {
      accounts: await db.user.count({ where: { isAnonymous: false } }),
      visitors: await db.user.count({ where: { isAnonymous: true } }),
      admins: await db.user.count({ where: { isAdmin: true } }),
      disabledAccounts: await db.user.count({ where: { disabledAt: { not: null } } }),
      workspaces: await db.workspace.count(),
      boards: await db.board.count({ where: { deletedAt: null } }),
      deletedBoards: await db.board.count({ where: { deletedAt: { not: null } } }),
      sessions: await db.session.count({ where: { expiresAt: { gt: now } } }),
      sessionsUsedRecently: await db.session.count({ where: { expiresAt: { gt: now }, updatedAt: { gt: recently } } }),
      assets: assets._count.id,
      assetBytes: assets._sum.byteLength ?? 0,
    }
  }
}
