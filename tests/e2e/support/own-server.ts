// Servers of their own, for tests that damage them or bring them up to date.

import { makeNextVersion, type NextVersion } from '../../support/next-version'
import { ServerProcess } from '../../support/server-process'
import { test as base } from './fixtures'
import { StoredBoard } from './stored-board'

interface OwnServer {
  nextVersion: NextVersion
  ownServer: ServerProcess
  /** Opens the server's database in parallel; closed after the test. */
  storedBoard: (boardId: string) => StoredBoard
}

export const test = base.extend<OwnServer>({
  nextVersion: async ({ browserName: _ }, use) => {
    const next = await makeNextVersion()
    await use(next)
    await next.remove()
  },
  ownServer: async ({ sendHome }, use) => {
    const server = await ServerProcess.start()
    await use(server)
    await sendHome()
    await server.stop()
  },
  storedBoard: async ({ ownServer }, use) => {
    const opened: StoredBoard[] = []
    await use((boardId) => {
      const stored = new StoredBoard(ownServer, boardId)
      opened.push(stored)
      return stored
    })
    for (const stored of opened) stored.close()
  },
})
