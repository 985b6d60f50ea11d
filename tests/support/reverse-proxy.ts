// A small proxy in front of a server, with the configuration mistakes that real ones have.

import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'

export interface ProxyFaults {
  /** Forwards an upgrade as the plain request that is left without its hop-by-hop headers. */
  readonly dropsUpgrades?: boolean
  /** Sends the server's own address in `Host` instead of the one that the browser requested. */
  readonly dropsHost?: boolean
  /** Refuses larger bodies with its own error page, as nginx does above `client_max_body_size`. */
  readonly maxBodyBytes?: number
}

export class ReverseProxy {
  readonly #server: Server
  /** The proxy's mistakes, which a test may correct while it runs. */
  faults: ProxyFaults

  private constructor(target: URL, faults: ProxyFaults) {
    this.faults = faults
    this.#server = createServer((incoming, response) => {
      const { maxBodyBytes = Number.POSITIVE_INFINITY } = this.faults
      if (Number(incoming.headers['content-length'] ?? 0) > maxBodyBytes) {
        incoming.resume()
        response.writeHead(413, { 'content-type': 'text/html' }).end('<h1>413 Request Entity Too Large</h1>')
        return
      }
      const { upgrade: _, connection: __, ...headers } = this.#forwarded(incoming.headers, target)
      const { method, url } = incoming
      const onward = request({ hostname: target.hostname, port: target.port, method, path: url, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(response)
      })
      onward.on('error', () => response.destroy())
      response.on('close', () => onward.destroy())
      incoming.pipe(onward)
    })
    this.#server.on('upgrade', (incoming, socket) => {
      if (this.faults.dropsUpgrades) {
        const { upgrade: _, connection: __, ...headers } = this.#forwarded(incoming.headers, target)
        const onward = request(
          { hostname: target.hostname, port: target.port, path: incoming.url, headers },
          ({ statusCode }) =>
            socket.end(`HTTP/1.1 ${statusCode} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`),
        )
        onward.on('error', () => socket.destroy())
        onward.end()
        return
      }
      const onward = connect(Number(target.port), target.hostname)
      const headers = Object.entries(this.#forwarded(incoming.headers, target))
      const lines = headers.map(([name, value]) => `${name}: ${String(value)}\r\n`).join('')
      onward.write(`GET ${incoming.url} HTTP/1.1\r\n${lines}\r\n`)
      for (const [one, other] of [
        [socket, onward],
        [onward, socket],
      ] as const) {
        one.pipe(other)
        one.on('error', () => other.destroy())
        one.on('close', () => other.destroy())
      }
    })
  }

  static async start(target: string, faults: ProxyFaults): Promise<ReverseProxy> {
    const proxy = new ReverseProxy(new URL(target), faults)
    await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve))
    return proxy
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  #forwarded(headers: IncomingHttpHeaders, target: URL): IncomingHttpHeaders {
    const host = this.faults.dropsHost ? target.host : headers.host
    return { ...headers, ...(host && { host }), 'x-forwarded-for': '127.0.0.1', 'x-forwarded-proto': 'http' }
  }
}
