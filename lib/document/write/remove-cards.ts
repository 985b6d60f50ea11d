// Removes cards from the board together with the links that join them and everything else that is bound to them.

import type * as Y from 'yjs'
import { idIn } from '../records/field-groups'
import { deleteRecord } from '../records/records'
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
    const removed = new Set([
      ...goneIds,
      ...links.filter(({ from, to }) => goneIds.has(from) || goneIds.has(to)).map(({ id }) => id),
    ])
    for (const record of records.values()) {
      if (record.typeName !== 'binding') continue
      if (removed.has(idIn(record.fromId)) || removed.has(idIn(record.toId))) deleteRecord(doc, record.id)
    }
    for (const id of removed) deleteRecord(doc, id)
    for (const id of new Set(gone.map(({ parentId }) => parentId))) layOut(doc, id)
  })
}
