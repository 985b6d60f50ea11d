// The extent of an update: the state that a document must reach before the whole update is part of it.

import * as Y from 'yjs'

export type DecodedUpdate = ReturnType<typeof Y.decodeUpdate>

/** The clock, for each clientID, that a document's state reaches once it has all of the update, deletes included. */
export type UpdateExtent = ReadonlyMap<number, number>

/** The extent of a decoded update. */
export function updateExtent({ structs, ds }: DecodedUpdate): UpdateExtent {
  const extent = new Map<number, number>()
  const reach = (client: number, clock: number) => {
    if (clock > (extent.get(client) ?? 0)) extent.set(client, clock)
  }
  for (const struct of structs) {
    if (!(struct instanceof Y.Skip)) reach(struct.id.client, struct.id.clock + struct.length)
  }
  for (const [client, ranges] of ds.clients) {
    for (const range of ranges) reach(client, range.clock + range.len)
  }
  return extent
}

/** True when the document has integrated everything up to `extent`; false while something waits for a missing update. */
export function hasReached(doc: Y.Doc, extent: UpdateExtent): boolean {
  for (const [client, clock] of extent) {
    if (Y.getState(doc.store, client) < clock) return false
  }
  return true
}
