// The difference of two JSON values, small where they have much in common: what must be put into the first one to make it
// the second. Objects are compared key by key, everything else as a whole.

import { isJsonObject, type JsonObject, type JsonValue } from './json'
import { jsonEqual } from './json-equal'

/** `[value]` puts a value in the place of another; `[keys that go, patches of keys]` changes an object. */
export type JsonPatch = [JsonValue] | [string[], JsonObject]

/** The difference that leads from `before` to `after`; null where they are equal. */
export function jsonPatch(before: JsonValue, after: JsonValue): JsonPatch | null {
  if (!isJsonObject(before) || !isJsonObject(after)) return jsonEqual(before, after) ? null : [after]
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key))
  const changed = Object.entries(after).flatMap(([key, value]): [string, JsonValue][] => {
    const patch: JsonPatch | null = Object.hasOwn(before, key) ? jsonPatch(before[key] ?? null, value) : [value]
    return patch ? [[key, patch]] : []
  })
  return gone.length + changed.length === 0 ? null : [gone, Object.fromEntries(changed)]
}

/** The value to which the difference leads. Parts that don't differ are shared with `before`. */
export function applyJsonPatch(before: JsonValue, patch: JsonPatch): JsonValue {
  if (patch.length === 1) return patch[0]
  const [gone, changed] = patch
  if (!isJsonObject(before)) throw new Error('The difference is not one from this value')
  const kept = Object.entries(before).filter(([key]) => !gone.includes(key))
  const entries = new Map<string, JsonValue>(kept)
  for (const [key, inner] of Object.entries(changed)) {
    entries.set(key, applyJsonPatch(entries.get(key) ?? null, inner as JsonPatch))
  }
  return Object.fromEntries(entries)
}
