// Keeps the old object for each equal part of a JSON value that replaces another one, for code that compares by
// identity.

import { isJsonObject, type JsonValue } from './json'
import { jsonEqual } from './json-equal'

/** Returns `after` with those of its objects and lists that `before` has alike in the same place. */
export function keepParts<T extends JsonValue | undefined>(before: JsonValue | undefined, after: T): T {
  if (isJsonObject(before) && isJsonObject(after)) {
    const kept = Object.entries(after).map(([key, value]) => [key, keepParts(before[key], value)] as const)
    const isSame = kept.length === Object.keys(before).length && kept.every(([key, value]) => before[key] === value)
    return (isSame ? before : Object.fromEntries(kept)) as T
  }
  return jsonEqual(before, after) ? (before as T) : after
}
