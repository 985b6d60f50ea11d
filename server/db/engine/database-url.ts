// Reads a DATABASE_URL. SQLite is the only provider so far; a PostgreSQL address is refused with a sentence
// instead of being taken for a file name.

import { resolve } from 'node:path'

/** Returns the absolute path of the SQLite file that `url` (`file:<path>`) names. Throws with a sentence otherwise. */
export function sqliteFile(url: string): string {
  const match = /^file:(?:\/\/(?=\/))?([^?#]+)$/.exec(url)
  if (!match?.[1]) {
    throw new Error(`DATABASE_URL must be file:<path of a SQLite file>, for example file:./data/foreboard.sqlite`)
  }
  return resolve(match[1])
}
