// Has the backup program take a backup. It knows none of the server's secrets but what its job says: that goes to its input,
// because everybody on the machine may read its arguments, and the address of a PostgreSQL database has a password.

import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { BackupAnswer, BackupJob } from './backup-job'

/** scripts/build-server.mjs puts the program next to the server. */
const PROGRAM = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? './backup-program-source.mjs' : './backup-program.mjs', import.meta.url),
)
/** PATH leads to the programs of PostgreSQL. */
function environment(): NodeJS.ProcessEnv {
  const { PATH } = process.env
  return { NODE_ENV: 'production', MALLOC_ARENA_MAX: '2', ...(PATH !== undefined && { PATH }) }
}

/** Resolves to what came of it, and never rejects. Aborting the signal asks the program to leave nothing half. */
export function runBackup(job: BackupJob, signal: AbortSignal): Promise<BackupAnswer> {
  return new Promise((resolve) => {
    const program = execFile(process.execPath, [PROGRAM], { env: environment() }, (error, stdout, stderr) => {
      signal.removeEventListener('abort', stop)
      if (stdout.endsWith('\n')) resolve(JSON.parse(stdout) as BackupAnswer)
      else resolve({ ok: false, problem: `The backup program died: ${error?.message ?? ''} ${stderr.slice(-500)}` })
    })
    const stop = () => program.kill('SIGTERM')
    signal.addEventListener('abort', stop)
    // One that has died takes nothing: the callback above has its end.
    program.stdin?.on('error', () => undefined).end(JSON.stringify(job))
  })
}
