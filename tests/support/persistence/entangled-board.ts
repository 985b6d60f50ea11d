// A board whose clients' structs refer to each other in every way: edits of one text and one list between each other's
// letters, overwritten and deleted records, undo, and peers that hear of each other late. It has no formatted text, as
// boards have none: Yjs itself deletes marks that look unused in a document that is still incomplete.

import * as Y from 'yjs'
import { recordsOf } from '@/lib/document/records/roots'
import { seededRandom } from '../seeded-random'

export interface EntangledBoard {
  readonly doc: Y.Doc
  /** Every edit as its author sent it, in the order of making. */
  readonly updates: readonly Uint8Array[]
}

/** Makes `edits` edits by `clients` people; the same seed gives the same edits. */
export function entangledBoard(seed: number, clients: number, edits: number): EntangledBoard {
  const random = seededRandom(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  const updates: Uint8Array[] = []
  const people = Array.from({ length: clients }, (_, index) => {
    const doc = new Y.Doc()
    // The numbers don't follow the order of joining, because integration orders by them.
    doc.clientID = 1 + ((index * 7_919 + seed) % 10_007)
    doc.on('update', (bytes: Uint8Array, origin: unknown) => {
      if (origin !== 'peer') updates.push(bytes)
    })
    return { doc, undo: new Y.UndoManager(recordsOf(doc), { captureTimeout: 0 }), heard: 0 }
  })
  for (let edit = 0; edit < edits; edit++) {
    const person = people[below(clients)]
    if (!person) continue
    const { doc, undo } = person
    if (random() < 0.4) {
      for (const bytes of updates.slice(person.heard)) Y.applyUpdate(doc, bytes, 'peer')
      person.heard = updates.length
    }
    const records = recordsOf(doc)
    const id = `r${below(6)}`
    const record = records.get(id)
    const dice = random()
    if (!record || dice < 0.08) {
      records.set(
        id,
        new Y.Map<unknown>([
          ['text', new Y.Text('begun')],
          ['list', Y.Array.from([edit])],
        ]),
      )
    } else if (dice < 0.12) records.delete(id)
    else if (dice < 0.25) record.set(`key${below(3)}`, below(1_000))
    else if (dice < 0.35) undo.undo()
    else if (dice < 0.4) undo.redo()
    else if (dice < 0.55) {
      const list = record.get('list')
      if (list instanceof Y.Array) {
        if (list.length > 1 && random() < 0.4) list.delete(below(list.length - 1), 1)
        else list.insert(below(list.length + 1), [edit, new Y.Map([['nested', edit]])])
      }
    } else {
      const text = record.get('text')
      if (!(text instanceof Y.Text)) continue
      if (text.length > 3 && random() < 0.35) text.delete(below(text.length - 2), 2)
      else text.insert(below(text.length + 1), `${edit} `)
    }
  }
  const doc = new Y.Doc()
  for (const bytes of updates) Y.applyUpdate(doc, bytes)
  for (const { doc: own, undo } of people) {
    undo.destroy()
    own.destroy()
  }
  return { doc, updates }
}
