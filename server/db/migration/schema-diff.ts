// The difference between a schema and the result of the migrations, as SQL. It is used to write migrations, and by the
// test that they agree.

import { isPostgres } from '../engine/database-url'
import { readMigrations } from './migration-list'
import { EVERY_TABLE, IN_MEMORY, withSchemaEngine } from './schema-engine'

/**
 * The SQL from the end of `directory`'s migrations to `schema` (the text of a Prisma schema), or null when they agree. The
 * migrations run in the empty database of `url`, and stay there.
 */
export async function schemaDiff(directory: string, schema: string, url = IN_MEMORY): Promise<string | null> {
  const migrationsList = await readMigrations(directory)
  const files = [{ path: 'schema.prisma', content: schema }]
  return withSchemaEngine(url, schema, async (engine) => {
    // The engine's own shadow database does not work with these adapters.
    await engine.applyMigrations({ migrationsList, filters: EVERY_TABLE })
    const { exitCode, stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: '.' },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: true,
      filters: {
        externalTables: [isPostgres(url) ? 'public._prisma_migrations' : '_prisma_migrations'],
        externalEnums: [],
      },
    })
    return exitCode === 0 ? null : stdout
  })
}
