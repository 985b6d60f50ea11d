// The secret that APP_SECRET followed (APP_SECRET_PREVIOUS): what it has signed for a session counts as if the present one
// had signed it, and browsers get the new signature with their next call. So a secret can be changed without signing
// anybody out, visitors least of all, who have no other way back.

import { decoded, SESSION_BEARER, SESSION_COOKIE, signatureOf, signedToken } from './session-signature'

export interface Readmitted {
  readonly headers: Headers
  /** The session's cookie with its new signature; null where it needed none. */
  readonly cookie: { readonly name: string; readonly value: string } | null
}

/** Signs sessions again that the former secret has signed. */
export class FormerSecret {
  readonly #secret: string
  readonly #former: string | undefined

  /** Without a former secret nothing is signed again. */
  constructor(secret: string, former: string | undefined) {
    this.#secret = secret
    this.#former = former
  }

  /** The same headers, in which a session that the former secret signed is signed by the present one. */
  readmit(headers: Headers): Readmitted {
    const former = this.#former
    if (former === undefined) return { headers, cookie: null }
    const readmitted = new Headers(headers)
    const [, scheme = '', bearer] = SESSION_BEARER.exec(headers.get('authorization') ?? '') ?? []
    const token = bearer === undefined ? null : this.#signedAgain(decoded(bearer), former)
    if (token !== null) readmitted.set('authorization', `${scheme}${token}`)
    const cookies = headers.get('cookie') ?? ''
    const [, , name, value] = SESSION_COOKIE.exec(cookies) ?? []
    const again = name === undefined || value === undefined ? null : this.#signedAgain(decoded(value), former)
    if (name === undefined || again === null) return { headers: readmitted, cookie: null }
    const cookie = { name, value: encodeURIComponent(again) }
    readmitted.set(
      'cookie',
      cookies.replace(SESSION_COOKIE, (_all, before: string) => `${before}${name}=${cookie.value}`),
    )
    return { headers: readmitted, cookie }
  }

  /** A session's token with its new signature; null for one that the former secret did not sign. */
  #signedAgain(signed: string, former: string): string | null {
    const token = signedToken(signed, former)
    return token === null ? null : `${token}.${signatureOf(token, this.#secret)}`
  }
}
