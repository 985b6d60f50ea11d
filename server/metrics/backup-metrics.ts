// The age and the result of the last backup and drill, read from their file at each scrape.

import { Gauge, type Registry } from 'prom-client'
import type { BackupRun, BackupStatus, DrillRun } from '../backup/backup-status'

export interface BackupSource {
  readonly backupStatus: () => BackupStatus
  readonly wallClock: () => Date
}

type Read = (status: BackupStatus, nowMs: number) => number | null
const ageOf = (run: BackupRun | DrillRun | null, nowMs: number) => run && Math.max(0, nowMs - Date.parse(run.at)) / 1000
const okOf = (run: BackupRun | DrillRun | null) => run && Number(run.problem === null)

const GAUGES: readonly (readonly [name: string, help: string, read: Read])[] = [
  ['backup_age_seconds', 'Since the last good backup began', ({ goodBackup }, now) => ageOf(goodBackup, now)],
  ['backup_ok', '1: the last backup succeeded; 0: it failed', ({ lastBackup }) => okOf(lastBackup)],
  ['backup_bytes', 'Size of the last good backup', ({ goodBackup }) => goodBackup?.bytes ?? null],
  ['backup_duration_seconds', 'How long the last good backup took', ({ goodBackup }) => goodBackup?.seconds ?? null],
  ['drill_age_seconds', 'Since the last good drill began', ({ goodDrill }, now) => ageOf(goodDrill, now)],
  ['drill_ok', '1: the last drill succeeded; 0: it failed', ({ lastDrill }) => okOf(lastDrill)],
]

/** Adds the numbers of backups and drills to a registry. What never happened has no number. */
export function addBackupMetrics(registry: Registry, { backupStatus, wallClock }: BackupSource): void {
  for (const [name, help, read] of GAUGES) {
    new Gauge({
      name: `foreboard_${name}`,
      help,
      registers: [registry],
      collect() {
        const value = read(backupStatus(), wallClock().getTime())
        if (value === null) this.remove()
        else this.set(value)
      },
    })
  }
}
