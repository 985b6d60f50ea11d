// Keeps a board within the number of records that it may have: of those that the update added, the last ones go, and
// shapes that it brought from another page go back. What was there before stays, however many.

import { pageOfShape } from './firm-ground'
import { type BoardRecord, deleteRecord, updateRecord } from './records'
import type { RepairPass } from './repair-pass'

/** Returns true when something went or moved, on which others may have stood. */
export function repairCounts(pass: RepairPass): boolean {
  const { doc, index, shapes, limits } = pass
  pass.recount()
  const isFull = (pageId: string) => shapes.on(pageId) > limits.maxShapesPerPage
  let hasChanged = false
  for (const id of [...pass.touched].reverse()) {
    const record = index.get(id)
    if (!record) continue
    const pageId = shapes.pageOf(id)
    const isOnFullPage = pageId !== undefined && isFull(pageId)
    if (pass.before.get(id) === undefined) {
      if (!isOnFullPage && index.size <= limits.maxRecordsPerBoard) continue
      pass.mend(id, 'honest', () => deleteRecord(doc, id))
    } else {
      const back = isOnFullPage ? putBack(pass, record) : undefined
      if (!back) continue
      pass.mend(id, 'honest', () => updateRecord(doc, record, back))
    }
    pass.recount()
    hasChanged = true
  }
  return hasChanged
}

/** The shape under its parent of before the update, if that still leads to the page that it was brought from. */
function putBack({ before, pageBefore, shapes, lookUp }: RepairPass, record: BoardRecord): BoardRecord | undefined {
  const parentId = before.get(record.id)?.parentId
  const page = pageBefore.get(record.id)
  if (parentId === undefined || page === undefined || page === shapes.pageOf(record.id)) return undefined
  const back: BoardRecord = { ...record, parentId }
  return pageOfShape(back, lookUp)?.id === page ? back : undefined
}
