// A migrated database for one test or server: a copy of one that is migrated once per test process.

import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '@/server/db/migration/migrate'
import { postgresDatabase, testServer } from './services/test-database'

export interface TestDatabase {
  /** Empty on PostgreSQL. */
  readonly file: string
  readonly url: string
  remove(): Promise<void>
}

let template: Promise<string> | undefined

async function makeTemplate(): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'foreboard-template-')), 'template.sqlite')
  await migrate(`file:${file}`)
  return file
}

/** Puts a migrated database at a path where no file exists. */
export async function placeDatabase(file: string): Promise<void> {
  template ??= makeTemplate()
  await copyFile(await template, file)
}

/** A database for tests that ask it only through its address: SQLite, or PostgreSQL where the run is about that. */
export async function createDatabase(): Promise<TestDatabase> {
  if (testServer()) return { file: '', ...(await postgresDatabase()) }
  const directory = await mkdtemp(join(tmpdir(), 'foreboard-db-'))
  const file = join(directory, 'test.sqlite')
  await placeDatabase(file)
  return { file, url: `file:${file}`, remove: () => rm(directory, { recursive: true, force: true }) }
}
