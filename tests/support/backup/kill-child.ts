// A backup, restore or migration in a process of its own that kills itself, as a power cut would, when it comes to a
// step: node kill-child-source.mjs <KillChildJob as JSON>.

import { migrationOf } from '@/server/backup/keep-before-migration'
import { restoreData } from '@/server/backup/restore-data'
import { takeBackup } from '@/server/backup/take-backup'
import { migrate } from '@/server/db/migration/migrate'
import { createLogger } from '@/server/log/logger'
import type { KillChildJob } from './kill-at'

const { what, at, pass, data, place } = JSON.parse(process.argv[2] ?? '') as KillChildJob
let passes = 0
const dieAt = (step: string) => {
  if (step !== at) return
  passes += 1
  if (passes === pass) process.kill(process.pid, 'SIGKILL')
}
const report = ({ phase }: { readonly phase: string }) => dieAt(phase)
if (what === 'backup' || what === 'archive') {
  const archive = what === 'archive'
  const wishes = { to: place, archive, recipients: [], withSecret: true, withExports: true, keep: 2 }
  await takeBackup(data, wishes, { report, logger: createLogger('silent') })
} else if (what === 'restore') await restoreData(data, place, { report })
else {
  const { dataDir } = data
  const kept = migrationOf({ backupBeforeMigrate: true, dataDir })
  await migrate(data.databaseUrl, { directory: place, onStep: dieAt, ...kept })
}
