// The difference between a schema and the result of the migrations, as SQL. It is used to write migrations, and by the
// test that they agree.

import { readMigrations } from './migration-list'
import { EVERY_TABLE, withSchemaEngine } from './schema-engine'

/** The SQL from the end of `directory`'s migrations to `schema` (the text of schema.prisma), or null when they agree. */
export async function schemaDiff(directory: string, schema: string): Promise<string | null> {
  const migrationsList = await readMigrations(directory)
  const files = [{ path: 'schema.prisma', content: schema }]
  return withSchemaEngine(':memory:', schema, async (engine) => {
    // The engine's own shadow database does not work with this adapter, so the migrations run in a database in memory.
    await engine.applyMigrations({ migrationsList, filters: EVERY_TABLE })
    const { exitCode, stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: '.' },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: true,
      filters: { externalTables: ['_prisma_migrations'], externalEnums: [] },
    })
    return exitCode === 0 ? null : stdout
  })
}
