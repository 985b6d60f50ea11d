// Starts servers for tests of a server's settings: each test starts those it needs.

import { type ServerEnv, ServerProcess } from '../../support/server-process'
import { test as base } from './fixtures'

export const test = base.extend<{ serverWith: (env?: ServerEnv) => Promise<ServerProcess> }>({
  serverWith: async ({ sendHome }, use) => {
    const servers: ServerProcess[] = []
    await use(async (env = {}) => {
      const server = await ServerProcess.start(env)
      servers.push(server)
      return server
    })
    await sendHome()
    for (const server of servers) await server.stop()
  },
})
