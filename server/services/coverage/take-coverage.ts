// Takes the coverage of a live board as JSON text.

import type { WorkFor } from '../../board-work/board-work'
import type { BoardAccess } from '../../policies/board-policy'
import { boardRecords } from '../boards/board-records'
import type { ServiceContext } from '../context'

/** Writes a board's coverage as a workbook. Throws AppError `too-many`, `busy`. */
export async function takeCoverage(
  context: ServiceContext,
  { board }: BoardAccess,
  workFor: WorkFor,
): Promise<Uint8Array<ArrayBuffer>> {
  const records = await boardRecords(context, board.id)
  const briefs = []
  for (const { id, title, text, blocks } of await context.briefs.list(board.id)) {
    briefs.push({ id, title, text, blocks, marks: await context.highlights.list(id) })
  }
  return context.boardWork.run('coverage', records, { briefs }, workFor)
}
