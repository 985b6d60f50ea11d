// A client that calls a server over HTTP as a script does: JSON, and a bearer token.

export interface Answer<T> {
  readonly status: number
  readonly headers: Headers
  readonly body: T
}

export interface Caller {
  readonly token: string | undefined
  call<T>(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer<T>>
}

/** A caller of the API of the server at `url`; `token` is sent as a bearer. Rejects when no answer comes. */
export function httpCaller(url: string, token?: string): Caller {
  return {
    token,
    call: async <T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
      const raw = body instanceof FormData || body instanceof Uint8Array || typeof body === 'string'
      const response = await fetch(`${url}${path}`, {
        method,
        headers: {
          ...(body !== undefined && !raw && { 'content-type': 'application/json' }),
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
          ...headers,
        },
        ...(body !== undefined && { body: raw ? (body as BodyInit) : JSON.stringify(body) }),
      })
      const text = await response.text()
      const isJson = response.headers.get('content-type')?.includes('json') ?? false
      return { status: response.status, headers: response.headers, body: (isJson ? JSON.parse(text) : text) as T }
    },
  }
}
