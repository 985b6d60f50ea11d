// The repositories of one database twice, to be asked at once: on PostgreSQL by two clients, as two processes have them, that
// meet in the database alone; on SQLite, which one process uses, by its client.

import { type AppDb, openAppDb } from '@/server/db/engine/client'
import { createRepositories, type Repositories } from '@/server/db/repositories'
import { createDatabase, type TestDatabase } from './database'
import { testServer } from './services/test-database'

type Work<T> = (repositories: Repositories, which: 0 | 1) => Promise<T>

export class TwoAtOnce {
  readonly db: AppDb
  readonly url: string
  readonly #other: AppDb
  readonly #database: TestDatabase
  readonly #repositories: readonly [Repositories, Repositories]

  static async open(): Promise<TwoAtOnce> {
    return new TwoAtOnce(await createDatabase())
  }

  private constructor(database: TestDatabase) {
    const now = () => new Date()
    this.#database = database
    this.url = database.url
    this.db = openAppDb(database.url)
    this.#other = testServer() ? openAppDb(database.url) : this.db
    this.#repositories = [createRepositories(this.db, now), createRepositories(this.#other, now)]
  }

  get repositories(): Repositories {
    return this.#repositories[0]
  }

  /** Runs `work` in both at once. */
  both<T>(work: Work<T>): Promise<[T, T]> {
    const [one, other] = this.#repositories
    return Promise.all([work(one, 0), work(other, 1)])
  }

  /** Runs `work` `count` times at once, half of them in each. */
  many<T>(count: number, work: (repositories: Repositories, i: number) => Promise<T>): Promise<T[]> {
    return Promise.all(Array.from({ length: count }, (_, i) => work(this.#repositories[i % 2 === 0 ? 0 : 1], i)))
  }

  /** People with the ids that are named, and a board that the first of them owns. */
  async seed(boardId: string, userIds: readonly string[]): Promise<void> {
    await this.db.user.createMany({
      data: userIds.map((id) => ({ id, name: id, email: `${id}@example.org`, emailVerified: true })),
    })
    const [ownerId = ''] = userIds
    await this.db.board.create({
      data: { id: boardId, title: 'Board', ownerId, memberships: { create: { userId: ownerId, role: 'owner' } } },
    })
  }

  async close(): Promise<void> {
    await this.db.$disconnect()
    await this.#other.$disconnect()
    await this.#database.remove()
  }
}
