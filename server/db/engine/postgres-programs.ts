// PostgreSQL's own programs, which know its files of dumps: pg_dump, pg_restore and psql, from the PATH or from where Debian
// puts them. They get the password by the environment, because everybody on the machine may read their arguments.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { databasePassword } from './database-url'

const DEBIAN = '/usr/lib/postgresql'
/** What the driver takes in an address and the programs don't know would end them. */
const KNOWN_IN_ADDRESS =
  /^(?:host|port|user|dbname|sslmode|sslcert|sslkey|sslrootcert|sslcrl|sslsni|gssencmode|connect_timeout|target_session_attrs|channel_binding|options)$/
const LONGEST_COMPLAINT = 600

export type PostgresProgram = 'pg_dump' | 'pg_restore' | 'psql'

/** The path of a program. Throws with a sentence where this machine has none. */
export function postgresProgram(name: PostgresProgram): string {
  const found = findProgram(name)
  if (found !== undefined) return found
  throw new Error(
    `This machine has no ${name}, which backups of PostgreSQL need. Install it, at least as new as the server: apt-get install postgresql-client`,
  )
}

/** The path of a program; undefined where this machine has none. */
export function findProgram(name: PostgresProgram): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== ''),
    ...versions.map((version) => join(DEBIAN, version, 'bin')),
  ]
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
}

export interface ProgramRun {
  readonly child: ChildProcess
  /** Resolves when the program has ended well. Rejects with what it complained about, or why `signal` aborted. */
  readonly ended: Promise<void>
}

/** Starts a program on the database of `url`. Its input and output are pipes for the caller. */
export function startProgram(
  name: PostgresProgram,
  args: readonly string[],
  { url, signal }: { readonly url?: string | undefined; readonly signal?: AbortSignal | undefined } = {},
): ProgramRun {
  signal?.throwIfAborted()
  const address = url === undefined ? [] : [`--dbname=${addressFor(url)}`]
  const child = spawn(postgresProgram(name), [...args, ...address], {
    env: environment(url),
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let complaint = ''
  child.stderr.on('data', (chunk: Buffer) => {
    complaint = (complaint + chunk.toString()).slice(0, LONGEST_COMPLAINT)
  })
  // One that has ended takes no more input: `ended` says why.
  child.stdin.on('error', () => undefined)
  const stop = () => child.kill('SIGTERM')
  signal?.addEventListener('abort', stop)
  const ended = once(child, 'close').then(([code]) => {
    signal?.removeEventListener('abort', stop)
    signal?.throwIfAborted()
    if (code !== 0) throw failure(name, complaint.trim())
  })
  return { child, ended }
}

/** Runs a program to its end, without input; what it prints is dropped. */
export async function runProgram(
  name: PostgresProgram,
  args: readonly string[],
  options: { readonly url?: string | undefined; readonly signal?: AbortSignal | undefined } = {},
): Promise<void> {
  const { child, ended } = startProgram(name, args, options)
  child.stdin?.end()
  child.stdout?.resume()
  await ended
}

/** The first complaint is the cause; the others follow from it. */
function failure(name: PostgresProgram, complaint: string): Error {
  if (/No space left on device/.test(complaint)) {
    return Object.assign(new Error(complaint), { code: 'ENOSPC' })
  }
  return new Error(`${name} failed: ${complaint.split('\n').slice(0, 3).join(' ') || 'it said nothing'}`)
}

/** The address without its password, and with the parameters alone that libpq knows. */
function addressFor(url: string): string {
  const [base = '', query = ''] = url.replace(/^(\w+:\/\/[^:@/?]*):[^@]*@/, '$1@').split('?', 2)
  const known = query.split('&').filter((each) => KNOWN_IN_ADDRESS.test(each.split('=', 1)[0] ?? ''))
  return known.length === 0 ? base : `${base}?${known.join('&')}`
}

function environment(url: string | undefined): NodeJS.ProcessEnv {
  const { PATH, HOME, LANG, PGSSLROOTCERT, PGPASSFILE, PGPASSWORD } = process.env
  const password = url === undefined ? undefined : databasePassword(url)
  return {
    NODE_ENV: 'production',
    ...(PATH !== undefined && { PATH }),
    ...(HOME !== undefined && { HOME }),
    ...(LANG !== undefined && { LANG }),
    ...(PGSSLROOTCERT !== undefined && { PGSSLROOTCERT }),
    ...(PGPASSFILE !== undefined && { PGPASSFILE }),
    ...(PGPASSWORD !== undefined && { PGPASSWORD }),
    // Whatever a role is given by default, such as an end after some minutes.
    PGOPTIONS: '-c TimeZone=UTC -c statement_timeout=0 -c idle_in_transaction_session_timeout=0',
    PGAPPNAME: 'foreboard',
    // Complaints in English, because they are looked into.
    LC_MESSAGES: 'C',
    ...(password !== undefined && { PGPASSWORD: decodeURIComponent(password) }),
  }
}
