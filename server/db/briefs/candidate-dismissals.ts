// The rows of candidate passages that a team dismissed, by the keys of lib/brief/candidates/candidate-key.

import type { AppDb } from '../engine/client'

/** Reads and writes the passages that a team has dismissed. */
export class CandidateDismissalRepository {
  readonly #db: AppDb

  constructor(db: AppDb) {
    this.#db = db
  }

  /** The dismissed keys of a brief, sorted. */
  async list(briefId: string): Promise<string[]> {
    const rows = await this.#db.candidateDismissal.findMany({ where: { briefId }, orderBy: { key: 'asc' } })
    return rows.map(({ key }) => key)
  }

  /** Keys that are dismissed already stay as they are. */
  async add(briefId: string, keys: readonly string[], createdById: string, createdAt: Date): Promise<void> {
    await this.#db.$transaction(async () => {
      const known = new Set(await this.list(briefId))
      const data = keys.filter((key) => !known.has(key)).map((key) => ({ briefId, key, createdById, createdAt }))
      if (data.length > 0) await this.#db.candidateDismissal.createMany({ data })
    })
  }

  async remove(briefId: string, keys: readonly string[]): Promise<void> {
    await this.#db.candidateDismissal.deleteMany({ where: { briefId, key: { in: [...keys] } } })
  }
}
