// A backup that this program can't take is refused before anything is made, and noted as a failed one.

import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readBackupStatus } from '@/server/backup/backup-status'
import { takeBackup } from '@/server/backup/take-backup'
import { createLogger } from '@/server/log/logger'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'foreboard-backup-'))
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

it('says of PostgreSQL which program copies it', async () => {
  const to = join(dataDir, 'backups')
  const data = { dataDir, databaseUrl: 'postgresql://foreboard:secret@127.0.0.1/foreboard' }
  const wishes = { to, archive: false, recipients: [], withSecret: false, withExports: false, keep: null }
  await expect(takeBackup(data, wishes, { logger: createLogger('silent') })).rejects.toThrow(/PostgreSQL.*pg_dump/)
  expect(readdirSync(dataDir)).not.toContain('backups')
  expect(readBackupStatus(dataDir).lastBackup?.problem).toMatch(/pg_dump/)
})
