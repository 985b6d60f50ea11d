// Logs failed sign-ins with their address and account, for programs that watch the log, such as fail2ban. The log names
// nobody's e-mail address, so an account appears as a mark that only this server can make; the audit log has the
// address itself.

import { AddressSigner } from '../embeds/derived-secret'
import type { Logger } from '../log/logger'
import { RateLimitedLog } from '../log/rate-limited-log'
import type { Clock } from '../time/clock'

export interface FailedSignInOptions {
  readonly secret: string
  readonly clock: Clock
  readonly logger: Logger
}

/** Logs failed sign-ins with their address and a mark for the account. */
export class FailedSignIns {
  readonly #log: RateLimitedLog
  readonly #signer: AddressSigner

  constructor({ secret, clock, logger }: FailedSignInOptions) {
    this.#log = new RateLimitedLog(logger, clock)
    this.#signer = new AddressSigner(secret, 'accounts in the log')
  }

  /** `address` is the client's, `email` in lower case. */
  note(address: string, email: string): void {
    this.#log.warn({ address, account: this.#signer.sign(email).slice(0, 8) }, 'A sign-in failed')
  }
}
