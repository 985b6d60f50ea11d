// The file of a scheduled export, made with the rights of whoever made the schedule.

import type { ScheduleWishes } from '@/lib/domain/boards/schedule'
import { fileName } from '@/lib/export/file-name'
import { MARGIN_PX } from '@/lib/picture/margin'
import type { PicturePart, PictureRequest } from '@/lib/picture/picture-request'
import { FOR_THE_SERVER } from '../../board-work/board-work'
import type { DrawnBoard } from '../../embeds/draw-board'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'
import { REGISTER_MEDIA_TYPES, takeRegister } from '../register/take-register'

/**
 * Draws what a schedule asks for. Throws AppError as the exports do: `renderer-missing`, `busy`, `too-large`,
 * `bad-request` for an empty board.
 */
export async function makeExport(
  context: ServiceContext,
  access: BoardAccess,
  { format, part, language }: ScheduleWishes,
  signal: AbortSignal,
): Promise<DrawnBoard> {
  if (format === 'xlsx' || format === 'csv') {
    const wishes = { format, kind: undefined, locale: language } as const
    const bytes = await takeRegister(context, access, wishes, { ...FOR_THE_SERVER, signal })
    return { bytes, mediaType: REGISTER_MEDIA_TYPES[format], fileName: fileName(access.board.title, format) }
  }
  const request: PictureRequest = {
    format,
    part: partOf(part),
    // A PDF is a page of paper to print; a picture must stay sharp on a slide.
    size: format === 'pdf' ? { by: 'paper', paper: 'a4' } : { by: 'scale', scale: 2 },
    theme: 'light',
    background: true,
    marginPx: part === 'board' ? MARGIN_PX.small : MARGIN_PX.none,
    isExplained: format === 'pdf',
    carriesData: true,
    language,
  }
  return context.drawing.draw(access.board, request, signal)
}

function partOf(part: string): PicturePart {
  if (part === 'board' || part === 'frames') return { kind: part }
  return { kind: 'shapes', ids: [part] }
}
