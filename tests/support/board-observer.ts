// Watches everything that a server reveals about a board: a socket that listens, and every reading route in the
// server's own list. Everything received is recorded, both raw and unpacked.

import { unzipSync } from 'fflate'
import { BoardGuest } from './board-guest'
import { type Caller, httpCaller } from './caller'
import { WireRecorder } from './wire-recorder'

/** Values for `{name}` in a route's path; a route with another parameter is requested with `none`. */
export type RouteParameters = Readonly<Record<string, string>>

/** Queries of routes that answer in more than one format. */
const FORMS = ['?format=csv', '?format=markdown', '?format=xlsx', '?format=md']
const BESIDE_THE_API = ['/metrics', '/healthz', '/readyz']
/** Routes whose answers change with other people's ids, times and numbers of the whole server. */
const OF_THE_SERVER =
  /^\/(?:api\/(?:admin|openapi|clock|templates|me|auth|setup|workspaces|boards$)|metrics|healthz|readyz)/

export interface Sight {
  readonly path: string
  readonly status: number
  readonly text: string
  /** True if the route reveals this board only. */
  readonly isOfBoard: boolean
}

export class BoardObserver {
  readonly caller: Caller
  readonly guest: BoardGuest
  readonly #recorder: WireRecorder
  readonly #unpacked: string[] = []

  private constructor(caller: Caller, guest: BoardGuest, recorder: WireRecorder) {
    this.caller = caller
    this.guest = guest
    this.#recorder = recorder
  }

  /** `caller` must be on the board. */
  static async open(server: { readonly url: string }, boardId: string, { token }: Caller): Promise<BoardObserver> {
    const recorder = await WireRecorder.before(server.url)
    const caller = httpCaller(recorder.url, token)
    return new BoardObserver(caller, await BoardGuest.open(recorder, boardId, caller), recorder)
  }

  /** Calls every reading route, and resolves to the answers. */
  async look(parameters: RouteParameters): Promise<Sight[]> {
    const { body } = await this.caller.call<{ paths: Record<string, object> }>('GET', '/api/openapi.json')
    const reading = Object.entries(body.paths).filter(([, methods]) => 'get' in methods)
    const routes = [...reading.map(([route]) => route), ...BESIDE_THE_API]
    const sights: Sight[] = []
    for (const route of routes) {
      const path = route.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(parameters[name] ?? 'none'))
      const forms = /register|minutes/.test(route) ? ['', ...FORMS] : ['']
      for (const form of forms) sights.push(await this.#ask(path + form))
    }
    return sights
  }

  /** Everything the server sent: raw streams, and the contents of archives in them. */
  get received(): readonly string[] {
    return [...this.#recorder.streams, ...this.#unpacked]
  }

  destroy(): void {
    this.guest.destroy()
    this.#recorder.stop()
  }

  async #ask(path: string): Promise<Sight> {
    const headers = { authorization: `Bearer ${this.caller.token}` }
    const response = await fetch(`${new URL(path, this.#recorder.url)}`, { headers, redirect: 'manual' })
    const bytes = new Uint8Array(await response.arrayBuffer())
    const text = isZip(bytes) ? unzipped(bytes) : Buffer.from(bytes).toString('utf8')
    this.#unpacked.push(text)
    return { path, status: response.status, text, isOfBoard: !OF_THE_SERVER.test(path) }
  }
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

function unzipped(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .map(([name, content]) => `${name}\n${Buffer.from(content).toString('utf8')}`)
    .join('\n')
}
