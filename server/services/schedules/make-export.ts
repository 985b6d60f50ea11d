// The file of a scheduled export, made with the rights of the person who made the schedule.

import type { ScheduleWishes } from '@/lib/domain/boards/schedule'
import { boardFileName } from '@/lib/export/file-name'
import { MARGIN_PX } from '@/lib/picture/margin'
import type { PictureRequest } from '@/lib/picture/picture-request'
import { FOR_THE_SERVER } from '../../board-work/board-work'
import type { DrawnBoard } from '../../embeds/draw-board'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'
import { REGISTER_MEDIA_TYPES, takeRegister } from '../register/take-register'
import { scheduledPart } from './scheduled-part'

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
    const at = context.now().getTime()
    const name = boardFileName('register', { title: access.board.title, at, timeZone: 'UTC' }, language, format)
    const bytes = await takeRegister(context, access, wishes, { ...FOR_THE_SERVER, signal })
    return { bytes, mediaType: REGISTER_MEDIA_TYPES[format], fileName: name }
  }
  const drawn = scheduledPart(part)
  const request: PictureRequest = {
    format,
    part: drawn,
    // A PDF is a page of paper to print; a picture must stay sharp on a slide.
    size: format === 'pdf' ? { by: 'paper', paper: 'a4' } : { by: 'scale', scale: 2 },
    theme: 'light',
    background: true,
    marginPx: drawn.kind === 'shapes' || drawn.kind === 'frames' ? MARGIN_PX.none : MARGIN_PX.small,
    isExplained: format === 'pdf',
    carriesData: true,
    language,
  }
  return context.drawing.draw(access.board, access, request, signal)
}
