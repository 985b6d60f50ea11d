// What the last backups and drills came to: a small file beside the data, which those programs write and the server
// reads for its metrics, its admin page and its alerts. It isn't part of the data, and no backup holds it.

import { chownSync, existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const run = {
  /** When it began, ISO 8601. */
  at: z.iso.datetime(),
  seconds: z.number(),
  /** The backup's folder or file. */
  place: z.string(),
  /** Boards that it was about; null where it failed before it knew. */
  boards: z.number().int().nullable(),
  /** What went wrong, as a sentence; null: nothing. */
  problem: z.string().nullable(),
}
const backupRun = z.object({ ...run, bytes: z.number().nullable() })
const drillRun = z.object({ ...run, opened: z.number().int() })

const status = z.object({
  /** The last backup that was tried, and the last one without a problem. */
  lastBackup: backupRun.nullable(),
  goodBackup: backupRun.nullable(),
  lastDrill: drillRun.nullable(),
  goodDrill: drillRun.nullable(),
  /** When people were last told that a backup failed or is late. */
  alertedAt: z.iso.datetime().nullable(),
})

export type BackupRun = z.output<typeof backupRun>
export type DrillRun = z.output<typeof drillRun>
export type BackupStatus = z.output<typeof status>

const NOTHING_YET: BackupStatus = {
  lastBackup: null,
  goodBackup: null,
  lastDrill: null,
  goodDrill: null,
  alertedAt: null,
}

/** Reads what the last backups and drills of a data folder came to. A file that can't be read says nothing. */
export function readBackupStatus(dataDir: string): BackupStatus {
  try {
    return status.parse(JSON.parse(readFileSync(fileIn(dataDir), 'utf8')))
  } catch {
    return NOTHING_YET
  }
}

/** Notes what a backup came to. */
export function noteBackup(dataDir: string, run: BackupRun): void {
  const before = readBackupStatus(dataDir)
  write(dataDir, { ...before, lastBackup: run, goodBackup: run.problem === null ? run : before.goodBackup })
}

/** Notes what a drill came to. */
export function noteDrill(dataDir: string, run: DrillRun): void {
  const before = readBackupStatus(dataDir)
  write(dataDir, { ...before, lastDrill: run, goodDrill: run.problem === null ? run : before.goodDrill })
}

/** Notes that the alert was sent. */
export function noteAlert(dataDir: string, at: Date): void {
  write(dataDir, { ...readBackupStatus(dataDir), alertedAt: at.toISOString() })
}

/** A drill may be root's; the file belongs to the folder's owner. A machine without the data notes nothing. */
function write(dataDir: string, next: BackupStatus): void {
  if (!existsSync(dataDir)) return
  const file = fileIn(dataDir)
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(next, null, 2)}\n`, { mode: 0o600 })
  if (process.getuid?.() === 0) {
    const { uid, gid } = statSync(dataDir)
    chownSync(draft, uid, gid)
  }
  renameSync(draft, file)
}

function fileIn(dataDir: string): string {
  return join(dataDir, 'backup-status.json')
}
