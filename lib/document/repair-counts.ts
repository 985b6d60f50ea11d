// Keeps a board within the number of records that it may have: of those that the update added, the last ones go. What
// was there before stays, however many.

import { deleteRecord } from './records'
import type { RepairPass } from './repair-pass'

/** Returns true when something went, on which others may have stood. */
export function repairCounts(pass: RepairPass): boolean {
  const { doc, index, shapes, limits } = pass
  shapes.look(pass.affected)
  let hasRemoved = false
  for (const id of [...pass.touched].sort().reverse()) {
    if (pass.before.get(id) !== undefined || index.get(id) === undefined) continue
    const pageId = shapes.pageOf(id)
    const isTooMany =
      index.size > limits.maxRecordsPerBoard || (pageId !== undefined && shapes.on(pageId) > limits.maxShapesPerPage)
    if (!isTooMany) continue
    pass.mend(id, 'honest', () => deleteRecord(doc, id))
    shapes.look([id])
    hasRemoved = true
  }
  return hasRemoved
}
