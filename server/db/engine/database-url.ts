// Reads a DATABASE_URL: a SQLite file, or a PostgreSQL database.

import { resolve } from 'node:path'

/** Whether the address is PostgreSQL's. */
export function isPostgres(url: string): boolean {
  return /^postgres(?:ql)?:\/\//.test(url)
}

/** Returns the absolute path of the SQLite file that `url` (`file:<path>`) names. Throws with a sentence otherwise. */
export function sqliteFile(url: string): string {
  const match = /^file:(?:\/\/(?=\/))?([^?#]+)$/.exec(url)
  if (!match?.[1]) {
    throw new Error(
      'DATABASE_URL must be file:<path of a SQLite file>, for example file:./data/foreboard.sqlite, or postgresql://user:password@host:5432/database',
    )
  }
  return resolve(match[1])
}

/** Names the database for people: a file's path, or a PostgreSQL address without its password. */
export function databaseName(url: string): string {
  return isPostgres(url) ? url.replace(/^(\w+:\/\/[^:@/?]*):[^@]*@/, '$1@').replace(/\?.*$/, '') : sqliteFile(url)
}

/** The password in a PostgreSQL address as it stands there; undefined where there is none. */
export function databasePassword(url: string): string | undefined {
  return /^\w+:\/\/[^:@/?]*:([^@]+)@/.exec(isPostgres(url) ? url : '')?.[1]
}
