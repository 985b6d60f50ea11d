// Whether an update says anything new. A reader's page answers a sync with its whole delete set, so "not empty" is not
// yet "a write".

import * as Y from 'yjs'
import type { DecodedUpdate } from '@/lib/protocol/update-extent'

/** True when `doc` has every struct and every deletion of the update already. */
export function isKnown(doc: Y.Doc, { structs, ds }: DecodedUpdate): boolean {
  for (const struct of structs) {
    if (struct instanceof Y.Skip) continue
    if (struct.id.clock + struct.length > Y.getState(doc.store, struct.id.client)) return false
  }
  for (const [client, ranges] of ds.clients) {
    const known = doc.store.clients.get(client)
    for (const { clock, len } of ranges) {
      const end = clock + len
      if (!known || end > Y.getState(doc.store, client)) return false
      for (let index = Y.findIndexSS(known, clock); index < known.length; index++) {
        const struct = known[index]
        if (!struct || struct.id.clock >= end) break
        if (!struct.deleted) return false
      }
    }
  }
  return true
}
