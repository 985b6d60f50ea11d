// One measured server in a process of its own: started, queried, killed.

import { type ChildProcess, spawn } from 'node:child_process'
import { type ProcessUsage, usageOf } from '../support/process-usage'
import { ownProgram, peerProgram } from './bundles'
import { needsPackages, type Peer, programOf } from './peers'

export interface ServerOptions {
  /** The folder in which it stores its data. */
  readonly folder: string
  /** Foreboard's limits that the workload lifts. */
  readonly limits?: Readonly<Record<string, number>>
}

/** All the people of a benchmark come from one address at once, and some write faster than any person. */
const LIFTED = {
  maxFramesPerSecond: 1_000_000,
  maxFramesBurst: 1_000_000,
  maxBytesPerSecond: 1e9,
  maxBytesBurst: 1e9,
  maxHandshakesPerMinutePerAddress: 1_000_000,
  maxHandshakesPerMinutePerUser: 1_000_000,
  maxHandshakesPerSecond: 1_000_000,
}

let profileFolder: string | null = null
let profiles = 0

export class ServerProcess {
  readonly port: number
  /** The time at which `kill` was called, by performance.now. */
  killedAt = Number.NaN
  readonly #peer: Peer
  readonly #child: ChildProcess
  readonly #pid: number

  private constructor(peer: Peer, child: ChildProcess, pid: number, port: number) {
    this.#peer = peer
    this.#child = child
    this.#pid = pid
    this.port = port
  }

  /** Makes every further measured stretch write a processor profile of its server into the folder. */
  static profileTo(folder: string): void {
    profileFolder = folder
  }

  static async start(peer: Peer, { folder, limits }: ServerOptions): Promise<ServerProcess> {
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      NODE_ENV: 'production',
      FOREBOARD_LIMITS: JSON.stringify({ ...LIFTED, ...limits }),
    }
    delete env.YPERSISTENCE
    if (peer === 'y-leveldb') env.YPERSISTENCE = `${folder}/level`
    const program = (needsPackages(peer) ? peerProgram : ownProgram)(programOf(peer))
    const child = spawn(process.execPath, ['--expose-gc', program, folder], {
      env,
      // The server notices by its stdin that this process has ended.
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    const port = await new Promise<number>((resolve, reject) => {
      let output = ''
      child.stdout.on('data', (data: Buffer) => {
        output += data.toString()
        const ready = /ready (\d+)/.exec(output)?.[1]
        if (ready) resolve(Number(ready))
      })
      child.once('exit', (code) => reject(new Error(`${peer} ended with ${code}: ${output}`)))
    })
    if (child.pid === undefined) throw new Error(`${peer} has no process`)
    return new ServerProcess(peer, child, child.pid, port)
  }

  usage(): ProcessUsage {
    return usageOf(this.#pid)
  }

  /** The longest time that the event loop was blocked since the last query. */
  async longestBlockMs(): Promise<number> {
    return (await this.#ask<{ longestMs: number }>('/loop')).longestMs
  }

  /** Measures JavaScript's memory after a collection, in its heap and in buffers outside it. */
  memory(): Promise<{ readonly heapBytes: number; readonly externalBytes: number }> {
    return this.#ask('/memory')
  }

  counters(): Promise<Readonly<Record<string, number>>> {
    return this.#ask('/counters')
  }

  /** Runs a stretch of work, and profiles it if that was requested. */
  async during(work: () => Promise<void>): Promise<void> {
    if (!profileFolder) return work()
    await this.#ask('/start-profile')
    await work()
    profiles += 1
    await this.#ask(`/stop-profile?${profileFolder}${this.#peer}-${profiles}.cpuprofile`)
  }

  /** Lets it save, and ends it. */
  stop(): Promise<void> {
    return this.#end('SIGTERM')
  }

  kill(): Promise<void> {
    this.killedAt = performance.now()
    return this.#end('SIGKILL')
  }

  async #ask<T>(question: string): Promise<T> {
    const response = await fetch(`http://127.0.0.1:${this.port}${question}`)
    return (await response.json()) as T
  }

  #end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return Promise.resolve()
    return new Promise((resolve) => {
      this.#child.once('exit', () => resolve())
      this.#child.kill(signal)
    })
  }
}
