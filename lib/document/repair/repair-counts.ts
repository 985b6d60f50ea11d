// Keeps a board within its limits on records: of the records that an update added, the last ones are removed, and
// shapes that it moved from another page go back. Records from before the update stay, however many there are.

import { pageOfShape } from '../records/firm-ground'
import { type BoardRecord, deleteRecord, updateRecord } from '../records/records'
import type { RepairPass } from './repair-pass'

/** Returns true if a record on which others may have stood was removed or moved. */
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
      const isPageTooMany = record.typeName === 'page' && index.countOf('page') > limits.maxPagesPerBoard
      if (!isOnFullPage && !isPageTooMany && index.size <= limits.maxRecordsPerBoard) continue
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

/** Returns the shape under its parent from before the update, if that parent is still on the old page. */
function putBack({ before, pageBefore, shapes, lookUp }: RepairPass, record: BoardRecord): BoardRecord | undefined {
  const parentId = before.get(record.id)?.parentId
  const page = pageBefore.get(record.id)
  if (parentId === undefined || page === undefined || page === shapes.pageOf(record.id)) return undefined
  const back: BoardRecord = { ...record, parentId }
  return pageOfShape(back, lookUp)?.id === page ? back : undefined
}
