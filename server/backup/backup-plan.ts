// When the next backup is due, and when the last good one is too old.

import { type MinuteOfDay, nextDailyTime } from '@/lib/domain/boards/daily-time'
import type { BackupStatus } from './backup-status'

const HOUR_MS = 60 * 60_000
/** A daily backup that is older than this is late. */
const LATE_AFTER_MS = 26 * HOUR_MS
/** A drill each month, and a few days for its cron job to be noticed. */
const DRILL_LATE_AFTER_MS = 35 * 24 * HOUR_MS

export interface DailyBackup {
  readonly minute: MinuteOfDay
  /** The zone of BACKUP_AT: the machine's. */
  readonly timeZone: string
}

/** The moment of the next backup: the next time of the day, or an hour after one that failed. It may have passed. */
export function nextBackupAt(
  { lastBackup }: Pick<BackupStatus, 'lastBackup'>,
  startedAt: Date,
  { minute, timeZone }: DailyBackup,
): Date {
  const lastAt = lastBackup ? new Date(lastBackup.at) : startedAt
  return lastBackup?.problem ? new Date(lastAt.getTime() + HOUR_MS) : nextDailyTime(lastAt, minute, timeZone)
}

/** Whether a backup of `at` is too old to be the last one of a server with daily backups. */
export function isLateBackup(at: Date, now: Date): boolean {
  return now.getTime() - at.getTime() > LATE_AFTER_MS
}

/** Whether a drill of `at` is too old to be the last one of a server with monthly drills. */
export function isLateDrill(at: Date, now: Date): boolean {
  return now.getTime() - at.getTime() > DRILL_LATE_AFTER_MS
}
