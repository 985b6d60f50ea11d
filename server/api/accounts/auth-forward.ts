// Hands a request to the sign-in library, and reads what it answers. Only fields that our own schema knows go along.

import { z } from '@hono/zod-openapi'
import { AppError, type ErrorCode } from '@/lib/domain/errors'
import type { Auth } from '../../auth/create-auth'
import type { FailedSignIns } from '../../auth/failed-sign-ins'
import type { Identities } from '../../auth/identities'
import type { KnownDevices } from '../../auth/known-devices'
import type { RateLimits } from '../../auth/rate-limits'
import { addressKey } from '../../http/address-key'
import { CLIENT_IP_HEADER } from '../../http/client-address'
import type { ServiceContext } from '../../services/context'
import type { ApiContext } from '../routing/environment'
import { validationError } from '../routing/validation'

export interface AuthParts {
  readonly auth: Auth
  readonly identities: Identities
  readonly services: ServiceContext
  readonly rateLimits: RateLimits
  readonly knownDevices: KnownDevices
  readonly failedSignIns: FailedSignIns
}

const CODES: Readonly<Record<number, ErrorCode>> = {
  401: 'not-signed-in',
  403: 'forbidden',
  404: 'not-found',
  413: 'too-large',
  429: 'too-many',
}

/** The library refused a request. `libraryCode` is its own name for why. */
export class AuthRefusal extends AppError {
  readonly libraryCode: string | undefined

  constructor(status: number, { message, code }: z.infer<typeof refusal>) {
    super(
      CODES[status] ?? (status < 500 ? 'bad-request' : 'internal'),
      message || 'Signing in did not work. Try again.',
    )
    this.libraryCode = code
  }
}

const refusal = z.object({ message: z.string().optional(), code: z.string().optional() })

/** The library's answer to the request, with `body` in place of its own. Throws AuthRefusal. */
export async function forward(
  c: ApiContext,
  { auth }: Pick<AuthParts, 'auth'>,
  body?: object,
  { isSignedIn = true }: { readonly isSignedIn?: boolean } = {},
): Promise<Response> {
  const headers = new Headers(c.req.raw.headers)
  // The library answers the cookie of an ended session by deleting it, and with it the new one that it sets.
  if (!isSignedIn) dropSessionCookie(headers)
  headers.set(CLIENT_IP_HEADER, c.env.address.clientIp)
  const request =
    body === undefined ? new Request(c.req.raw, { headers }) : withBody(c.req.raw, headers, JSON.stringify(body))
  const response = await auth.handler(request)
  if (response.status < 400) return withSignedToken(response)
  const parsed = refusal.safeParse(readJson(await response.text()))
  throw new AuthRefusal(response.status, parsed.data ?? {})
}

const tokenAnswer = z.looseObject({ token: z.string() })

/** An answer's token in the form that counts as a bearer; the library tells it without its signature. */
async function withSignedToken(response: Response): Promise<Response> {
  const signed = signedTokenOf(response.headers)
  if (signed === undefined || response.body === null) return response
  const text = await response.text()
  const told = tokenAnswer.safeParse(readJson(text))
  return new Response(told.success ? JSON.stringify({ ...told.data, token: signed }) : text, response)
}

function dropSessionCookie(headers: Headers): void {
  const kept = (headers.get('cookie') ?? '').split(/;\s*/).filter((pair) => !/\.session_(token|data)=/.test(pair))
  headers.set('cookie', kept.join('; '))
}

/** The request's body. Throws AppError `bad-request`. */
export async function readBody<S extends z.ZodType>(c: ApiContext, schema: S): Promise<z.output<S>> {
  const parsed = schema.safeParse(readJson(await c.req.text()))
  if (parsed.success) return parsed.data
  throw validationError(parsed.error)
}

/** The signed token, a browser's cookie and a script's bearer: a session's token, a dot, its signature. */
export function signedTokenOf(headers: Headers): string | undefined {
  return decodeURIComponent(headers.get('set-auth-token') ?? '') || undefined
}

/** The token of the session that an answer gives the browser. */
export function sessionTokenOf(response: Response): string | undefined {
  return signedTokenOf(response.headers)?.split('.')[0]
}

/** Returns the address to which the rates count the request. */
export function addressOf(c: ApiContext): string {
  return addressKey(c.env.address.clientIp)
}

function withBody(request: Request, headers: Headers, body: string): Request {
  headers.set('content-type', 'application/json')
  headers.delete('content-length')
  return new Request(request.url, { method: request.method, headers, body, signal: request.signal })
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Some refusals have no body or an invalid one; the schema says what is missing.
    return undefined
  }
}
