// The composed server without pages, on a free port and a data folder of its own, and people who talk to it.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DestinationStream } from 'pino'
import { compose, type Foreboard } from '@/server/compose'
import { type Config, readConfig } from '@/server/config/config'
import { listen } from '@/server/http/listen'
import { createLogger } from '@/server/log/logger'
import type { ServiceContext } from '@/server/services/context'
import { type Caller, httpCaller } from './caller'
import { placeDatabase } from './database'
import { type PostgresDatabase, postgresDatabase, testServer } from './services/test-database'

export type { Answer, Caller } from './caller'

/** The event loop is shared with the test, whose own work would be charged to the requests and delay them. */
const OWN_LOOP = { MAX_BUSY_MS_PER_SECOND_PER_USER: '1000', MAX_BUSY_MS_PER_SECOND_PER_ADDRESS: '1000' }

export class ApiServer {
  readonly config: Config
  readonly url: string
  /** Creates the first admin; undefined if an admin existed at the start. */
  readonly setupToken: string | undefined
  readonly #foreboard: Foreboard
  readonly #ownsData: boolean
  readonly #postgres: PostgresDatabase | undefined

  private constructor(
    config: Config,
    url: string,
    foreboard: Foreboard,
    { ownsData, postgres }: { readonly ownsData: boolean; readonly postgres: PostgresDatabase | undefined },
  ) {
    this.config = config
    this.url = url
    this.setupToken = foreboard.setupToken
    this.#foreboard = foreboard
    this.#ownsData = ownsData
    this.#postgres = postgres
  }

  /**
   * `env` adds settings; with `DATA_DIR` the folder is the caller's and stays. `logTo` gets the log, which goes to
   * stdout otherwise.
   */
  static async start(env: Readonly<Record<string, string>> = {}, logTo?: DestinationStream): Promise<ApiServer> {
    const dataDir = env.DATA_DIR ?? (await newDataFolder())
    // On a folder of the caller's, which may start again, the database is in the folder.
    const postgres = testServer() && env.DATA_DIR === undefined ? await postgresDatabase() : undefined
    const config = readConfig({
      ...OWN_LOOP,
      HOST: '127.0.0.1',
      PORT: '0',
      LOG_LEVEL: 'error',
      ...env,
      DATA_DIR: dataDir,
      ...(postgres && { DATABASE_URL: postgres.url }),
    })
    const logger = createLogger(config.logLevel, logTo === undefined ? {} : { destination: logTo })
    const foreboard = await compose(config, logger, { withPages: false })
    const port = await listen(foreboard.httpServer, config)
    return new ApiServer(config, `http://127.0.0.1:${port}`, foreboard, {
      ownsData: env.DATA_DIR === undefined,
      postgres,
    })
  }

  /** The server's services, for tests that turn its clock. */
  get services(): ServiceContext {
    return this.#foreboard.services
  }

  async stop(): Promise<void> {
    await this.#foreboard.shutDown()
    await this.#postgres?.remove()
    if (this.#ownsData) await rm(this.config.dataDir, { recursive: true, force: true })
  }

  /** A caller of the API as a script; `token` is sent as a bearer. */
  caller(token?: string): Caller {
    return httpCaller(this.url, token)
  }

  /** A new visitor with a bearer token. */
  async visitor(): Promise<Caller> {
    const { body } = await this.caller().call<{ token: string }>('POST', '/api/auth/sign-in/anonymous')
    return this.caller(body.token)
  }
}

/**
 * The tables are copied in, because creating them takes most of a start. A server on the caller's folder creates its
 * own.
 */
async function newDataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'foreboard-api-'))
  await placeDatabase(join(folder, 'foreboard.sqlite'))
  return folder
}
