// `drill`: whether a backup could be restored, for cron: n of n boards, and the exit status. The server's metrics have the
// result.

import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { noteDrill } from '../backup/backup-status'
import { newestBackup } from '../backup/place'
import type { Config } from '../config/config'
import { createLogger } from '../log/logger'
import { type Drilled, drillBackup } from './drill-backup'
import { answer, remark } from './output'
import { withProgress } from './show-progress'

interface DrillCommandOptions {
  readonly identity?: string
  readonly in: string
  readonly database?: string
}

/** Adds `drill` to the tool. */
export function addDrillCommand(program: Command, settings: () => Config): void {
  program
    .command('drill')
    .description('restores a backup into a temporary folder, opens every board of it, and removes it again')
    .argument('<backup>', 'its folder or file, or a folder of dated backups, of which the newest is taken')
    .option('--identity <file>', 'the key of an encrypted backup')
    .option('--in <folder>', 'where the temporary folder is made', tmpdir())
    .option('--database <address>', 'the PostgreSQL server for the temporary database (default: DATABASE_URL)')
    .action(async (from: string, options: DrillCommandOptions, command: Command) => {
      process.umask(0o077)
      const config = settings()
      const at = new Date()
      const place = await newestBackup(resolve(from))
      const logger = createLogger('fatal', { destination: process.stderr })
      const note = (opened: number, boards: number | null, problem: string | null) => {
        const seconds = Math.round((Date.now() - at.getTime()) / 100) / 10
        noteDrill(config.dataDir, { at: at.toISOString(), seconds, place, opened, boards, problem })
      }
      try {
        const drilled = await withProgress(command, (report, signal) =>
          drillBackup(place, {
            config,
            logger,
            report,
            signal,
            within: resolve(options.in),
            identityFile: options.identity,
            database: options.database,
          }),
        )
        const { opened, boards, problems } = drilled
        note(opened, boards, problems.length === 0 ? null : problems.join(' '))
        tell(command, place, drilled)
      } catch (error) {
        note(0, null, error instanceof Error ? error.message : String(error))
        throw error
      }
    })
}

function tell(command: Command, place: string, drilled: Drilled): void {
  const { boards, opened, cards, takenAt, problems } = drilled
  for (const problem of problems) remark(command, problem)
  if (problems.length > 0) process.exitCode = 1
  const sentence = `${opened} of ${boards} boards opened, with ${cards} cards: ${place}, as of ${takenAt}.`
  answer(command, { place, ...drilled }, sentence)
}
