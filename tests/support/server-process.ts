// A real Foreboard server in a process of its own, on a free port, with a data folder of its own. Tests kill it as a
// power cut would and start it again on the same port and data.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { placeDatabase } from './database'
import { freePort } from './free-port'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const START_DEADLINE_MS = 60_000

type Env = Readonly<Record<string, string>>
/** Settings of docs/configuration.md; a function where they contain the server's own address, as APP_URL does. */
export type ServerEnv = Env | ((url: string) => Env)

export class ServerProcess {
  readonly dataDir: string
  #child: ChildProcess | undefined
  #port = 0
  #output = ''
  #root: string
  #env: Env = {}

  private constructor(dataDir: string, root: string) {
    this.dataDir = dataDir
    this.#root = root
  }

  /** Starts a server on a fresh data folder, by default of this very build, and resolves when it listens. */
  static async start(env: ServerEnv = {}, root = ROOT): Promise<ServerProcess> {
    const server = new ServerProcess(await mkdtemp(join(tmpdir(), 'foreboard-')), root)
    // Creating the tables takes a third of a start.
    if (root === ROOT) await placeDatabase(join(server.dataDir, 'foreboard.sqlite'))
    if (typeof env === 'function') server.#port = await freePort()
    server.#env = typeof env === 'function' ? env(server.url) : env
    await server.start()
    return server
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  /** What the server printed so far. */
  get output(): string {
    return this.#output
  }

  get pid(): number | undefined {
    return this.#child?.pid
  }

  /** Starts again after `kill` or `stop`, on the same port and data; from now on with other settings, or another build. */
  async start(change: { readonly env?: Env; readonly root?: string } = {}): Promise<void> {
    this.#env = { ...this.#env, ...change.env }
    this.#root = change.root ?? this.#root
    const child = spawn(process.execPath, [join(this.#root, '.build/server.mjs')], {
      cwd: this.#root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH ?? '',
        HOME: process.env.HOME ?? '',
        NODE_ENV: 'production',
        NEXT_TELEMETRY_DISABLED: '1',
        HOST: '127.0.0.1',
        PORT: String(this.#port),
        DATA_DIR: this.dataDir,
        LOG_LEVEL: 'warn',
        // No thumbnails are drawn unless a test asks for them.
        THUMBNAIL_QUIET_MS: '86400000',
        ...this.#env,
      },
    })
    this.#child = child
    this.#port = await this.#listeningPort(child)
  }

  /** Ends the process as a power cut would: no handler runs, nothing is flushed. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  /** Ends the process in order, and removes its data folder. */
  async stop(): Promise<void> {
    await this.#end('SIGTERM')
    await rm(this.dataDir, { recursive: true, force: true })
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#child
    this.#child = undefined
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const exited = once(child, 'exit')
    child.kill(signal)
    await exited
  }

  #listeningPort(child: ChildProcess): Promise<number> {
    return new Promise((resolve, reject) => {
      const from = this.#output.length
      const failed = (why: string) => reject(new Error(`The server ${why}. It printed:\n${this.#output.slice(from)}`))
      const deadline = setTimeout(() => failed(`did not listen within ${START_DEADLINE_MS} ms`), START_DEADLINE_MS)
      const read = (chunk: Buffer) => {
        this.#output += chunk.toString()
        const port = /http:\/\/(?:localhost|127\.0\.0\.1):(\d+)/.exec(this.#output.slice(from))?.[1]
        if (!port) return
        clearTimeout(deadline)
        resolve(Number(port))
      }
      child.stdout?.on('data', read)
      child.stderr?.on('data', read)
      child.once('exit', (code, signal) => {
        clearTimeout(deadline)
        failed(`ended with ${signal ?? code}`)
      })
    })
  }
}
