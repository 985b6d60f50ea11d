// Decides which records a store can hold at all. A record can lose a value for a while, when the change that removes it
// arrives before the one that sets another, or for good, by an undo in between. Keeping the store's old value would
// make boards differ by what each has seen before; so such a record is hidden, together with everything on it, until it
// is whole.

import { schemaReason } from '@/lib/document/records/record-validity'
import type { BoardRecord } from '@/lib/document/records/records'

/** Answers by record: those of a document are asked about at every change, and never change themselves. */
const answers = new WeakMap<BoardRecord, boolean>()

/** Whether a tldraw store takes the record. It is cheaper to say beside a `sound` one that hardly differs. */
export function isDrawable(record: BoardRecord, sound?: BoardRecord): boolean {
  const known = answers.get(record)
  if (known !== undefined) return known
  const answer = schemaReason(record, sound) === undefined
  answers.set(record, answer)
  return answer
}
