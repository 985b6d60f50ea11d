// Next, which renders the pages. It is given a server that never listens: on a real one it would add an upgrade
// listener of its own and end the boards' sockets (SYNC-SPEC fact 9).

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
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
}

/** Prepares Next for the working directory. Production needs the output of `next build`. */
export async function createPages({ production, hostname, port }: PagesOptions): Promise<Pages> {
  // A server that is started by hand sends no telemetry either.
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  const { default: next } = await import('next')
  const decoy = createServer()
  const app = next({ dev: !production, hostname, port, httpServer: decoy })
  await app.prepare()
  const handle = app.getRequestHandler()
  const statics = production ? await StaticFiles.read('.next/static') : undefined
  return {
    answer: async (request, response) => {
      if (!statics?.answer(request, response)) await handle(request, response)
    },
    handleUpgrade: (request, socket, head) => !production && decoy.emit('upgrade', request, socket, head),
    close: () => app.close(),
  }
}
