// A live board as a file of stock tldraw, with its images inside as far as they have room.

import type { Locale } from '@/lib/domain/localized'
import { imageIdsOf, imagesWithin } from '@/lib/export/tldr/images-within'
import type { WorkFor } from '../../board-work/board-work'
import type { BoardAccess } from '../../policies/board-policy'
import { shownRecords } from '../boards/board-records'
import type { ServiceContext } from '../context'

/** JSON text. In the board's own words, in a language. Throws AppError `too-many`, `busy`. */
export async function takeTldr(
  context: ServiceContext,
  { board, role }: Pick<BoardAccess, 'board' | 'role'>,
  locale: Locale,
  workFor: WorkFor,
): Promise<Uint8Array<ArrayBuffer>> {
  const records = await shownRecords(context, board, { role })
  const images = await readImages(context, board.id, imageIdsOf(records))
  return context.boardWork.run('tldr', records, { title: board.title, locale, images }, workFor)
}

/** Reads images as `data:` addresses by id. Records may name images of other boards; those are left out. */
async function readImages({ assets, assetStore }: ServiceContext, boardId: string, ids: readonly string[]) {
  const rows = new Map((await assets.listOf(boardId)).filter(({ id }) => ids.includes(id)).map((row) => [row.id, row]))
  const images = new Map<string, string>()
  for (const id of imagesWithin(new Map([...rows].map(([each, { byteLength }]) => [each, byteLength])))) {
    const file = await assetStore.read(id)
    if (!file) continue
    try {
      images.set(id, `data:${rows.get(id)?.mimeType};base64,${await file.readFile('base64')}`)
    } finally {
      await file.close()
    }
  }
  return images
}
