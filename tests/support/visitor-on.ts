// A new visitor of a server that is reached by its address alone.

import { type Caller, httpCaller } from './caller'

/** Signs in without an account. */
export async function visitorOn(url: string): Promise<Caller> {
  const { body } = await httpCaller(url).call<{ token: string }>('POST', '/api/auth/sign-in/anonymous')
  return httpCaller(url, body.token)
}
