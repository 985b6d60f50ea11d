// The settings of servers that are nodes of one another: a database, a data folder and a secret in common.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { postgresDatabase } from './test-database'

export interface SharedByNodes {
  readonly databaseUrl: string
  /** The settings of a node that others reach at `url`. */
  env(url: string): Readonly<Record<string, string>>
  remove(): Promise<void>
}

/** A database and a data folder for several nodes. */
export async function sharedByNodes(): Promise<SharedByNodes> {
  const database = await postgresDatabase()
  const dataDir = await mkdtemp(join(tmpdir(), 'foreboard-nodes-'))
  return {
    databaseUrl: database.url,
    env: (url) => ({
      NODES: 'several',
      NODE_URL: url,
      PORT: new URL(url).port,
      DATABASE_URL: database.url,
      DATA_DIR: dataDir,
      APP_SECRET: 'a secret that all nodes have in common',
    }),
    remove: async () => {
      await database.remove()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
