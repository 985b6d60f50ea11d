// /api/auth/*: those of better-auth's routes that are part of the product, with the client's real address, and their
// refusals as problem details. The others would change people past our own rules.

import type { Handler } from 'hono'
import { AppError, type ErrorCode } from '@/lib/domain/errors'
import type { Auth } from '../auth/create-auth'
import { CLIENT_IP_HEADER } from '../http/client-address'
import type { ApiEnvironment } from './environment'
import { problemResponse } from './problem'

const CODES: Readonly<Record<number, ErrorCode>> = {
  401: 'not-signed-in',
  403: 'forbidden',
  404: 'not-found',
  413: 'too-large',
  429: 'too-many',
}

const ROUTES: ReadonlySet<string> = new Set(['POST /sign-in/anonymous', 'POST /sign-out', 'GET /get-session'])

export function authRoute(auth: Auth): Handler<ApiEnvironment> {
  return async (c) => {
    if (!ROUTES.has(`${c.req.method} ${c.req.path.slice('/api/auth'.length)}`)) {
      throw new AppError('not-found', 'This server has no such way to sign in.')
    }
    const headers = new Headers(c.req.raw.headers)
    headers.set(CLIENT_IP_HEADER, c.env.address.clientIp)
    const response = await auth.handler(new Request(c.req.raw, { headers }))
    if (response.ok || response.status < 400) return response
    const answer: unknown = await response.json().catch(() => null)
    const code = CODES[response.status] ?? (response.status < 500 ? 'bad-request' : 'internal')
    return problemResponse(new AppError(code, messageOf(answer) ?? 'Signing in did not work. Try again.'))
  }
}

function messageOf(answer: unknown): string | undefined {
  if (typeof answer !== 'object' || answer === null || !('message' in answer)) return undefined
  return typeof answer.message === 'string' && answer.message !== '' ? answer.message : undefined
}
