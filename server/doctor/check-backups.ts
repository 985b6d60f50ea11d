// Whether the data could be had back: the age and the result of the last backup, and of the last drill that restored one.

import { byteWords } from '@/lib/std/byte-words'
import { isLateBackup, isLateDrill } from '../backup/backup-plan'
import { type BackupStatus, readBackupStatus } from '../backup/backup-status'
import type { Config } from '../config/config'
import type { Examined } from './examined'
import { type Finding, found } from './findings'

/** Reports on the last backup and the last drill. */
export function checkBackups({ config, now }: Examined): Finding[] {
  const status = readBackupStatus(config.dataDir)
  return [...judgeBackup(status, config.backups, now()), ...judgeDrill(status, now())]
}

/** Judges the last backup. */
export function judgeBackup(
  { lastBackup, goodBackup }: BackupStatus,
  settings: Config['backups'],
  now: Date,
): Finding[] {
  const failed = lastBackup?.problem ? [found('backup-failed', { problem: lastBackup.problem })] : []
  if (!goodBackup) {
    if (failed.length > 0) return failed
    return [settings ? found('backup-awaited', { folder: settings.to }) : found('backup-off')]
  }
  const values = { at: momentWords(goodBackup.at), place: goodBackup.place, size: byteWords(goodBackup.bytes ?? 0) }
  const isLate = isLateBackup(new Date(goodBackup.at), now)
  return [...failed, found(isLate ? 'backup-late' : 'backup-fresh', values)]
}

/** Judges the last drill; where there is no backup yet, there is nothing to drill. */
export function judgeDrill({ goodBackup, lastDrill }: BackupStatus, now: Date): Finding[] {
  if (!lastDrill) return goodBackup ? [found('drill-missing')] : []
  const at = momentWords(lastDrill.at)
  if (lastDrill.problem !== null) return [found('drill-failed', { at, problem: lastDrill.problem })]
  return [
    found(isLateDrill(new Date(lastDrill.at), now) ? 'drill-late' : 'drill-passed', { at, ...boardsOf(lastDrill) }),
  ]
}

function boardsOf({ opened, boards }: { readonly opened: number; readonly boards: number | null }) {
  return { opened, boards: boards ?? opened }
}

/** A moment in a form that is the same in every language. */
function momentWords(at: string): string {
  return `${at.slice(0, 16).replace('T', ' ')} UTC`
}
