// Removes cards from the board together with the links that join them and everything else that is bound to them, and links
// alone.

import type * as Y from 'yjs'
import { idIn } from '../records/field-groups'
import { type BoardRecord, deleteRecord } from '../records/records'
import { viewBoard } from '../view/board-view'
import { readBoard } from '../view/read-board'
import { layOut } from './write-board'

/** Removes cards, by their shape ids, with their links; ids that are not those of cards on this board are ignored. */
export function removeCards(doc: Y.Doc, cardIds: ReadonlySet<string>): void {
  doc.transact(() => {
    const { records } = readBoard(doc)
    const { cards, links } = viewBoard(records.values())
    const gone = cards.filter(({ id }) => cardIds.has(id))
    const goneIds = new Set(gone.map(({ id }) => id))
    const joining = links.filter(({ from, to }) => goneIds.has(from) || goneIds.has(to))
    removeShapes(doc, records, new Set([...goneIds, ...joining.map(({ id }) => id)]))
    for (const id of new Set(gone.map(({ parentId }) => parentId))) layOut(doc, id)
  })
}

/** Removes a link, by the id of its arrow; the cards at its ends stay. An id that is not that of a link is ignored. */
export function removeLink(doc: Y.Doc, linkId: string): void {
  doc.transact(() => {
    const { records } = readBoard(doc)
    const { links } = viewBoard(records.values())
    if (links.some(({ id }) => id === linkId)) removeShapes(doc, records, new Set([linkId]))
  })
}

/** Removes shapes, and what is bound to them. */
function removeShapes(doc: Y.Doc, records: ReadonlyMap<string, BoardRecord>, ids: ReadonlySet<string>): void {
  for (const record of records.values()) {
    if (record.typeName !== 'binding') continue
    if (ids.has(idIn(record.fromId)) || ids.has(idIn(record.toId))) deleteRecord(doc, record.id)
  }
  for (const id of ids) deleteRecord(doc, id)
}
