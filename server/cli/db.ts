// `db copy`: a server's database from SQLite to PostgreSQL, or back.

import type { Command } from 'commander'
import type { Config } from '../config/config'
import { copyServer } from '../db/copy/copy-server'
import { databaseName } from '../db/engine/database-url'
import { answer, remark } from './output'
import { withProgress } from './show-progress'

interface CopyOptions {
  readonly from: string
  readonly to: string
}

/** Adds `db copy` to the tool. */
export function addDatabaseCommands(program: Command, settings: () => Config): void {
  const database = program.command('db').description('the database of the server')

  database
    .command('copy')
    .description('copies the database of a stopped server from SQLite to PostgreSQL, or back')
    .requiredOption('--from <address>', 'as in DATABASE_URL: file:<path> or postgresql://…')
    .requiredOption('--to <address>', 'the same, of an empty database of the other kind')
    .action(async ({ from, to }: CopyOptions, command: Command) => {
      const { dataDir } = settings()
      // Whatever root's umask is.
      process.umask(0o077)
      const { tables, isResumed } = await withProgress(
        command,
        (report, signal) =>
          copyServer({ from, to, signal, report: (done, of) => report({ phase: 'database', done, of }) }),
        'Called off. Run the same command again: it goes on where it stopped.',
      )
      const filled = tables.filter(({ rows }) => rows > 0)
      for (const { name, rows, sha256 } of filled) remark(command, `${name}: ${rows} rows, sha256 ${sha256}`)
      const rows = filled.reduce((sum, table) => sum + table.rows, 0)
      remark(command, `Images, exports and app-secret aren't in a database: they stay in DATA_DIR (${dataDir}).`)
      answer(
        command,
        { dataDir, from: databaseName(from), to: databaseName(to), isResumed, tables },
        `Copied ${rows} rows in ${filled.length} tables; every table is equal in both. Start the server with DATABASE_URL set to ${databaseName(to)} and the same DATA_DIR.`,
      )
    })
}
