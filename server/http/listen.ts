// Binds the server to its address, or says in a sentence why it can't.

import type { Server } from 'node:http'

/**
 * Connections that the system keeps until they are accepted, as many as Linux allows by default. Node's 511 is too few for a plenary
 * that votes at once: a connection beyond is dropped, and tried again a second later.
 */
const BACKLOG = 4_096

/** Makes a server listen. Resolves to the port, which the system chooses when `port` is 0. */
export function listen(
  server: Server,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new Error(reason(error, host, port), { cause: error })),
    )
    server.listen({ port, host, backlog: BACKLOG }, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

function reason(error: NodeJS.ErrnoException, host: string, port: number): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use by another program. Stop it, or start with another port: PORT=${port + 1} npm start`
    case 'EACCES':
      return `This user may not use port ${port}. Choose one above 1023, such as PORT=3000.`
    case 'EADDRNOTAVAIL':
      return `HOST=${host} is no address of this machine.`
    default:
      return `The server can't listen on ${host}:${port}: ${error.message}`
  }
}
