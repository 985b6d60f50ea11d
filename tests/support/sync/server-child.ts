// Starts, kills, queries and restarts the sync server of child-server.ts.

import { type ChildProcess, spawn } from 'node:child_process'
import type { Limits } from '@/lib/protocol/limits'
import { isPostgres, sqliteFile } from '@/server/db/engine/database-url'
import type { NodeIdentity } from '@/server/persistence/home-log'
import { childBundle } from './child-bundle'
import type { ChildAnswer, ChildOptions, ChildQuestion, Defect, Vitals } from './child-protocol'
import type { CrashPoint } from './crash-points'

/**
 * The tests' own defaults: compaction runs as often as possible, so that kills hit it, and senders aren't slowed down.
 */
const LIMITS: Partial<Limits> = { compactAfterRows: 40, maxFramesPerSecond: 200 }

export interface ServerChildOptions {
  readonly limits?: Partial<Limits>
  readonly crashAt?: CrashPoint
  /** The fault put into the child, which may end by itself. */
  readonly defect?: Defect
  /** `fillDisk` will be called. */
  readonly canFillDisk?: boolean
  /** It is one of several nodes on its database. */
  readonly node?: NodeIdentity
}

export class ServerChild {
  /** Where its SQLite file is; empty on another database. */
  readonly file: string
  readonly databaseUrl: string
  readonly #limits: Partial<Limits>
  readonly #canFillDisk: boolean
  readonly #defect: Defect | null
  readonly #node: NodeIdentity | null
  readonly #waiting = new Map<number, (vitals: Vitals) => void>()
  /** The point at which the next process kills itself. */
  crashAt: CrashPoint | null
  #port = 0
  #process: ChildProcess | undefined
  #output = ''
  #questions = 0
  /** How a process ended that was not told to stop. */
  #crash: string | null = null
  #isEnding = false

  constructor(databaseUrl: string, options: ServerChildOptions = {}) {
    const { limits = {}, crashAt, canFillDisk = false, defect, node } = options
    this.databaseUrl = databaseUrl
    this.file = isPostgres(databaseUrl) ? '' : sqliteFile(databaseUrl)
    this.#canFillDisk = canFillDisk
    this.#defect = defect ?? null
    this.#node = node ?? null
    this.#limits = { ...LIMITS, ...limits }
    this.crashAt = crashAt ?? null
  }

  get url(): string {
    return `ws://127.0.0.1:${this.#port}/sync`
  }

  get port(): number {
    return this.#port
  }

  get pid(): number | undefined {
    return this.#process?.pid
  }

  get isRunning(): boolean {
    const child = this.#process
    return child !== undefined && child.exitCode === null && child.signalCode === null
  }

  /** The output of all processes so far: errors of the server's log. */
  get output(): string {
    return this.#output
  }

  /**
   * How a process ended by itself, with its output; null if none did. An end that a test caused on purpose doesn't
   * count.
   */
  get crash(): string | null {
    return this.#crash
  }

  /** Starts the server, on the same port as before, and resolves when it serves. Rejects with its output if it ends. */
  async start(): Promise<void> {
    const from = this.#output.length
    const options: ChildOptions = {
      databaseUrl: this.databaseUrl,
      port: this.#port,
      limits: this.#limits,
      crashAt: this.crashAt,
      canFillDisk: this.#canFillDisk,
      defect: this.#defect,
      node: this.#node,
    }
    const child = spawn(process.execPath, ['--expose-gc', await childBundle(), JSON.stringify(options)], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    this.#process = child
    this.#isEnding = this.crashAt !== null || this.#defect !== null
    child.once('exit', (code, signal) => {
      if (!this.#isEnding) this.#crash = `The server ended with ${code ?? signal}: ${this.#output.slice(from)}`
    })
    child.on('message', ({ id, vitals }: ChildAnswer) => {
      this.#waiting.get(id)?.(vitals)
      this.#waiting.delete(id)
    })
    await new Promise<void>((resolve, reject) => {
      const read = (data: Buffer) => {
        this.#output += data.toString()
        const port = /ready (\d+)/.exec(this.#output.slice(from))?.[1]
        if (!port) return
        this.#port = Number(port)
        resolve()
      }
      child.stdout?.on('data', read)
      child.stderr?.on('data', read)
      child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${this.#output.slice(from)}`)))
    })
  }

  /** The state of the process; `collect` frees its garbage first. */
  vitals({ collect = false } = {}): Promise<Vitals> {
    return this.#ask({ ask: 'vitals', collect })
  }

  /** Makes the disk full: the database may not grow. */
  async fillDisk(): Promise<void> {
    await this.#ask({ ask: 'limit-pages', maxPages: 0 })
  }

  async freeDisk(): Promise<void> {
    await this.#ask({ ask: 'limit-pages', maxPages: 1_000_000 })
  }

  /** Sends `signal` and resolves with the exit code, null when the signal ended the process. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    const child = this.#process
    if (!child || !this.isRunning) return child?.exitCode ?? null
    this.#isEnding = true
    const ended = this.ended()
    child.kill(signal)
    return ended
  }

  /** Resolves with the exit code when the process has ended, null when a signal did it. */
  ended(): Promise<number | null> {
    const child = this.#process
    if (!child || !this.isRunning) return Promise.resolve(child?.exitCode ?? null)
    return new Promise<number | null>((resolve) => child.once('exit', resolve))
  }

  #ask(question: ChildQuestion): Promise<Vitals> {
    const id = ++this.#questions
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, resolve)
      this.#process?.send({ id, question }, (error) => {
        if (error) reject(error)
      })
    })
  }
}
