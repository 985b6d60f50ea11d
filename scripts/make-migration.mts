// Writes the next migrations, of SQLite and of PostgreSQL: the SQL that leads from the migrations that there are to the
// models of prisma/schema.prisma. Both get the same name. It needs the programs of PostgreSQL on this machine.
//   npx tsx scripts/make-migration.mts <name>      for example: add-comments
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { migrationsOf } from '../server/db/migration/migrate'
import { schemaDiff } from '../server/db/migration/schema-diff'
import { IN_MEMORY } from '../server/db/migration/schema-engine'
import { PostgresServer } from '../tests/support/services/postgres-server'

const { postgresqlSchema } = (await import(new URL('postgresql-schema.mjs', import.meta.url).href)) as {
  postgresqlSchema: (text: string) => string
}

const name = process.argv[2] ?? ''
if (!/^[a-z][a-z0-9-]*$/.test(name)) {
  console.error('Name the migration in small letters and hyphens: npx tsx scripts/make-migration.mts add-comments')
  process.exit(1)
}
const schema = await readFile('prisma/schema.prisma', 'utf8')
const postgres = await PostgresServer.start()
try {
  const directory = migrationsOf(IN_MEMORY)
  const sqliteSql = await schemaDiff(directory, schema)
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = `${stamp}_${name.replaceAll('-', '_')}`
  if (sqliteSql !== null) await write(directory, folder, sqliteSql)
  const url = await postgres.newDatabase()
  const postgresSql = await schemaDiff(migrationsOf(url), postgresqlSchema(schema), url)
  // Where SQLite's was there already, PostgreSQL's takes its name.
  const newest = await newestIn(directory)
  const isNamed = newest > (await newestIn(migrationsOf(url)))
  if (postgresSql !== null) await write(migrationsOf(url), isNamed ? newest : folder, postgresSql)
  if (sqliteSql === null && postgresSql === null)
    console.log('Nothing to do: the migrations lead to the schema already.')
} finally {
  await postgres.remove()
}

async function newestIn(directory: string): Promise<string> {
  const entries = await readdir(directory, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return names.sort().at(-1) ?? ''
}

async function write(directory: string, folder: string, sql: string): Promise<void> {
  await mkdir(join(directory, folder))
  await writeFile(join(directory, folder, 'migration.sql'), sql)
  console.log(`Wrote ${directory}/${folder}/migration.sql. Read it before you commit it.`)
}
