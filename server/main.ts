// Starts the server of this folder: reads the environment, joins the parts, listens, and stops in order on a signal.

import '@/lib/i18n/all-languages'
import { compose, type Foreboard } from './compose'
import { type Config, ConfigError, readConfig } from './config/config'
import { secretsOf } from './config/secrets'
import { openDataFolder, startFailure } from './data-folder/data-folder'
import { databaseName, isPostgres } from './db/engine/database-url'
import { limitHeapGrowth } from './heap-growth'
import { listen } from './http/listen'
import { networkAddresses } from './http/network-addresses'
import { createLogger } from './log/logger'

/** A stop that takes longer than this is cut off; nothing that was called saved is lost by it. */
const STOP_DEADLINE_MS = 9_500

async function main(): Promise<void> {
  limitHeapGrowth()
  const config = readConfig(process.env)
  for (const warning of [...config.warnings, ...openDataFolder(config)]) console.warn(warning)
  const logger = createLogger(config.logLevel, { secrets: secretsOf(config) })
  const foreboard = await compose(config, logger, { withPages: true, onTaken }).catch((error: unknown) => {
    throw startFailure(error, config)
  })
  stopOnSignal(foreboard)
  try {
    const port = await listen(foreboard.httpServer, config)
    await announce(config, port, foreboard.setupToken)
  } catch (error) {
    await foreboard.shutDown()
    throw error
  }
}

/** PostgreSQL was away, and another server has its lock since: nothing that was called saved is lost by an end. */
function onTaken(): void {
  console.error('Another Foreboard uses this database now. This one ends.')
  process.exit(1)
}

function stopOnSignal(foreboard: Foreboard): void {
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    console.log('Stopping …')
    setTimeout(() => {
      console.error('Stopping took too long and was cut off. What people were told is saved is on the disk.')
      process.exit(1)
    }, STOP_DEADLINE_MS).unref()
    foreboard.shutDown().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

async function announce(config: Config, port: number, setupToken: string | undefined): Promise<void> {
  const address = config.appUrl ?? `http://localhost:${port}`
  console.log(`\nForeboard is ready: ${address}`)
  if (config.appUrl !== undefined) {
    console.log(`Sign-ins and changes are taken from pages at ${config.appUrl} (APP_URL), and refused from others.`)
  }
  if (config.appUrl === undefined) {
    for (const address of await networkAddresses(config.host))
      console.log(`Others on this network:  http://${address}:${port}`)
  }
  if (setupToken !== undefined) {
    console.log(`Nobody runs this server yet. Become its admin:  ${address}/setup#${setupToken}`)
  }
  const place = isPostgres(config.databaseUrl) ? ` and ${databaseName(config.databaseUrl)}` : ''
  console.log(`Everything is kept in ${config.dataDir}${place}. Stop with Ctrl+C.\n`)
}

try {
  await main()
} catch (error) {
  // A sentence for the operator; the stack helps only with our own mistakes.
  const expected = error instanceof ConfigError || (error instanceof Error && error.constructor === Error)
  console.error(expected ? `\n${error.message}` : error)
  process.exit(1)
}
