// A PostgreSQL of the test's own, of the programs that this machine has: in a temporary folder, on a free port of
// 127.0.0.1. It can be stopped, killed and started again on the same data.

import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { freePort } from '../free-port'
import { waitFor } from '../wait-for'

const programs = new URL('../../../scripts/postgresql-programs.mjs', import.meta.url).href
const { findPostgresql } = (await import(programs)) as { findPostgresql: () => string | undefined }

export interface PostgresOptions {
  /** Settings of postgresql.conf. */
  readonly settings?: Readonly<Record<string, string>>
  /** Where its folder is made; by default among this machine's temporary files. */
  readonly under?: string
}

export class PostgresServer {
  readonly #programs = findPrograms()
  readonly #user = ownUser()
  readonly #settings: Readonly<Record<string, string>>
  readonly folder: string
  readonly port: number
  #child: ChildProcess | undefined
  #databases = 0
  #output = ''

  static async start({ settings = {}, under = tmpdir() }: PostgresOptions = {}): Promise<PostgresServer> {
    const server = new PostgresServer(await freePort(), settings, under)
    await server.start()
    return server
  }

  private constructor(port: number, settings: Readonly<Record<string, string>>, under: string) {
    this.port = port
    this.#settings = settings
    this.folder = mkdtempSync(join(under, 'foreboard-postgres-'))
    if (this.#user) chownSync(this.folder, this.#user.uid, this.#user.gid)
    mkdirSync(join(this.folder, 'data'))
    if (this.#user) chownSync(join(this.folder, 'data'), this.#user.uid, this.#user.gid)
    const args = [
      '-D',
      join(this.folder, 'data'),
      '-U',
      'foreboard',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--locale=C.UTF-8',
      '--no-sync',
    ]
    const { status, stderr, stdout } = spawnSync(join(this.#programs, 'initdb'), args, {
      ...this.#user,
      cwd: this.folder,
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`initdb failed: ${stdout}${stderr}`)
  }

  /** The address of a database of this server. */
  urlOf(database: string): string {
    return `postgresql://foreboard@127.0.0.1:${this.port}/${database}`
  }

  /** Makes a database, empty or as a copy of another, and returns its address. */
  async newDatabase(template = 'template0'): Promise<string> {
    const name = `test_${process.pid}_${++this.#databases}`
    await runSql(this.urlOf('postgres'), `CREATE DATABASE "${name}" TEMPLATE "${template}"`)
    return this.urlOf(name)
  }

  get pid(): number {
    return this.#child?.pid ?? 0
  }

  async start(): Promise<void> {
    const settings = {
      listen_addresses: '127.0.0.1',
      port: String(this.port),
      unix_socket_directories: this.folder,
      ...this.#settings,
    }
    const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    this.#child = spawn(join(this.#programs, 'postgres'), ['-D', join(this.folder, 'data'), ...args], {
      ...this.#user,
      cwd: this.folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    this.#child.stderr?.on('data', (chunk: Buffer) => {
      this.#output += chunk.toString()
    })
    await waitFor('PostgreSQL answers', () => this.#answers())
  }

  async #answers(): Promise<boolean> {
    if (this.#child?.exitCode !== null) throw new Error(`PostgreSQL ended:\n${this.#output}`)
    return runSql(this.urlOf('postgres'), 'SELECT 1').then(
      () => true,
      () => false,
    )
  }

  /** `SIGINT` ends connections at once and writes all to the disk; `SIGQUIT` is as good as a crash. */
  async stop(signal: 'SIGINT' | 'SIGQUIT' = 'SIGINT'): Promise<void> {
    const child = this.#child
    this.#child = undefined
    if (!child || child.exitCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }

  /** Runs a program as PostgreSQL's user: one of its own, or the system's. Throws with what it printed. */
  run(program: string, ...args: readonly string[]): void {
    const own = join(this.#programs, program)
    execFileSync(existsSync(own) ? own : program, args, { ...this.#user, cwd: this.folder, stdio: 'pipe' })
  }

  async remove(): Promise<void> {
    await this.stop('SIGQUIT')
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** Runs one statement on a connection of its own, and returns its rows. */
export async function runSql(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

/** Where the programs are. Throws with what to install. */
function findPrograms(): string {
  const found = findPostgresql()
  if (found !== undefined) return found
  throw new Error(
    'There is no PostgreSQL on this machine (initdb and postgres, on the PATH or in /usr/lib/postgresql). Install it: apt-get install postgresql. It need not run.',
  )
}

/** PostgreSQL refuses to run as root. */
function ownUser(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const name = spawnSync('id', ['-u', 'postgres']).status === 0 ? 'postgres' : 'nobody'
  const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}
