// A backup that can't be taken is refused before anything is made, and noted as a failed one.

import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readBackupStatus } from '@/server/backup/backup-status'
import { takeBackup } from '@/server/backup/take-backup'
import { createLogger } from '@/server/log/logger'
import { freePort } from '../../../support/free-port'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'foreboard-backup-'))
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

it('says of a PostgreSQL that is away what to do, and never its password', async () => {
  const to = join(dataDir, 'backups')
  const data = { dataDir, databaseUrl: `postgresql://foreboard:hush@127.0.0.1:${await freePort()}/foreboard` }
  const wishes = { to, archive: false, recipients: [], withSecret: false, withExports: false, keep: null }
  await expect(takeBackup(data, wishes, { logger: createLogger('silent') })).rejects.toThrow(/does not answer/)
  expect(readdirSync(dataDir)).not.toContain('backups')
  const { problem } = readBackupStatus(dataDir).lastBackup ?? {}
  expect([problem?.includes('Start PostgreSQL'), problem?.includes('hush')]).toEqual([true, false])
})
