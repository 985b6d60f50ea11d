// Starts, kills and restarts the sync server of child-server.ts.

import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const SCRIPT = fileURLToPath(new URL('./child-server.ts', import.meta.url))

export class ServerChild {
  readonly #file: string
  #port = 0
  #process: ChildProcess | undefined

  constructor(file: string) {
    this.#file = file
  }

  get url(): string {
    return `ws://127.0.0.1:${this.#port}/sync`
  }

  /** Starts the server, on the same port as before, and resolves when it serves. Rejects with its output when it ends. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, this.#file, String(this.#port)])
    this.#process = child
    let output = ''
    await new Promise<void>((resolve, reject) => {
      child.stdout.on('data', (data: Buffer) => {
        output += data.toString()
        const port = /ready (\d+)/.exec(output)?.[1]
        if (!port) return
        this.#port = Number(port)
        resolve()
      })
      child.stderr.on('data', (data: Buffer) => {
        output += data.toString()
      })
      child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${output}`)))
    })
  }

  /** Sends `signal` and resolves with the exit code, null when the signal ended the process. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    const child = this.#process
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
    child.kill(signal)
    return ended
  }
}
