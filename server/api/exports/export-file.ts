// The file that an export asks for: drawn, or as data written. For the route and for the admin tool.

import { boardFileName } from '@/lib/export/file-name'
import { SLIDES_MEDIA_TYPE } from '@/lib/export/office-media-types'
import { TLDR_MEDIA_TYPE } from '@/lib/export/tldr/write-tldr'
import type { WorkFor } from '../../board-work/board-work'
import type { BoardAccess } from '../../policies/board-policy'
import { boardFile } from '../../services/board-files/board-file'
import type { ServiceContext } from '../../services/context'
import { pictureLanguage } from '../../services/pictures/picture-language'
import { type PictureFile, renderPicture } from '../../services/pictures/render-picture'
import { takeSlides } from '../../services/register/take-slides'
import { takeTldr } from '../../services/register/take-tldr'
import { type ExportWishes, exportRequest } from './export-query'

export interface ExportFile extends PictureFile {
  /** The part for the audit log: `board`, `frames`, `shapes`, or a frame as it was named. */
  readonly part: string
}

/**
 * Draws a picture or PDF of a board as a file to download. Throws AppError as renderPicture does, and `not-found` for a
 * frame that isn't on the board, and `conflict` for a board file while people rate alone.
 */
export async function exportFile(
  context: ServiceContext,
  access: Pick<BoardAccess, 'board' | 'role'>,
  { format, timeZone, ...wishes }: ExportWishes,
  workFor: WorkFor,
): Promise<ExportFile> {
  const dated = { title: access.board.title, at: context.now().getTime(), timeZone: 'UTC' }
  if (format === 'json') {
    const bytes = new TextEncoder().encode(JSON.stringify(await boardFile(context, access)))
    const name = boardFileName('board', dated, wishes.language ?? 'en', 'json')
    return { bytes, mediaType: 'application/json', fileName: name, part: 'board' }
  }
  const locale = wishes.language ?? (await pictureLanguage(context, access.board.id))
  if (format === 'tldr') {
    const bytes = await takeTldr(context, access, locale, workFor)
    return {
      bytes,
      mediaType: TLDR_MEDIA_TYPE,
      fileName: boardFileName('drawing', dated, locale, format),
      part: 'board',
    }
  }
  if (format === 'pptx') {
    const bytes = await takeSlides(context, access, { locale, timeZone }, workFor)
    const name = boardFileName('slides', { ...dated, timeZone }, locale, format)
    return { bytes, mediaType: SLIDES_MEDIA_TYPE, fileName: name, part: 'board' }
  }
  const request = await exportRequest(context, access, { ...wishes, format, language: locale })
  return {
    ...(await renderPicture(context, access.board, access, request, workFor)),
    part: wishes.frame ?? request.part.kind,
  }
}
