// A live board as slides, with the texts of its cards in their notes.

import type { ReportReader } from '@/lib/export/report-input'
import type { WorkFor } from '../../board-work/board-work'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'
import { namedRecords } from '../owners/named-records'
import { readRaters } from './read-raters'

/** Writes a PPTX file for a reader. Throws AppError `too-many`, `busy`. */
export async function takeSlides(
  context: ServiceContext,
  access: Pick<BoardAccess, 'board' | 'role'>,
  reader: ReportReader,
  workFor: WorkFor,
): Promise<Uint8Array<ArrayBuffer>> {
  const { board } = access
  const records = await namedRecords(context, access)
  const sources = await context.briefs.sources(board.id)
  const raters = await readRaters(context, access)
  const input = { title: board.title, at: context.now().getTime(), sources, raters }
  return context.boardWork.run('slides', records, { ...input, reader }, workFor)
}
