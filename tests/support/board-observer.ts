// Somebody who looks at everything that a server tells about a board: a socket that listens, and every route that reads,
// as the server's own list of routes has them. All that reaches them is recorded, as it came and unpacked.

import { unzipSync } from 'fflate'
import { BoardGuest } from './board-guest'
import { type Caller, httpCaller } from './caller'
import { WireRecorder } from './wire-recorder'

/** What fills `{name}` in a route's path; a route with another parameter is asked for `none`. */
export type RouteParameters = Readonly<Record<string, string>>

/** What the routes answer in more than one form. */
const FORMS = ['?format=csv', '?format=markdown', '?format=xlsx', '?format=md']
const BESIDE_THE_API = ['/metrics', '/healthz', '/readyz']
/** Of which other people's ids, moments and numbers of the whole server make every answer another one. */
const OF_THE_SERVER =
  /^\/(?:api\/(?:admin|openapi|clock|templates|me|auth|setup|workspaces|boards$)|metrics|healthz|readyz)/

export interface Sight {
  readonly path: string
  readonly status: number
  readonly text: string
  /** It tells about this board alone. */
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

  /** Asks every route that reads, and resolves to what it answered. */
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

  /** All that the server sent: raw streams, and what was packed in them. */
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
