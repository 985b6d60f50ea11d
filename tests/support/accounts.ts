// People with accounts who call a server of tests/support/api-server, each with the bearer token of a session.

import { randomUUID } from 'node:crypto'
import type { ApiServer, Caller } from './api-server'

export const PASSWORD = 'correct horse battery'

export interface Person {
  readonly id: string
  readonly email: string
  readonly caller: Caller
}

/** Makes an account; it takes over the visitor `from`, if given. */
export async function makeAccount(
  server: ApiServer,
  {
    from = server.caller(),
    email = `${randomUUID()}@example.org`,
    name = 'Ada',
  }: { from?: Caller; email?: string; name?: string } = {},
): Promise<Person> {
  const { status, body, headers } = await from.call<{ id: string; detail?: string }>('POST', '/api/account', {
    name,
    email,
    password: PASSWORD,
  })
  if (status !== 201) throw new Error(`No account was made: ${status} ${body.detail}`)
  return { id: body.id, email, caller: callerOf(server, headers) }
}

/** Signs in; `from` is the person the browser had until now. Throws if the sign-in is refused. */
export async function signIn(
  server: ApiServer,
  { email, password = PASSWORD, from = server.caller() }: { email: string; password?: string; from?: Caller },
): Promise<Caller> {
  const { status, headers } = await from.call('POST', '/api/auth/sign-in/email', { email, password })
  if (status !== 200) throw new Error(`Signing in answered ${status}`)
  return callerOf(server, headers)
}

/** The caller that holds the session token in an answer's headers. */
export function callerOf(server: ApiServer, headers: Headers): Caller {
  const token = headers.get('set-auth-token')
  if (!token) throw new Error('The answer has no session')
  return server.caller(decodeURIComponent(token))
}
