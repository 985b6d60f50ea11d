// Calls the admin tool as it is called from a shell: `npm run -s foreboard -- ...` without npm.

import { spawn } from 'node:child_process'

export interface Outcome {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A test runs the tool several times, on a machine that is busy with other work. */
export const ADMIN_TOOL_DEADLINE_MS = 60_000

/** Resolves when the command has ended, whatever its output. `dataDir` is the data folder it works on. */
export function callAdminTool(
  dataDir: string,
  args: readonly string[],
  { input = '', env = {} }: { readonly input?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['scripts/foreboard.mjs', ...args], {
      env: { ...process.env, NO_COLOR: '1', DATA_DIR: dataDir, ...env },
    })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString()
    })
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString()
    })
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, stdout, stderr }))
    child.stdin.end(input)
  })
}
