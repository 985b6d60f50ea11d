// A script's view of a server: a signed-in visitor and JSON over HTTP with a bearer token.

export class ScriptClient {
  readonly token: string
  readonly #url: string

  private constructor(url: string, token: string) {
    this.#url = url
    this.token = token
  }

  static async signIn(url: string): Promise<ScriptClient> {
    const response = await fetch(`${url}/api/auth/sign-in/anonymous`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: '{}',
    })
    const body = (await response.json()) as { token?: string }
    if (!response.ok || !body.token) throw new Error(`Signing in failed with ${response.status}`)
    return new ScriptClient(url, body.token)
  }

  post<T>(path: string, body: unknown): Promise<T> {
    return this.#send('POST', path, body)
  }

  put<T>(path: string, body: unknown): Promise<T> {
    return this.#send('PUT', path, body)
  }

  patch<T>(path: string, body: unknown): Promise<T> {
    return this.#send('PATCH', path, body)
  }

  async #send<T>(method: string, path: string, body: unknown): Promise<T> {
    const response = await fetch(this.#url + path, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.token}` },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${method} ${path} failed with ${response.status}: ${await response.text()}`)
    return (await response.json()) as T
  }
}
