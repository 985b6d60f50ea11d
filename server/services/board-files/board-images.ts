// The images that a board's records show, with their bytes: those of the board itself, whatever addresses its records
// have.

import type { FileHandle } from 'node:fs/promises'
import { imageData } from '@/lib/board-file/image-data'
import { imageAssets } from '@/lib/board-file/make-board-file'
import { assetIdIn } from '@/lib/document/records/asset-address'
import type { BoardRecord } from '@/lib/document/records/records'
import type { JsonObject } from '@/lib/std/json'
import type { ServiceContext } from '../context'

export interface BoardImage {
  /** The id of the asset record that shows the image. */
  readonly recordId: string
  /** The same for the same image, on whatever record. */
  readonly key: string
  readonly mimeType: string
  readonly byteLength: number
  isThere(): Promise<boolean>
  /** Null: the file is gone. */
  read(): Promise<Uint8Array | null>
}

/** Lists the images of the board that `records` show. */
export async function boardImages(
  { assets, assetStore }: ServiceContext,
  boardId: string,
  records: readonly BoardRecord[],
): Promise<BoardImage[]> {
  const rows = new Map((await assets.listOf(boardId)).map((row) => [row.id, row]))
  return imageAssets(records).flatMap(({ id: recordId, props }): BoardImage[] => {
    const { src } = props as JsonObject
    if (typeof src !== 'string') return []
    const data = imageData(src)
    if (data) {
      const bytes = Buffer.from(data.base64, 'base64')
      const here = { isThere: () => Promise.resolve(true), read: () => Promise.resolve(bytes) }
      return [{ recordId, key: src, mimeType: data.mimeType, byteLength: bytes.length, ...here }]
    }
    const row = rows.get(assetIdIn(src) ?? '')
    if (!row) return []
    const open = async <T>(use: (file: FileHandle) => Promise<T>): Promise<T | null> => {
      const file = await assetStore.read(row.id)
      if (!file) return null
      try {
        return await use(file)
      } finally {
        await file.close()
      }
    }
    const isThere = async () => (await open(() => Promise.resolve(true))) !== null
    const read = () => open<Uint8Array>((file) => file.readFile())
    return [{ recordId, key: row.id, mimeType: row.mimeType, byteLength: row.byteLength, isThere, read }]
  })
}
