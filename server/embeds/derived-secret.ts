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

  constructor(secret: string, purpose: string) {
    this.#key = derivedSecret(secret, purpose)
  }

  /** 32 letters that fit into an address: 192 bits of HMAC-SHA-256 over the parts. */
  sign(...parts: readonly string[]): string {
    // As JSON, so that no two lists of parts are one text.
    return createHmac('sha256', this.#key).update(JSON.stringify(parts)).digest('base64url').slice(0, 32)
  }

  matches(signature: string, ...parts: readonly string[]): boolean {
    const [given, right] = [Buffer.from(signature), Buffer.from(this.sign(...parts))]
    return given.length === right.length && timingSafeEqual(given, right)
  }
}
