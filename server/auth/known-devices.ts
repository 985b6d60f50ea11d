// Browsers that have signed in to an account before (SYNC-SPEC S47). Their wrong passwords are counted apart, so that
// strangers who guess can lock out each other, and never a browser that its owner has used. After OWASP, "Slow Down
// Online Guessing Attacks with Device Cookies". A cookie proves nothing else: it signs nobody in.

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const COOKIE = 'foreboard.known_device'
/** The cookie lasts as long as a session, because browsers keep no cookie longer. */
const KEPT_SECONDS = 400 * 24 * 60 * 60
/** Enough for a family's computer; the account that was away longest is forgotten first. */
const MAX_ACCOUNTS = 8
/** The browser's own id, and a signature for each account. */
const VALUE = /^([\w-]{22})((?:\.[\w-]{32})+)$/

/** Signs and recognises the cookies of browsers that have signed in to an account before. */
export class KnownDevices {
  readonly #key: Buffer
  readonly #formerKey: Buffer | undefined
  readonly #isSecure: boolean

  /**
   * `key` signs, and nothing else is signed with it; what `formerKey` has signed still counts. `isSecure`: people come by
   * https.
   */
  constructor(key: Buffer, { formerKey, isSecure }: { readonly formerKey?: Buffer; readonly isSecure: boolean }) {
    this.#key = key
    this.#formerKey = formerKey
    this.#isSecure = isSecure
  }

  /** The id of the browser that sent `cookies`, if it has signed in to the account of `email` (in lower case) before. */
  find(cookies: string | undefined, email: string): string | undefined {
    const { id, signatures } = read(cookies)
    return signatures.some((signature) => this.#matches(signature, id, email)) ? id : undefined
  }

  /** The `Set-Cookie` for a browser that has just signed in to the account of `email`. */
  remember(cookies: string | undefined, email: string): string {
    const { id, signatures } = read(cookies)
    const others = signatures.filter((signature) => !this.#matches(signature, id, email))
    const value = [id, signatureOf(this.#key, id, email), ...others.slice(0, MAX_ACCOUNTS - 1)].join('.')
    const secure = this.#isSecure ? '; Secure' : ''
    return `${COOKIE}=${value}; Max-Age=${KEPT_SECONDS}; Path=/api; HttpOnly; SameSite=Lax${secure}`
  }

  #matches(signature: string, id: string, email: string): boolean {
    return [this.#key, this.#formerKey].some(
      (key) => key && timingSafeEqual(Buffer.from(signature), Buffer.from(signatureOf(key, id, email))),
    )
  }
}

function signatureOf(key: Buffer, id: string, email: string): string {
  return createHmac('sha256', key).update(`${id} ${email}`).digest('base64url').slice(0, 32)
}

/** Reads a browser's cookie; a browser without one gets a new id and no signatures. */
function read(cookies: string | undefined): { readonly id: string; readonly signatures: readonly string[] } {
  for (const pair of (cookies ?? '').split(/;\s*/)) {
    const [, id, rest] = (pair.startsWith(`${COOKIE}=`) && VALUE.exec(pair.slice(COOKIE.length + 1))) || []
    if (id && rest) return { id, signatures: rest.slice(1).split('.').slice(0, MAX_ACCOUNTS) }
  }
  return { id: randomBytes(16).toString('base64url'), signatures: [] }
}
