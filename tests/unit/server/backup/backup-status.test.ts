import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Registry } from 'prom-client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type BackupRun, noteBackup, noteDrill, readBackupStatus } from '@/server/backup/backup-status'
import { addBackupMetrics } from '@/server/metrics/backup-metrics'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'foreboard-status-'))
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

const good: BackupRun = {
  at: '2026-11-29T02:00:00.000Z',
  seconds: 3,
  place: '/backups/a',
  boards: 2,
  problem: null,
  bytes: 100,
}
const failed: BackupRun = { ...good, at: '2026-11-30T02:00:00.000Z', boards: null, bytes: null, problem: 'Full.' }

async function metrics(now: string): Promise<string> {
  const registry = new Registry()
  addBackupMetrics(registry, { backupStatus: () => readBackupStatus(dataDir), wallClock: () => new Date(now) })
  const lines = (await registry.metrics()).split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return lines.join('\n')
}

test('a failed backup is the last one, and the good one before it is kept', () => {
  expect(readBackupStatus(dataDir)).toEqual({
    lastBackup: null,
    goodBackup: null,
    lastDrill: null,
    goodDrill: null,
    alertedAt: null,
  })
  noteBackup(dataDir, good)
  noteBackup(dataDir, failed)
  noteDrill(dataDir, { ...good, opened: 2 })
  expect(readBackupStatus(dataDir)).toMatchObject({ lastBackup: failed, goodBackup: good, goodDrill: { opened: 2 } })
  const [file, ...others] = readdirSync(dataDir)
  expect([file, others]).toEqual(['backup-status.json', []])
  expect(statSync(join(dataDir, 'backup-status.json')).mode & 0o077).toBe(0)
})

test('a status file that is damaged says nothing, and the next note mends it', () => {
  writeFileSync(join(dataDir, 'backup-status.json'), '{"lastBackup":')
  expect(readBackupStatus(dataDir).goodBackup).toBeNull()
  noteBackup(dataDir, good)
  expect(readBackupStatus(dataDir).goodBackup).toEqual(good)
})

test('a machine without the data folder notes nothing', () => {
  noteDrill(join(dataDir, 'elsewhere'), { ...good, opened: 2 })
  expect(readdirSync(dataDir)).toEqual([])
})

test('the metrics tell the age of the last good one and whether the last one failed, and nothing before the first', async () => {
  expect(await metrics('2026-11-30T02:00:10.000Z')).toBe('')
  noteBackup(dataDir, good)
  noteBackup(dataDir, failed)
  expect((await metrics('2026-11-30T02:00:00.000Z')).split('\n')).toEqual([
    'foreboard_backup_age_seconds 86400',
    'foreboard_backup_ok 0',
    'foreboard_backup_bytes 100',
    'foreboard_backup_duration_seconds 3',
  ])
})
