// /api/auth/*: those of better-auth's routes that are part of the product, with the client's real address, and their
// refusals as problem details. The others would change people past our own rules.

import { z } from '@hono/zod-openapi'
import type { Handler } from 'hono'
import { AppError, type ErrorCode } from '@/lib/domain/errors'
import type { Permission } from '@/lib/domain/role'
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

/** The library's routes that are let through, each with who may use it, like the `x-permission` of our own. */
export const AUTH_ROUTES: Readonly<Record<string, Permission>> = {
  'POST /sign-in/anonymous': 'public',
  'POST /sign-out': 'public',
  'GET /get-session': 'public',
}

const refusal = z.object({ message: z.string().min(1) })

export function authRoute(auth: Auth): Handler<ApiEnvironment> {
  return async (c) => {
    if (!Object.hasOwn(AUTH_ROUTES, `${c.req.method} ${c.req.path.slice('/api/auth'.length)}`)) {
      throw new AppError('not-found', 'This server has no such way to sign in.')
    }
    const headers = new Headers(c.req.raw.headers)
    headers.set(CLIENT_IP_HEADER, c.env.address.clientIp)
    const response = await auth.handler(new Request(c.req.raw, { headers }))
    if (response.ok || response.status < 400) return response
    const answer = await response.text()
    const code = CODES[response.status] ?? (response.status < 500 ? 'bad-request' : 'internal')
    const problem = problemResponse(new AppError(code, messageOf(answer) ?? 'Signing in did not work. Try again.'))
    const seconds = response.headers.get('x-retry-after')
    if (seconds) problem.headers.set('retry-after', seconds)
    return problem
  }
}

/** The library's own sentence, where it gives one. */
function messageOf(answer: string): string | undefined {
  const parsed = refusal.safeParse(readJson(answer))
  return parsed.success ? parsed.data.message : undefined
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Some refusals have no body: the status alone says what it can.
    return undefined
  }
}
