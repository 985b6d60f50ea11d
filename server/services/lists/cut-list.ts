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
  const { entries, nextCursor } = cutRest(rest, limit, ({ place }) => writeCursor(place))
  return { entries: entries.map(({ entry }) => entry), nextCursor }
}

/** Cuts the next page out of what is left of a list. `cursorAt` writes the cursor of a page's last entry. */
export function cutRest<Entry>(
  rest: readonly Entry[],
  limit: number | undefined,
  cursorAt: (end: Entry) => string,
): Page<Entry> {
  const entries = limit === undefined ? rest : rest.slice(0, limit)
  const end = entries.at(-1)
  return { entries, nextCursor: end !== undefined && entries.length < rest.length ? cursorAt(end) : null }
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
