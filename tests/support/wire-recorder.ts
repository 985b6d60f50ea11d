// A proxy before a server that keeps every byte the server sends to one person, over HTTP and sockets alike: bytes not
// recorded here have not reached that person.

import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'

export class WireRecorder {
  readonly url: string
  readonly #server: Server
  readonly #open = new Set<Socket>()
  /** The bytes of each connection. */
  readonly #streams: Buffer[][] = []

  private constructor(server: Server) {
    this.#server = server
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }

  /** Starts a recorder before the server at `url`. */
  static async before(url: string): Promise<WireRecorder> {
    const port = Number(new URL(url).port)
    const server = createServer()
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const recorder = new WireRecorder(server)
    server.on('connection', (socket) => recorder.#join(socket, connect(port, '127.0.0.1')))
    return recorder
  }

  /** All bytes so far, as one text per connection in which each letter is a byte. */
  get streams(): readonly string[] {
    return this.#streams.map((chunks) => Buffer.concat(chunks).toString('latin1'))
  }

  stop(): void {
    for (const socket of this.#open) socket.destroy()
    this.#server.close()
  }

  #join(client: Socket, upstream: Socket): void {
    const chunks: Buffer[] = []
    this.#streams.push(chunks)
    upstream.on('data', (chunk) => chunks.push(chunk))
    client.pipe(upstream).pipe(client)
    for (const socket of [client, upstream]) {
      this.#open.add(socket)
      // A side that breaks ends the other; what was sent stays recorded.
      socket.on('error', () => undefined)
      socket.on('close', () => {
        this.#open.delete(socket)
        client.destroy()
        upstream.destroy()
      })
    }
  }
}
