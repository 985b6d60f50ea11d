// The signed token of a session as the sign-in library writes it: in its cookie, or as a bearer.

import { createHmac, timingSafeEqual } from 'node:crypto'

/** The cookie of a session as the library names it, with its value. */
export const SESSION_COOKIE = /(^|;\s*)((?:__Secure-)?foreboard\.session_token)=([^;]+)/
export const SESSION_BEARER = /^(bearer\s+)(\S+)$/i

/** The token of `signed`; null where `secret` did not sign it. */
export function signedToken(signed: string, secret: string): string | null {
  const end = signed.lastIndexOf('.')
  const [token, signature] = [signed.slice(0, end), Buffer.from(signed.slice(end + 1))]
  const right = Buffer.from(signatureOf(token, secret))
  if (end < 1 || signature.length !== right.length || !timingSafeEqual(signature, right)) return null
  return token
}

/** Signs as the library does. */
export function signatureOf(token: string, secret: string): string {
  return createHmac('sha256', secret).update(token).digest('base64')
}

/** A value as cookies and bearers carry it; as it is where that can't be decoded. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * The token of the session that a request proves by its cookie of this name, or by a bearer. Null leaves it to the library:
 * where the request has both, or several cookies of the name, or a signature that isn't right.
 */
export function provenToken(headers: Headers, cookieName: string, secret: string): string | null {
  const authorization = headers.get('authorization')
  const cookies = headers.get('cookie') ?? ''
  const named = cookies.split(/;\s*/).filter((cookie) => cookie.startsWith(`${cookieName}=`))
  if (named.length + (authorization === null ? 0 : 1) !== 1) return null
  const value = named[0]?.slice(cookieName.length + 1) ?? SESSION_BEARER.exec(authorization ?? '')?.[2]
  return value === undefined ? null : signedToken(decoded(value), secret)
}
