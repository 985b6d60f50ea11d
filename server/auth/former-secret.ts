// The secret that APP_SECRET followed (APP_SECRET_PREVIOUS): what it has signed for a session counts as if the present one
// had signed it, and browsers get the new signature with their next call. So a secret can be changed without signing
// anybody out, visitors least of all, who have no other way back.

import { createHmac, timingSafeEqual } from 'node:crypto'

/** The cookie of a session as the sign-in library names it, with its value. */
const COOKIE = /(^|;\s*)((?:__Secure-)?foreboard\.session_token)=([^;]+)/
const BEARER = /^(bearer\s+)(\S+)$/i

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
    const [, scheme = '', bearer] = BEARER.exec(headers.get('authorization') ?? '') ?? []
    const token = bearer === undefined ? null : this.#signedAgain(decoded(bearer), former)
    if (token !== null) readmitted.set('authorization', `${scheme}${token}`)
    const cookies = headers.get('cookie') ?? ''
    const [, , name, value] = COOKIE.exec(cookies) ?? []
    const again = name === undefined || value === undefined ? null : this.#signedAgain(decoded(value), former)
    if (name === undefined || again === null) return { headers: readmitted, cookie: null }
    const cookie = { name, value: encodeURIComponent(again) }
    readmitted.set(
      'cookie',
      cookies.replace(COOKIE, (_all, before: string) => `${before}${name}=${cookie.value}`),
    )
    return { headers: readmitted, cookie }
  }

  /** A session's token with its new signature; null for one that the former secret did not sign. */
  #signedAgain(signed: string, former: string): string | null {
    const end = signed.lastIndexOf('.')
    const [token, signature] = [signed.slice(0, end), Buffer.from(signed.slice(end + 1))]
    const right = Buffer.from(signatureOf(token, former))
    if (end < 1 || signature.length !== right.length || !timingSafeEqual(signature, right)) return null
    return `${token}.${signatureOf(token, this.#secret)}`
  }
}

/** As the sign-in library signs. */
function signatureOf(token: string, secret: string): string {
  return createHmac('sha256', secret).update(token).digest('base64')
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
