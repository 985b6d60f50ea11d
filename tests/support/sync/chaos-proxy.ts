// A TCP proxy in front of a server, to be broken on purpose: it drops everything without a word, cuts, or delays.

import { type AddressInfo, createConnection, createServer, type Server, type Socket } from 'node:net'

interface Link {
  readonly near: Socket
  readonly far: Socket
}

export class ChaosProxy {
  readonly #server: Server
  readonly #links = new Set<Link>()
  readonly #silent = new Set<Link>()
  /** Added to everything that passes, in both directions. */
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

  /** Connections that pass through. */
  get size(): number {
    return this.#links.size
  }

  /**
   * From now on nothing passes on the connections that there are, and neither side is told, also not of an end: as when
   * a cable is pulled, or the other side's process is stopped. New connections work.
   */
  blackHole(): void {
    for (const link of this.#links) {
      link.near.pause()
      link.far.pause()
      this.#silent.add(link)
    }
    this.#links.clear()
  }

  /** Ends all connections at once, for both sides, silent ones too. */
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
    // An end that comes after a black hole stays in it.
    from.on('close', () => {
      if (this.#links.delete(link)) to.destroy()
    })
    from.on('error', () => to.destroy())
  }
}
