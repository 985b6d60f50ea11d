// The browser's client for our own HTTP API: JSON in, JSON out, every failure an ApiError. Paths, bodies and answers
// have the types that the routes declare (server/api/calls); no code of the routes themselves reaches the browser.

import type { Calls } from '@/server/api/calls'
import { ApiError, apiErrorFrom } from './api-error'
import { untilReleased } from './held-requests'
import { noteSignedOut } from './signed-out'

export { ApiError } from './api-error'

export interface RequestOptions {
  readonly signal?: AbortSignal
  readonly headers?: Readonly<Record<string, string>>
}

/** `METHOD /path` of a route, with the path's variables in braces. */
export type ApiCall = keyof Calls
/** The answer of a route. */
export type ApiAnswer<Name extends ApiCall> = Calls[Name]['answer']
/** The query parameters of a route. */
export type ApiQuery<Name extends ApiCall> = Calls[Name]['query']
/** The request body of a route. */
export type ApiBody<Name extends ApiCall> = Calls[Name]['body']

type Input<Name extends ApiCall> = RequestOptions &
  Part<
    'params',
    [Calls[Name]['params']] extends [never] ? undefined : Readonly<Record<Calls[Name]['params'], string>>
  > &
  Part<'query', Calls[Name]['query']> &
  Part<'body', Calls[Name]['body']>
/** Needed unless there is nothing to say, or nothing that must be said. */
type Part<Key extends string, Value> = [Value] extends [undefined]
  ? { readonly [K in Key]?: undefined }
  : Key extends 'query'
    ? Partial<Record<never, never>> extends Value
      ? { readonly [K in Key]?: Readonly<Value> }
      : { readonly [K in Key]: Readonly<Value> }
    : { readonly [K in Key]: Value }

interface AnyInput extends RequestOptions {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>
  readonly body?: unknown
}

/**
 * Sends one request, such as `api('GET /api/boards/{boardId}', { params: { boardId } })`, with the visitor's cookie. What
 * is undefined in a query is left out; a form or a Blob goes as it is, all other bodies as JSON. Answers with the body; an
 * answer without one gives undefined. Throws ApiError; an aborted request throws the signal's reason.
 */
export async function api<Name extends ApiCall>(
  name: Name,
  ...[input]: Record<never, never> extends Input<Name> ? [input?: Input<Name>] : [input: Input<Name>]
): Promise<ApiAnswer<Name>> {
  const [method = '', path = ''] = name.split(' ')
  const { params = {}, query = {}, body, headers, signal } = (input ?? {}) as AnyInput
  const filled = path.replace(/\{(\w+)\}/g, (_, variable: string) => encodeURIComponent(params[variable] ?? ''))
  const asked = new URLSearchParams(
    Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])),
  )
  return request<ApiAnswer<Name>>(method, asked.size > 0 ? `${filled}?${asked}` : filled, body, {
    ...(headers && { headers }),
    ...(signal && { signal }),
  })
}

/** Sends one request. The server's own check of types promises that the answer is a `T`; nobody checks here. */
async function request<T>(method: string, path: string, body: unknown, options: RequestOptions): Promise<T> {
  const raw = body instanceof FormData || body instanceof Blob
  const headers: Record<string, string> = { accept: 'application/json', ...options.headers }
  if (body !== undefined && !raw) headers['content-type'] = 'application/json'
  const init: RequestInit = { method, headers, credentials: 'same-origin' }
  if (body !== undefined) init.body = raw ? body : JSON.stringify(body)
  if (options.signal) init.signal = options.signal

  // Don't wait unless requests are held: then the request is under way when this function returns.
  const held = untilReleased()
  if (held) await held
  const response = await send(path, init)
  const answer = await readBody(response)
  if (!response.ok) throw refusal(path, response, answer)
  return answer as T
}

/** Fetches a file instead of JSON; errors are JSON all the same. */
export async function apiFile(path: string, { headers = {}, signal }: RequestOptions = {}): Promise<Blob> {
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
    // This isn't our server's answer: probably a proxy's page. Only the status says what happened.
    if (response.ok) throw new ApiError('internal', response.status, 'The server sent an answer that isn’t JSON.')
    return undefined
  }
}

function unreachable(): ApiError {
  return new ApiError('unreachable', 0, 'The server can’t be reached. Check your connection, then try again.')
}
