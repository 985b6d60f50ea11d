// A browser without pages: keeps cookies, names the page that it is on, and doesn't follow redirects by itself.

import type { Answer, ApiServer } from './api-server'

export class Browser {
  readonly #server: ApiServer
  readonly #cookies = new Map<string, string>()
  /** Every `Set-Cookie` header received, unparsed. */
  readonly setCookies: string[] = []

  constructor(server: ApiServer) {
    this.#server = server
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  async call<T>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const response = await fetch(`${this.#server.url}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(method !== 'GET' && { origin: this.#server.config.appUrl ?? this.#server.url }),
        ...(this.#cookies.size > 0 && { cookie: this.cookie }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    for (const line of response.headers.getSetCookie()) this.keep(line)
    const text = await response.text()
    // A redirect declares JSON and has an empty body.
    const isJson = text !== '' && response.headers.get('content-type')?.includes('json') === true
    return { status: response.status, headers: response.headers, body: (isJson ? JSON.parse(text) : text) as T }
  }

  /** Keeps a cookie as if an answer had set it. */
  keep(line: string): void {
    this.setCookies.push(line)
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    if (/max-age=0/i.test(line) || value === '') this.#cookies.delete(name)
    else this.#cookies.set(name, value)
  }
}
