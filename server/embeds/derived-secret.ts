// Secrets made of the server's own one, a different one for each use: what is signed for one thing is worth nothing for
// another, and the database alone signs nothing.

import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

/** Derives 32 bytes for `purpose` from the server's secret, always the same ones. */
export function derivedSecret(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'foreboard', purpose, 32))
}

/** Signs and checks the parts of an address. */
export class AddressSigner {
  readonly #key: Buffer
  readonly #formerKey: Buffer | undefined

  /** What the `former` secret has signed still counts. */
  constructor(secret: string, purpose: string, former?: string) {
    this.#key = derivedSecret(secret, purpose)
    this.#formerKey = former === undefined ? undefined : derivedSecret(former, purpose)
  }

  /** 32 letters that fit into an address: 192 bits of HMAC-SHA-256 over the parts. */
  sign(...parts: readonly string[]): string {
    return signatureOf(this.#key, parts)
  }

  matches(signature: string, ...parts: readonly string[]): boolean {
    const given = Buffer.from(signature)
    return [this.#key, this.#formerKey].some((key) => {
      const right = Buffer.from(key ? signatureOf(key, parts) : '')
      return given.length > 0 && given.length === right.length && timingSafeEqual(given, right)
    })
  }
}

/** The parts are written as JSON, so that no two lists of them are one text. */
function signatureOf(key: Buffer, parts: readonly string[]): string {
  return createHmac('sha256', key).update(JSON.stringify(parts)).digest('base64url').slice(0, 32)
}
