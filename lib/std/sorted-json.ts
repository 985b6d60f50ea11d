// JSON with its keys in one order, so that equal values give equal texts.

import { isJsonObject, type JsonValue } from './json'

/** A copy of the value in which the keys of every object are sorted. */
export function sortedJson(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(sortedJson)
  if (!isJsonObject(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, entry]) => [key, sortedJson(entry)]),
  )
}
