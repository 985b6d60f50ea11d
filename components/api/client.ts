// The browser's way to our own HTTP API: JSON in, JSON out, every failure an ApiError. It knows no route.

import { ApiError, apiErrorFrom } from './api-error'
import { untilReleased } from './held-requests'
import { noteSignedOut } from './signed-out'

export { ApiError } from './api-error'

export interface RequestOptions {
  signal?: AbortSignal
  headers?: Readonly<Record<string, string>>
}

export const api = {
  get: <T>(path: string, options?: RequestOptions) => request<T>('GET', path, undefined, options),
  post: <T>(path: string, body?: unknown, options?: RequestOptions) => request<T>('POST', path, body, options),
  patch: <T>(path: string, body: unknown, options?: RequestOptions) => request<T>('PATCH', path, body, options),
  delete: <T>(path: string, body?: unknown, options?: RequestOptions) => request<T>('DELETE', path, body, options),
  /** Fetches a file instead of JSON; errors are JSON all the same. */
  file: (path: string, options?: RequestOptions) => requestFile(path, options),
  /** Sends a form (multipart) as a POST. */
  upload: <T>(path: string, form: FormData, options?: RequestOptions) => request<T>('POST', path, form, options),
  /** A Blob goes as the bytes it is, with its own media type. */
  put: <T>(path: string, body: unknown, options?: RequestOptions) => request<T>('PUT', path, body, options),
} as const

/**
 * Sends one request to `path` (such as `/api/boards`) with the visitor's cookie. Answers with the body as `T`, which
 * the server's contract promises and nobody checks here; an answer without a body gives undefined.
 * Throws ApiError; an aborted request throws the signal's reason.
 */
async function request<T>(method: string, path: string, body: unknown, options: RequestOptions = {}): Promise<T> {
  const raw = body instanceof FormData || body instanceof Blob
  const headers: Record<string, string> = { accept: 'application/json', ...options.headers }
  if (body !== undefined && !raw) headers['content-type'] = 'application/json'
  const init: RequestInit = { method, headers, credentials: 'same-origin' }
  if (body !== undefined) init.body = raw ? body : JSON.stringify(body)
  if (options.signal) init.signal = options.signal

  // No waiting where nothing holds: the request is on its way when this function returns.
  const held = untilReleased()
  if (held) await held
  const response = await send(path, init)
  const answer = await readBody(response)
  if (!response.ok) throw refusal(path, response, answer)
  return answer as T
}

async function requestFile(path: string, { headers = {}, signal }: RequestOptions = {}): Promise<Blob> {
  const response = await send(path, { headers, credentials: 'same-origin', ...(signal && { signal }) })
  if (!response.ok) throw refusal(path, response, await readBody(response))
  try {
    return await response.blob()
  } catch (cause) {
    if (signal?.aborted) throw cause
    throw unreachable()
  }
}

function refusal(path: string, response: Response, answer: unknown): ApiError {
  const error = apiErrorFrom(response.status, answer, response.headers.get('retry-after'))
  if (error.code === 'not-signed-in') noteSignedOut(path)
  return error
}

async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init)
  } catch (cause) {
    if (init.signal?.aborted) throw cause
    throw unreachable()
  }
}

async function readBody(response: Response): Promise<unknown> {
  let text: string
  try {
    text = await response.text()
  } catch {
    throw unreachable()
  }
  if (text === '') return undefined
  try {
    return JSON.parse(text) as unknown
  } catch {
    // Not our server's words: a proxy's page, perhaps. The status alone says what it can.
    if (response.ok) throw new ApiError('internal', response.status, 'The server sent an answer that isn’t JSON.')
    return undefined
  }
}

function unreachable(): ApiError {
  return new ApiError('unreachable', 0, 'The server can’t be reached. Check your connection, then try again.')
}
