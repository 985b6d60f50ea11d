// The rows of embeds, which show boards outside of this server.

import type { AppDb } from '../engine/client'
import { fromJson, toJson } from '../engine/json-column'

export interface BoardEmbedRow {
  readonly boardId: string
  readonly isOn: boolean
  readonly pageKey: string
  readonly origins: readonly string[]
  /** Null while there are no live pictures. */
  readonly imageKey: string | null
}

/** Reads and writes the rows of embeds. */
export class BoardEmbedRepository {
  readonly #db: AppDb

  constructor(db: AppDb) {
    this.#db = db
  }

  /** Also finds the embed of a deleted board: the caller decides what that means. */
  async find(boardId: string): Promise<BoardEmbedRow | null> {
    const row = await this.#db.boardEmbed.findUnique({ where: { boardId } })
    return row && toEmbed(row)
  }

  /** Changes what is given; `pageKey` is the one that a row which isn't there yet gets. */
  async save(
    boardId: string,
    pageKey: string,
    change: Partial<Omit<BoardEmbedRow, 'boardId'>>,
    at: Date,
  ): Promise<BoardEmbedRow> {
    const { origins, ...others } = change
    const data = { ...others, ...(origins && { origins: toJson(origins) }), changedAt: at }
    return toEmbed(
      await this.#db.boardEmbed.upsert({
        where: { boardId },
        create: { boardId, pageKey, origins: [], ...data },
        update: data,
      }),
    )
  }
}

type Row = Omit<BoardEmbedRow, 'origins'> & { readonly origins: Parameters<typeof fromJson>[0] }

function toEmbed({ boardId, isOn, pageKey, origins, imageKey }: Row): BoardEmbedRow {
  return { boardId, isOn, pageKey, origins: fromJson<string[]>(origins), imageKey }
}
