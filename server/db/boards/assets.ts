// The rows of images. Their bytes are files under DATA_DIR/assets (server/assets).

import type { AppDb } from '../engine/client'

export interface AssetRow {
  readonly id: string
  readonly boardId: string
  readonly mimeType: string
  readonly byteLength: number
  readonly widthPx: number
  readonly heightPx: number
  /** SHA-256 of the stored bytes, in hex. */
  readonly sha256: string
  readonly createdById: string
  readonly createdAt: Date
}

/** Reads and writes the rows of images. */
export class AssetRepository {
  readonly #db: AppDb

  constructor(db: AppDb) {
    this.#db = db
  }

  /** Adds the row if the board's images have at most `maxBoardBytes` with it; false where they would have more. */
  async addWithin(asset: AssetRow, maxBoardBytes: number): Promise<boolean> {
    return this.#db.$transaction(async () => {
      if ((await this.bytesOf(asset.boardId)) + asset.byteLength > maxBoardBytes) return false
      await this.#db.asset.create({ data: asset })
      return true
    })
  }

  /** Adds rows whatever the board holds: a copy of what another board holds already. */
  async addAll(assets: readonly AssetRow[]): Promise<void> {
    await this.#db.asset.createMany({ data: [...assets] })
  }

  async find(id: string): Promise<AssetRow | null> {
    return this.#db.asset.findUnique({ where: { id } })
  }

  async listOf(boardId: string): Promise<AssetRow[]> {
    return this.#db.asset.findMany({ where: { boardId }, orderBy: { id: 'asc' } })
  }

  /** The ids of all images of all boards. */
  async ids(): Promise<ReadonlySet<string>> {
    return new Set((await this.#db.asset.findMany({ select: { id: true } })).map(({ id }) => id))
  }

  async bytesOf(boardId: string): Promise<number> {
    const { _sum } = await this.#db.asset.aggregate({ where: { boardId }, _sum: { byteLength: true } })
    return _sum.byteLength ?? 0
  }

  /** Resolves to the ids that are gone now. */
  async removeOf(boardId: string): Promise<string[]> {
    return this.#db.$transaction(async () => {
      const ids = (await this.#db.asset.findMany({ where: { boardId }, select: { id: true } })).map(({ id }) => id)
      await this.#db.asset.deleteMany({ where: { boardId } })
      return ids
    })
  }
}
