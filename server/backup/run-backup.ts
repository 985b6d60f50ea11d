// Has the backup program take a backup. It knows none of the server's secrets: what it needs stands in its job.

import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { BackupAnswer, BackupJob } from './backup-job'

/** scripts/build-server.mjs puts the program next to the server. */
const PROGRAM = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? './backup-program-source.mjs' : './backup-program.mjs', import.meta.url),
)
const ENVIRONMENT: NodeJS.ProcessEnv = { NODE_ENV: 'production', MALLOC_ARENA_MAX: '2' }

/** Resolves to what came of it, and never rejects. Aborting the signal asks the program to leave nothing half. */
export function runBackup(job: BackupJob, signal: AbortSignal): Promise<BackupAnswer> {
  return new Promise((resolve) => {
    const args = [PROGRAM, JSON.stringify(job)]
    const program = execFile(process.execPath, args, { env: ENVIRONMENT }, (error, stdout, stderr) => {
      signal.removeEventListener('abort', stop)
      if (stdout.endsWith('\n')) resolve(JSON.parse(stdout) as BackupAnswer)
      else resolve({ ok: false, problem: `The backup program died: ${error?.message ?? ''} ${stderr.slice(-500)}` })
    })
    const stop = () => program.kill('SIGTERM')
    signal.addEventListener('abort', stop)
  })
}
