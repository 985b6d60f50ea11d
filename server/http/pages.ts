// Next, which renders the pages. It is given a server that never listens: on a real one it would add an upgrade
// listener of its own and end the boards' sockets (SYNC-SPEC fact 9).

import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { OfflineRoutes } from './offline-files'
import { StaticFiles } from './static-files'

export interface Pages {
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>
  /** Takes a hot-reload upgrade; false where there is none to take. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean
  close(): Promise<void>
}

export interface PagesOptions {
  readonly production: boolean
  readonly hostname: string
  readonly port: number
  /** How many days a device may open a board without this server; 0: not at all. */
  readonly offlineDays: number
}

/**
 * Gives Next its configuration as it was built, as its own standalone server does: otherwise it loads the tools that read
 * and check one, which a package of the server doesn't hold (scripts/package).
 */
async function passBuiltConfigOn(): Promise<void> {
  const { config } = JSON.parse(await readFile('.next/required-server-files.json', 'utf8')) as { config: object }
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config)
}

/** Prepares Next for the working directory. Production needs the output of `next build`. */
export async function createPages({ production, hostname, port, offlineDays }: PagesOptions): Promise<Pages> {
  // A server that is started by hand sends no telemetry either.
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  if (production) await passBuiltConfigOn()
  const { default: next } = await import('next')
  const decoy = createServer()
  const app = next({ dev: !production, hostname, port, httpServer: decoy })
  await app.prepare()
  const handle = app.getRequestHandler()
  const statics = production ? await StaticFiles.read('.next/static') : undefined
  const offline = production ? await OfflineRoutes.read('.', offlineDays) : undefined
  return {
    answer: async (request, response) => {
      if (statics?.answer(request, response) || offline?.answer(request, response)) return
      await handle(request, response)
    },
    handleUpgrade: (request, socket, head) => !production && decoy.emit('upgrade', request, socket, head),
    close: () => app.close(),
  }
}
