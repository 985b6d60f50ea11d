// Before all tests of npm run test:services: a PostgreSQL, unless TEST_DATABASE_URL names one whose user may make databases.

import { existsSync } from 'node:fs'
import { PostgresServer } from './postgres-server'

/** Where databases of tests may be: a disk in memory makes a hundred of them quickly, and takes as many fsyncs. */
const IN_MEMORY = '/dev/shm'

export default async function setUp(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.TEST_DATABASE_URL) return undefined
  const server = await PostgresServer.start({
    ...(existsSync(IN_MEMORY) && { under: IN_MEMORY }),
    settings: { max_connections: '300', shared_buffers: '64MB' },
  })
  process.env.TEST_DATABASE_URL = server.urlOf('postgres')
  return () => server.remove()
}
