// Restores everything that records stand on: a document record, a page, parents up to a page, both ends of a binding.

import { idIn } from '../records/field-groups'
import { isFirm, looseAncestor, referencesOf } from '../records/firm-ground'
import { type BoardRecord, createRecord, deleteRecord, updateRecord } from '../records/records'
import { recordsOf } from '../records/roots'
import { DOCUMENT_RECORD_ID, FIRST_PAGE_ID } from '../records/seed-board'
import { viewBoard } from '../view/board-view'
import type { Blame, RepairPass } from './repair-pass'

/** Makes a page where none is left. Two people may each have deleted one of the last two pages. */
export function keepPage(pass: RepairPass): void {
  const spare: BoardRecord[] = []
  if (!pass.index.hasType('document')) {
    spare.push({ id: DOCUMENT_RECORD_ID, typeName: 'document', gridSize: 10, name: '', meta: {} })
  }
  if (!pass.index.hasType('page')) {
    spare.push({ id: FIRST_PAGE_ID, typeName: 'page', name: 'Page 1', index: 'a1', meta: {} })
  }
  for (const record of spare) pass.mend(record.id, 'honest', () => createRecord(pass.doc, record))
}

/**
 * Moves a shape that isn't on a page to its former page, or to the first. In a circle this is the shape that was moved
 * last, which closed the circle.
 */
export function repairParents(pass: RepairPass): void {
  const { doc, index, lookUp } = pass
  for (const id of [...pass.affected].sort()) {
    const record = index.get(id)
    if (record?.typeName !== 'shape' || isFirm(record, lookUp)) continue
    const loose = looseAncestor(record, lookUp, (each) => isMoved(pass, each))
    const parentId = pageFor(pass, loose)
    if (parentId === undefined) return
    pass.mend(loose.id, blameFor(pass, loose), () => updateRecord(doc, loose, { ...loose, parentId }))
  }
}

function isMoved({ before }: RepairPass, { id, parentId }: BoardRecord): boolean {
  return before.has(id) && before.get(id)?.parentId !== parentId
}

function pageFor({ index, shapes, pageBefore }: RepairPass, { id }: BoardRecord): string | undefined {
  const known = pageBefore.get(id) ?? shapes.pageOf(id)
  if (known !== undefined && index.get(known)?.typeName === 'page') return known
  return viewBoard(index.ofType('page')).pages[0]?.id
}

/** Removes bindings without both ends, and of two at one end of an arrow the one with the larger id. */
export function repairBindings(pass: RepairPass): void {
  const { doc, index, lookUp } = pass
  const arrows = new Set<string>()
  for (const id of [...pass.affected].sort()) {
    const record = index.get(id)
    if (record?.typeName !== 'binding') continue
    const from = idIn(record.fromId)
    if (isFirm(record, lookUp) && index.get(from)?.type === record.type) arrows.add(from)
    else pass.mend(id, blameFor(pass, record), () => deleteRecord(doc, id))
  }
  for (const arrow of arrows) {
    const taken = new Set<unknown>()
    const bindings = index.dependentsOf(arrow).filter(({ typeName, fromId }) => {
      return typeName === 'binding' && fromId === arrow
    })
    for (const binding of bindings.sort((a, b) => (a.id < b.id ? -1 : 1))) {
      const { terminal } = binding.props as { terminal?: unknown }
      // Two people may bind the same end of an arrow at once.
      if (taken.has(terminal)) pass.mend(binding.id, 'honest', () => deleteRecord(doc, binding.id))
      taken.add(terminal)
    }
  }
}

/**
 * Decides whether the author is to blame. A reference to something deleted concurrently is honest; a reference to
 * something that never existed is not. A circle of shapes that existed before is honest too: two people each moved one
 * into the other (SYNC-SPEC S10).
 */
function blameFor(pass: RepairPass, record: BoardRecord): Blame {
  const { doc, index } = pass
  const wasThere = (id: string) => recordsOf(doc)._map.has(id)
  const missing = referencesOf(record).filter((id) => index.get(id) === undefined)
  if (missing.length === 0) return isMoved(pass, record) && record.parentId !== record.id ? 'honest' : 'invalid'
  return missing.every(wasThere) ? 'honest' : 'invalid'
}
