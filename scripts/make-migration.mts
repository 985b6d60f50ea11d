// Writes the next migration: the SQL that leads from prisma/migrations to prisma/schema.prisma.
//   npx tsx scripts/make-migration.mts <name>      for example: add-comments
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { schemaDiff } from '../server/db/migration/schema-diff'

const DIRECTORY = 'prisma/migrations'

const name = process.argv[2] ?? ''
if (!/^[a-z][a-z0-9-]*$/.test(name)) {
  console.error('Name the migration in small letters and hyphens: npx tsx scripts/make-migration.mts add-comments')
  process.exit(1)
}
const sql = await schemaDiff(DIRECTORY, await readFile('prisma/schema.prisma', 'utf8'))
if (sql === null) {
  console.log('Nothing to do: the migrations lead to the schema already.')
} else {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = join(DIRECTORY, `${stamp}_${name.replaceAll('-', '_')}`)
  await mkdir(folder)
  await writeFile(join(folder, 'migration.sql'), sql)
  console.log(`Wrote ${folder}/migration.sql. Read it before you commit it.`)
}
