// Runs a backup, restore or migration until it kills itself at a step.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface KillChildJob {
  readonly what: 'backup' | 'archive' | 'restore' | 'migrate'
  /** The step at which it dies, and at its how manieth time. */
  readonly at: string
  readonly pass: number
  readonly data: { readonly dataDir: string; readonly databaseUrl: string }
  /** Where the backup goes, or which one is restored, or the folder of migrations. */
  readonly place: string
}

const PROGRAM = fileURLToPath(new URL('./kill-child-source.mjs', import.meta.url))

/** Resolves once the process has killed itself. Throws where it never came to the step. */
export async function killAt(job: KillChildJob): Promise<void> {
  const child = spawn(process.execPath, [PROGRAM, JSON.stringify(job)], { stdio: ['ignore', 'ignore', 'pipe'] })
  let output = ''
  child.stderr.on('data', (chunk: Buffer) => {
    output += chunk.toString()
  })
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null]
  if (signal !== 'SIGKILL') throw new Error(`It never died at ${job.at} (${code ?? signal}): ${output}`)
}

/** Starts it in a process that the test kills from outside, in the middle of a step. */
export function startUntilKilled(job: KillChildJob): { readonly kill: () => Promise<void> } {
  const child = spawn(process.execPath, [PROGRAM, JSON.stringify(job)], { stdio: 'ignore' })
  const ended = once(child, 'exit')
  return {
    kill: async () => {
      child.kill('SIGKILL')
      const [code, signal] = (await ended) as [number | null, string | null]
      if (signal !== 'SIGKILL') throw new Error(`It had ended before: ${code ?? signal}`)
    },
  }
}
