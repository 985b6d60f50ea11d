// Keeps arrows on the page of what they join. A link between cards of two pages stands on the page of the card that it
// leads from, so that it goes only with its cards; any other arrow lets go of a shape on another page, where it could
// not be drawn. People get there by moving cards to another page while others draw arrows to them.

import { idIn } from '../records/field-groups'
import { pageOfShape } from '../records/firm-ground'
import { type BoardRecord, deleteRecord, updateRecord } from '../records/records'
import { linkOfMeta } from '../view/board-view'
import type { RepairPass } from './repair-pass'

/** Moves links to the page of their first card, and takes other arrows off shapes on other pages. */
export function repairArrows(pass: RepairPass): void {
  const { doc, index } = pass
  for (const id of arrowsAmong(pass)) {
    const arrow = index.get(id)
    const page = arrow && pageOf(pass, id)
    if (!page) continue
    const bindings = index.dependentsOf(id).filter(({ typeName, fromId }) => typeName === 'binding' && fromId === id)
    if (linkOfMeta(arrow.meta as Readonly<Record<string, unknown>>)) {
      const start = bindings.find(({ props }) => (props as { readonly terminal?: unknown }).terminal === 'start')
      const home = start && pageOf(pass, idIn(start.toId))
      if (home && home !== page) pass.mend(id, 'honest', () => updateRecord(doc, arrow, { ...arrow, parentId: home }))
      continue
    }
    for (const binding of bindings.sort((a, b) => (a.id < b.id ? -1 : 1))) {
      const other = pageOf(pass, idIn(binding.toId))
      if (other && other !== page) pass.mend(binding.id, 'honest', () => deleteRecord(doc, binding.id))
    }
  }
}

function arrowsAmong({ affected, index }: RepairPass): string[] {
  const arrows = new Set<string>()
  for (const id of affected) {
    const record = index.get(id)
    const arrow = record?.typeName === 'binding' ? index.get(idIn(record.fromId)) : record
    if (arrow?.type === 'arrow' && arrow.typeName === 'shape') arrows.add(arrow.id)
  }
  return [...arrows].sort()
}

function pageOf({ lookUp }: RepairPass, shapeId: string): string | undefined {
  const shape: BoardRecord | undefined = lookUp(shapeId)
  return shape?.typeName === 'shape' ? pageOfShape(shape, lookUp)?.id : undefined
}
