// The images of a board for its copy: files of their own, because each board's images end with the board, under ids of
// their own, because each image belongs to one board.

import { assetAddress, assetIdIn } from '@/lib/document/records/asset-address'
import type { BoardRecord } from '@/lib/document/records/records'
import { isJsonObject, type JsonObject } from '@/lib/std/json'
import type { AssetRow } from '../../db/boards/assets'
import type { ServiceContext } from '../context'

/** Holds the copies of a board's images that its copy uses. */
export class CopiedImages {
  readonly #context: ServiceContext
  /** Copies by the ids of their originals. */
  readonly #copies: ReadonlyMap<string, AssetRow>

  private constructor(context: ServiceContext, copies: ReadonlyMap<string, AssetRow>) {
    this.#context = context
    this.#copies = copies
  }

  /** Copies those of the board's images that its records show. They belong to no board yet. */
  static async make(context: ServiceContext, boardId: string, records: readonly BoardRecord[]): Promise<CopiedImages> {
    const shown = new Set(records.map(imageIn))
    const copies = new Map<string, AssetRow>()
    for (const row of await context.assets.listOf(boardId)) {
      const id = shown.has(row.id) ? await context.assetStore.copy(row.id) : null
      if (id) copies.set(row.id, { ...row, id })
    }
    return new CopiedImages(context, copies)
  }

  /** The record, showing the copy where it showed an image of the board. */
  inRecord(record: BoardRecord): BoardRecord {
    const copy = this.#copies.get(imageIn(record) ?? '')
    return copy ? { ...record, props: { ...(record.props as JsonObject), src: assetAddress(copy.id) } } : record
  }

  async belongTo(boardId: string): Promise<void> {
    await this.#context.assets.addAll([...this.#copies.values()].map((copy) => ({ ...copy, boardId })))
  }

  /** Takes the files back: the board was not made. */
  async forget(): Promise<void> {
    await this.#context.assetStore.forget([...this.#copies.values()].map(({ id }) => id))
  }
}

function imageIn({ typeName, props }: BoardRecord): string | undefined {
  if (typeName !== 'asset' || !isJsonObject(props) || typeof props.src !== 'string') return undefined
  return assetIdIn(props.src)
}
