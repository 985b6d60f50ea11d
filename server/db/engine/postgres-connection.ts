// How this server connects to PostgreSQL. The driver is loaded when it is first needed: a server on SQLite never does.

import type { Client, ClientConfig } from 'pg'

/** Settings of every connection of ours. Moments are stored without a zone, as UTC. */
const SETTINGS = {
  TimeZone: 'UTC',
  // A connection that was cut without a word is noticed, and its locks are free, after so many seconds.
  tcp_keepalives_idle: '10',
  tcp_keepalives_interval: '5',
  tcp_keepalives_count: '3',
}
const CONNECT_WAIT_MS = 5_000

/** What the driver needs for a connection; `settings` are PostgreSQL's own, for this connection alone. */
export function postgresConfig(url: string, settings: Readonly<Record<string, string>> = {}): ClientConfig {
  const options = Object.entries({ ...SETTINGS, ...settings }).map(
    ([name, value]) => `-c ${name}=${value.replaceAll(' ', '\\ ')}`,
  )
  // In the address, because what stands there goes before the driver's other settings.
  const connectionString = `${url}${url.includes('?') ? '&' : '?'}options=${encodeURIComponent(options.join(' '))}`
  return {
    connectionString,
    application_name: 'foreboard',
    connectionTimeoutMillis: CONNECT_WAIT_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  }
}

/** A connection of its own. Its holder listens for its errors: without a listener one would end the process. */
export async function connectPostgres(
  url: string,
  { settings, ...more }: { readonly settings?: Readonly<Record<string, string>> } & ClientConfig = {},
): Promise<Client> {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ ...postgresConfig(url, settings), ...more })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

/** The numbers under which locks of ours are held in a database: `pg_advisory_lock(FOREBOARD, ...)`. */
export const FOREBOARD = 0x466f7265
export const LOCK = { server: 1, log: 2, migration: 3, backup: 4 } as const
/** Others, one for each board: `pg_advisory_xact_lock(BOARD_EVENTS, ...)`. */
export const BOARD_EVENTS = FOREBOARD + 1
