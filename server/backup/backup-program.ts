// Takes a backup for the server, in a process of its own that gives way to people at work: node backup-program.mjs, with
// the job as JSON on its input. It prints one line, its answer.

import { constants, setPriority } from 'node:os'
import { text } from 'node:stream/consumers'
import { createLogger } from '../log/logger'
import type { BackupAnswer, BackupJob } from './backup-job'
import { takeBackup } from './take-backup'

const { data, wishes } = JSON.parse(await text(process.stdin)) as BackupJob
process.umask(0o077)
setPriority(constants.priority.PRIORITY_LOW)
const stopped = new AbortController()
process.once('SIGTERM', () => stopped.abort(new Error('The server stopped while the backup was taken.')))

function answer(what: BackupAnswer): void {
  process.stdout.write(`${JSON.stringify(what)}\n`)
}

try {
  const logger = createLogger('error', { destination: process.stderr })
  answer({ ok: true, taken: await takeBackup(data, wishes, { logger, signal: stopped.signal }) })
} catch (error) {
  answer({ ok: false, problem: error instanceof Error ? error.message : String(error) })
}
