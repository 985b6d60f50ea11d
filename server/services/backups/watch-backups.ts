// Takes a backup each day at its time, tries again after an hour where that failed, and tells the people who run the server
// when one failed or is late. A time that was missed while the server was down is made up for once after the start.

import type { BackupAnswer, BackupJob } from '../../backup/backup-job'
import { isLateBackup, nextBackupAt } from '../../backup/backup-plan'
import { type BackupStatus, noteAlert, readBackupStatus } from '../../backup/backup-status'
import type { BackupSettings } from '../../config/config'
import type { DataPlace } from '../../data-folder/data-folder'
import type { Logger } from '../../log/logger'
import type { Clock } from '../../time/clock'
import { repeatJob } from '../../time/repeat-job'
import type { ServiceContext } from '../context'
import { type BackupAlert, sendAlert } from './send-alert'

const LOOK_EVERY_MS = 30_000
const DAY_MS = 24 * 60 * 60_000

export interface BackupWatch {
  readonly data: DataPlace
  readonly backups: BackupSettings | undefined
  /** Runs the backup program. */
  readonly run: (job: BackupJob, signal: AbortSignal) => Promise<BackupAnswer>
  /** The zone of BACKUP_AT: the machine's. */
  readonly timeZone: string
}

type AlertContext = Pick<ServiceContext, 'users' | 'mailer' | 'branding' | 'defaultLocale' | 'now'>

/** Starts to watch. The returned function stops, and resolves when nothing of it is under way any more. */
export function watchBackups(
  context: AlertContext,
  clock: Clock,
  logger: Logger,
  { data, backups, run, timeZone }: BackupWatch,
): (() => Promise<void>) | undefined {
  if (!backups) return undefined
  const { to, archive, recipients, withSecret, withExports, keep, minute } = backups
  const { dataDir, databaseUrl } = data
  // It goes to another process: nothing else of the configuration may be in it.
  const job: BackupJob = {
    data: { dataDir, databaseUrl },
    wishes: { to, archive, recipients, withSecret, withExports, keep },
  }
  const stopping = new AbortController()
  const startedAt = context.now()
  const stop = repeatJob({
    clock,
    everyMs: LOOK_EVERY_MS,
    firstAfterMs: LOOK_EVERY_MS,
    run: async () => {
      const before = readBackupStatus(dataDir)
      if (nextBackupAt(before, startedAt, { minute, timeZone }) <= context.now()) {
        const answer = await run(job, stopping.signal)
        if (answer.ok) logger.info({ place: answer.taken.place, seconds: answer.taken.seconds }, 'A backup was taken')
        else logger.error({ problem: answer.problem }, 'A backup failed')
      }
      if (stopping.signal.aborted) return
      const alert = alertOf(readBackupStatus(dataDir), startedAt, context.now())
      if (!alert) return
      await sendAlert(context, backups.alertUrl, alert, logger)
      noteAlert(dataDir, context.now())
    },
    onFailed: (error) => logger.error({ err: error }, 'Backups could not be looked after; trying again'),
  })
  return async () => {
    stopping.abort()
    await stop()
  }
}

/** The alert that is due now; null: none, or it was sent today. */
function alertOf({ lastBackup, goodBackup, alertedAt }: BackupStatus, startedAt: Date, now: Date): BackupAlert | null {
  const goodAt = goodBackup?.at ?? null
  const alertedMs = alertedAt === null ? Number.NEGATIVE_INFINITY : Date.parse(alertedAt)
  // A good backup since the last alert ends what that was about.
  const isFresh = goodAt !== null && Date.parse(goodAt) > alertedMs
  if (!isFresh && now.getTime() - alertedMs < DAY_MS) return null
  if (lastBackup?.problem) return { kind: 'failed', goodAt, problem: lastBackup.problem }
  const since = goodAt === null ? startedAt : new Date(goodAt)
  return isLateBackup(since, now) ? { kind: 'late', goodAt, problem: null } : null
}
