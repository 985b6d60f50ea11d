// Prisma's schema engine as WebAssembly, inside this process: nothing is downloaded and no program is started.
// Migrations are applied and written through it; queries are not its business.

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import type { MigrationList, SchemaEngine, SchemaFilter } from '@prisma/schema-engine-wasm/schema_engine_bg'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import { databaseName, isPostgres, sqliteFile } from '../engine/database-url'
import { postgresSchemaAdapter } from './postgres-schema-adapter'

/** No table is somebody else's. */
export const EVERY_TABLE: SchemaFilter = { externalTables: [], externalEnums: [] }

let started: Promise<void> | undefined

async function startEngine(): Promise<void> {
  const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const bytes = await readFile(join(dirname(script), 'schema_engine_bg.wasm'))
  const compiled = await WebAssembly.compile(bytes)
  // The module asks for all of its imports under the one name of its bindings' file.
  const imports: WebAssembly.Imports = { './schema_engine_bg.js': Object.fromEntries(Object.entries(bindings)) }
  const instance = await WebAssembly.instantiate(compiled, imports)
  bindings.__wbg_set_wasm(instance.exports)
  // The engine reports a panic here before it throws; the thrown error says the same.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: () => undefined } })
  const start = instance.exports.__wbindgen_start
  if (typeof start === 'function') Reflect.apply(start, undefined, [])
}

/**
 * Runs `work` with the engine on the database of `url` (also `file::memory:`), and lets it go afterwards: the engine locks
 * a SQLite file exclusively and would keep it. `schema` is the text of a Prisma schema. `work` also gets the connections that
 * the engine has opened.
 */
export async function withSchemaEngine<T>(
  url: string,
  schema: string,
  work: (engine: SchemaEngine, opened: readonly SqlDriverAdapter[]) => Promise<T>,
): Promise<T> {
  started ??= startEngine()
  await started
  const database = await adapterOf(url)
  const opened: SqlDriverAdapter[] = []
  const keep = async (connecting: Promise<SqlDriverAdapter>): Promise<SqlDriverAdapter> => {
    const adapter = await connecting
    opened.push(adapter)
    return adapter
  }
  const adapter = bindMigrationAwareSqlAdapterFactory({
    provider: database.provider,
    adapterName: database.adapterName,
    connect: () => keep(database.connect()),
    connectToShadowDb: () => keep(database.connectToShadowDb()),
  })
  const engine = await bindings.SchemaEngine.new({ datamodels: [['schema.prisma', schema]] }, () => undefined, adapter)
  try {
    return await work(engine, opened)
  } finally {
    engine.free()
    await Promise.all(opened.map((connection) => connection.dispose()))
  }
}

async function adapterOf(url: string): Promise<SqlMigrationAwareDriverAdapterFactory> {
  if (url === IN_MEMORY) return new PrismaBetterSqlite3({ url: ':memory:' })
  if (!isPostgres(url)) return new PrismaBetterSqlite3({ url: sqliteFile(url) })
  return postgresSchemaAdapter(url)
}

/** The address of a SQLite database that is nowhere else. */
export const IN_MEMORY = 'file::memory:'

/**
 * Whether a database with a table of migrations lacks some of these. Throws with a sentence where one was left half
 * applied, or where the database is of a newer version.
 */
export function isBehind(url: string, schema: string, migrationsList: MigrationList): Promise<boolean> {
  return withSchemaEngine(url, schema, async (engine) => {
    const { history, failedMigrationNames } = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters: EVERY_TABLE,
    })
    if (failedMigrationNames.length > 0) {
      throw new Error(
        `The migration ${failedMigrationNames.join(', ')} of ${databaseName(url)} was left half applied. Restore a backup of it, or repair it with "prisma migrate resolve".`,
      )
    }
    if (history && history.diagnostic !== 'databaseIsBehind') {
      throw new Error(
        `The database ${databaseName(url)} was made by a newer version of Foreboard (it has ${history.unpersistedMigrationNames.join(', ')}). Start that version or a newer one; this one would damage it.`,
      )
    }
    return history !== null && history !== undefined
  })
}
