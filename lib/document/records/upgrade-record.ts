// Brings a shape of document version 1 to the field groups of version 2: parts of `size` and `look` that people change
// independently get keys of their own, and the JSON of `richText` becomes a fragment. The server does it when it loads a
// board, and with what a page brings that was offline at the upgrade. All that it writes is under keys that version 1
// doesn't have, so that a change of that page meets none of its own.

import * as Y from 'yjs'
import type { JsonValue } from '../../std/json'
import { jsonEqual } from '../../std/json-equal'
import { changeRichText } from './change-rich-text'
import { OLD_KEYS } from './field-groups'
import { isFragment, newRichText, RICH_TEXT_KEY } from './rich-text'
import type { RecordMap } from './roots'

/** The parts of each object of version 1 that are now keys, and the key that holds the others. */
const PARTS: Readonly<Record<string, { readonly own: readonly string[]; readonly others: string }>> = {
  size: { own: ['w', 'h'], others: 'grow' },
  look: { own: ['color', 'fill', 'opacity'], others: 'style' },
}
/** Values that take no key. */
const ABSENT: Readonly<Record<string, JsonValue>> = { fill: 'none', opacity: 1 }

/** Upgrades the record, and returns whether it had anything of version 1. Values are moved as they are, valid or not. */
export function upgradeRecord(map: RecordMap): boolean {
  const is = map.get('is')
  const old = OLD_KEYS.filter((key) => map.has(key))
  if (old.length === 0 || typeof is !== 'string' || !is.startsWith('shape:')) return false
  for (const key of old) {
    const value = map.get(key)
    // Another shared type isn't a value of version 1, and is removed.
    if (!(value instanceof Y.AbstractType)) moveValue(map, key, value as JsonValue)
    map.delete(key)
  }
  return true
}

function moveValue(map: RecordMap, key: string, value: JsonValue): void {
  const parts = PARTS[key]
  if (!parts) {
    const fragment = map.get(RICH_TEXT_KEY)
    if (isFragment(fragment)) changeRichText(fragment, undefined, value)
    else map.set(RICH_TEXT_KEY, newRichText(value))
    return
  }
  if (typeof value !== 'object' || value === null) return
  const entries = Object.entries(value)
  const others = entries.filter(([name]) => !parts.own.includes(name))
  for (const name of parts.own) {
    const entry = entries.find(([own]) => own === name)
    setGroup(map, name, entry && entry[1] !== ABSENT[name] ? entry[1] : undefined)
  }
  setGroup(map, parts.others, others.length > 0 ? Object.fromEntries(others) : undefined)
}

function setGroup(map: RecordMap, key: string, value: JsonValue | undefined): void {
  if (value === undefined) {
    if (map.has(key)) map.delete(key)
  } else if (!jsonEqual(map.get(key), value)) map.set(key, value)
}
