// Cuts lists that can grow into pages. A cursor is the place of the last entry in the order of its list, so that the next
// page begins after it whatever happens to that entry.

import { AppError } from '@/lib/domain/errors'

/** What an entry is ordered by, the most important value first. No two entries of a list have the same. */
export type Place = readonly (string | number)[]

export interface Cut {
  /** The most entries of a page; undefined for all. */
  readonly limit?: number | undefined
  /** `nextCursor` of the page before. */
  readonly cursor?: string | undefined
}

export interface Page<Entry> {
  readonly entries: readonly Entry[]
  /** Null where these are the last. */
  readonly nextCursor: string | null
}

/** Puts entries into the order of their places, and cuts a page out. Throws AppError `bad-request` for a wrong cursor. */
export function cutList<Entry>(
  all: readonly Entry[],
  { limit, cursor }: Cut,
  placeOf: (entry: Entry) => Place,
): Page<Entry> {
  const placed = all.map((entry) => ({ entry, place: placeOf(entry) })).sort((a, b) => byPlace(a.place, b.place))
  const last = cursor === undefined ? undefined : readCursor(cursor)
  const rest = last ? placed.filter(({ place }) => byPlace(place, last) > 0) : placed
  const page = limit === undefined ? rest : rest.slice(0, limit)
  const end = page.at(-1)
  return {
    entries: page.map(({ entry }) => entry),
    nextCursor: end && page.length < rest.length ? writeCursor(end.place) : null,
  }
}

/** Writes a place as a word that an address can hold. */
export function writeCursor(place: Place): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

/** Reads the place of a cursor. Throws AppError `bad-request` for a word that isn't one. */
export function readCursor(cursor: string): Place {
  const place = parsed(cursor)
  if (Array.isArray(place) && place.length > 0 && place.every(isValue)) return place
  throw wrongCursor()
}

/** Makes the `bad-request` error for a cursor that this list didn't give. */
export function wrongCursor(): AppError {
  return new AppError('bad-request', 'cursor must be the nextCursor of the page before.', 'cursor')
}

function byPlace(a: Place, b: Place): number {
  for (const [i, value] of a.entries()) {
    const other = b[i]
    // A cursor of another list has other values at these places, or fewer.
    if (typeof value !== typeof other || other === undefined) throw wrongCursor()
    if (value !== other) return value < other ? -1 : 1
  }
  return 0
}

function isValue(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number'
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    // Not ours: the caller says so.
    return undefined
  }
}
