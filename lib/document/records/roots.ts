// The shared roots of a board's Y.Doc. No other module names them.

import type * as Y from 'yjs'

/** Version of the field groups in `records`. A client with another number is refused (SYNC-SPEC F28). */
export const DOCUMENT_VERSION = 2

export type RecordMap = Y.Map<unknown>

/** Every document-scoped tldraw record by its id. */
export function recordsOf(doc: Y.Doc): Y.Map<RecordMap> {
  return doc.getMap<RecordMap>('records')
}

/**
 * Returns the document's facts about itself: `documentVersion` (number) and `schema` (tldraw's serialised schema as
 * JSON). Written by the server only.
 */
export function metaOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('meta')
}

/** Returns the values of a live session. Empty outside one. */
export function sessionOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('session')
}

/** Returns the ids of the records that the events touch: the key in `records`, or the first step below it. */
export function changedRecords(events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): Set<string> {
  const ids = new Set<string>()
  for (const event of events) {
    if (event.path.length > 0) ids.add(String(event.path[0]))
    else for (const key of event.keys.keys()) ids.add(key)
  }
  return ids
}
