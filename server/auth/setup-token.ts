// The one-time token with which the first admin is made: printed at the start, in nobody's log and on no disk, and gone
// once it was used. A start without an admin makes another one.

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** Holds the one-time token with which the first admin is made. */
export class SetupToken {
  readonly text = randomBytes(24).toString('base64url')
  #isUsed = false

  /** True once, for the right text. */
  use(text: string): boolean {
    if (this.#isUsed || !timingSafeEqual(digest(text), digest(this.text))) return false
    this.#isUsed = true
    return true
  }

  /** Makes the token usable again after a use that failed. */
  giveBack(): void {
    this.#isUsed = false
  }
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
