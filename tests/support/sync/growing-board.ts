// A board's history as log rows: seeded edits by several people, one row per edit.

import * as Y from 'yjs'
import { recordsOf } from '@/lib/document/records/roots'
import type { LogRow } from '@/server/persistence/update-log'
import { seededRandom } from '../seeded-random'

/** `count` edits (add, change, delete, text) by three people who see each other's edits with a delay. */
export function growingBoard(count: number, seed: number, boardId = 'board', epoch = 1): LogRow[] {
  const random = seededRandom(seed)
  const rows: LogRow[] = []
  const docs = Array.from({ length: 3 }, (_, person) => {
    const doc = new Y.Doc()
    doc.clientID = 1_000 * seed + person + 1
    doc.on('update', (bytes: Uint8Array, origin: unknown) => {
      if (origin !== 'peer') rows.push({ boardId, epoch, authorId: `person${person}`, bytes })
    })
    return doc
  })
  const sync = (doc: Y.Doc) => {
    for (const { bytes } of rows) Y.applyUpdate(doc, bytes, 'peer')
  }
  for (let i = 0; i < count; i++) {
    const doc = docs[Math.floor(random() * docs.length)]
    if (!doc) continue
    if (random() < 0.2) sync(doc)
    const records = recordsOf(doc)
    const ids = [...records.keys()]
    const record = records.get(ids[Math.floor(random() * ids.length)] ?? '')
    const dice = random()
    if (!record || dice < 0.3) records.set(`r${i}`, new Y.Map<unknown>([['x', i]]))
    else if (dice < 0.4) records.delete(ids[0] ?? '')
    else if (dice < 0.7) record.set('x', Math.floor(random() * 1_000))
    else {
      const text = record.get('text')
      if (text instanceof Y.Text) text.insert(Math.floor(random() * (text.length + 1)), 'word ')
      else record.set('text', new Y.Text('text '))
    }
  }
  return rows
}
