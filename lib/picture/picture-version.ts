// The version of a picture's content: the same content gives the same letters, on every machine, so that people can see
// that two pictures are equal. Pure.

import { digest } from 'lib0/hash/sha256'
import { encodeUtf8 } from 'lib0/string'
import type { RecordLike } from '../document/view/board-view'

/** Half the length of a globally unique hash: a board has few versions, and people compare these by eye. */
const BYTES = 4

/** Computes the version, such as `7f3a-91c2`. The order of the records and of their keys doesn't matter. */
export function pictureVersion(records: Iterable<RecordLike>): string {
  const sorted = [...records].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const hash = digest(encodeUtf8(canonical(sorted)))
  const letters = Array.from(hash.subarray(0, BYTES), (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${letters.slice(0, BYTES)}-${letters.slice(BYTES)}`
}

/** JSON with sorted keys; what is undefined is absent. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).filter(([, each]) => each !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`
}
