// Checks which structures an update may contain, by its decoded structs: the document's own roots, no documents inside
// documents and no XML (SYNC-SPEC S8). Whether records make sense is lib/document's business.

import * as Y from 'yjs'
import type { DecodedUpdate } from './update-extent'

/** `session` is not among them: no client writes there yet, and nothing checks its content. */
const ROOTS: ReadonlySet<string> = new Set(['records', 'meta'])

/** Says in words what is forbidden in the update, or returns null. */
export function forbiddenContent({ structs }: DecodedUpdate): string | null {
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue
    // Before an item is integrated, a string here is the name of the root that it belongs to.
    const parent: unknown = struct.parent
    // Every root is a map, so content without a key would be stored but invisible.
    if (typeof parent === 'string' && (!ROOTS.has(parent) || struct.parentSub === null)) {
      return 'A part of the document that does not exist'
    }
    if (struct.content instanceof Y.ContentDoc) return 'A document inside the document'
    if (struct.content instanceof Y.ContentType) {
      const { type } = struct.content
      if (type instanceof Y.XmlHook) return 'XML'
    }
  }
  return null
}
