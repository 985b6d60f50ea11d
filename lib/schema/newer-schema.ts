// Recognises records that a newer tldraw wrote. tldraw itself only says that a migration failed.

import type { TLSchema } from '@tldraw/tlschema'

/** tldraw's account of versions has had two forms so far. */
const NEWEST_FORM = 2

/** Returns whether the account of versions in a file or a clipboard is of a newer tldraw than `known`. */
export function isNewerSchema(schema: unknown, known: TLSchema): boolean {
  if (typeof schema !== 'object' || schema === null) return false
  const { schemaVersion, sequences } = schema as { schemaVersion?: unknown; sequences?: unknown }
  if (typeof schemaVersion === 'number' && schemaVersion > NEWEST_FORM) return true
  if (typeof sequences !== 'object' || sequences === null) return false
  const own = known.serialize().sequences
  return Object.entries(sequences).some(
    ([name, version]) => typeof version === 'number' && Object.hasOwn(own, name) && version > (own[name] ?? 0),
  )
}
