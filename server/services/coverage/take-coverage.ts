// Takes the coverage of a live board as JSON text.

import type { WorkFor } from '../../board-work/board-work'
import type { BoardAccess } from '../../policies/board-policy'
import { shownRecords } from '../boards/board-records'
import type { ServiceContext } from '../context'

/** Writes a board's coverage as a workbook. Throws AppError `too-many`, `busy`. */
export async function takeCoverage(
  context: ServiceContext,
  { board, role }: BoardAccess,
  workFor: WorkFor,
): Promise<Uint8Array<ArrayBuffer>> {
  const records = await shownRecords(context, board, { role })
  const briefs = []
  for (const { id, title, text, blocks } of await context.briefs.list(board.id)) {
    briefs.push({ id, title, text, blocks, marks: await context.highlights.list(id) })
  }
  return context.boardWork.run('coverage', records, { briefs }, workFor)
}
