// Turns a change of the criteria into entries of the document's `meta`: one for each part, or, if only words of a part
// have changed, one for each word. So two people who change different words at the same moment both keep their changes.

import type { JsonValue } from '../../std/json'
import { jsonEqual } from '../../std/json-equal'
import {
  CRITERIA_PARTS,
  type Criteria,
  type CriteriaPart,
  criteriaKey,
  criteriaOf,
  DEFAULT_CRITERIA,
  isWorded,
  NEW_CRITERIA,
  wordKey,
} from './criteria'
import { type WordedPart, withWord, wordIn, wordNames } from './criteria-words'

/** New values by part; undefined restores the default. */
export type CriteriaChange = { readonly [P in CriteriaPart]?: Criteria[P] | undefined }

/** Returns the change that gives these parts the values of a new board. */
export function resetOf(parts: readonly CriteriaPart[]): CriteriaChange {
  const value = (part: CriteriaPart) =>
    jsonEqual(NEW_CRITERIA[part], DEFAULT_CRITERIA[part]) ? undefined : NEW_CRITERIA[part]
  return Object.fromEntries(parts.map((part) => [part, value(part)]))
}

/** Returns all entries of the `meta` after the change. Parts that aren't named stay. */
export function criteriaEntries(
  meta: Readonly<Record<string, unknown>>,
  change: CriteriaChange,
): Readonly<Record<string, JsonValue>> {
  const entries = new Map<string, JsonValue>()
  for (const [key, value] of Object.entries(meta)) if (value !== undefined) entries.set(key, value as JsonValue)
  const now = criteriaOf(meta)
  for (const part of CRITERIA_PARTS) {
    if (!Object.hasOwn(change, part)) continue
    const next = change[part]
    const words = isWorded(part) && next !== undefined ? changedWords(now[part], next as WordedPart) : undefined
    if (words) for (const [name, word] of words) entries.set(wordKey(part, name), word)
    else {
      for (const key of entries.keys()) if (key.startsWith(`${criteriaKey(part)}.`)) entries.delete(key)
      // Immutable either way; a record's own type asks for JSON that may be changed.
      if (next === undefined) entries.delete(criteriaKey(part))
      else entries.set(criteriaKey(part), next as JsonValue)
    }
  }
  return Object.fromEntries(entries)
}

/** Returns the words that differ, by name; undefined if the parts differ in something else or in every word. */
function changedWords(before: WordedPart, after: WordedPart): Map<string, JsonValue> | undefined {
  const words = new Map<string, JsonValue>()
  let rest: unknown = after
  const names = wordNames(before)
  for (const name of names) {
    const [old, word] = [wordIn(before, name), wordIn(after, name)]
    if (old === undefined || word === undefined) return undefined
    if (!jsonEqual(old, word)) words.set(name, word as JsonValue)
    rest = withWord(rest as WordedPart, name, old)
  }
  return jsonEqual(before, rest) && words.size < names.length ? words : undefined
}
