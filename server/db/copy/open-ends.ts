// Opens either database as an end of a copy.

import { isPostgres } from '../engine/database-url'
import type { CopySource, CopyTarget } from './copy-ends'
import { PostgresSource } from './postgres-source'
import { PostgresTarget } from './postgres-target'
import { SqliteSource } from './sqlite-source'
import { SqliteTarget } from './sqlite-target'

/** Opens a database to be read as it is at this moment. Nothing in it is changed. */
export function openSource(url: string): Promise<CopySource> {
  return isPostgres(url) ? PostgresSource.open(url) : Promise.resolve(new SqliteSource(url))
}

/** Opens a database to be written. */
export function openTarget(url: string): Promise<CopyTarget> {
  return isPostgres(url) ? PostgresTarget.open(url) : Promise.resolve(new SqliteTarget(url))
}
