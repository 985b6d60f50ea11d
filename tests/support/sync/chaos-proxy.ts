// A TCP proxy in front of a server, to be broken on purpose: it silently drops everything, cuts connections, or delays.

import { type AddressInfo, createConnection, createServer, type Server, type Socket } from 'node:net'

interface Link {
  readonly near: Socket
  readonly far: Socket
}

export class ChaosProxy {
  readonly #server: Server
  readonly #links = new Set<Link>()
  readonly #silent = new Set<Link>()
  /** Delay of everything that passes, in both directions. */
  delayMs = 0

  private constructor(targetPort: number) {
    this.#server = createServer((near) => this.#join(near, createConnection(targetPort, '127.0.0.1')))
  }

  /** A proxy on a free port of this machine. */
  static async start(targetPort: number): Promise<ChaosProxy> {
    const proxy = new ChaosProxy(targetPort)
    await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve))
    return proxy
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  /** The number of connections that pass through. */
  get size(): number {
    return this.#links.size
  }

  /**
   * Nothing passes any more on existing connections, and neither side notices, not even an end of the other: as when a
   * cable is pulled, or the other process is stopped. New connections work.
   */
  blackHole(): void {
    for (const link of this.#links) {
      link.near.pause()
      link.far.pause()
      this.#silent.add(link)
    }
    this.#links.clear()
  }

  /** Ends all connections at once, for both sides, including silent ones. */
  cut(): void {
    for (const { near, far } of [...this.#links, ...this.#silent]) {
      near.destroy()
      far.destroy()
    }
  }

  async stop(): Promise<void> {
    this.cut()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  #join(near: Socket, far: Socket): void {
    const link: Link = { near, far }
    this.#links.add(link)
    this.#pass(near, far, link)
    this.#pass(far, near, link)
  }

  #pass(from: Socket, to: Socket, link: Link): void {
    from.on('data', (data: Buffer) => {
      if (this.delayMs === 0) to.write(data)
      else setTimeout(() => to.write(data), this.delayMs)
    })
    // An end after the start of a black hole isn't forwarded.
    from.on('close', () => {
      if (this.#links.delete(link)) to.destroy()
    })
    from.on('error', () => to.destroy())
  }
}
