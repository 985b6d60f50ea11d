// Logs failed sign-ins with their address and account, for programs that watch the log, such as fail2ban. The log names
// nobody's e-mail address, so an account appears as a mark that only this server can make; the audit log has the
// address itself.

import { AddressSigner } from '../embeds/derived-secret'
import type { Logger } from '../log/logger'
import { RefusalLog, type RefusedRequest } from '../log/refusal-log'
import type { Clock } from '../time/clock'

export interface FailedSignInOptions {
  readonly secret: string
  readonly clock: Clock
  readonly logger: Logger
}

/** Logs and counts failed sign-ins, with their address and a mark for the account. */
export class FailedSignIns {
  readonly #log: RefusalLog
  readonly #signer: AddressSigner

  constructor({ secret, clock, logger }: FailedSignInOptions) {
    this.#log = new RefusalLog(logger, clock, 'A sign-in failed')
    this.#signer = new AddressSigner(secret, 'accounts in the log')
  }

  /** How many there were since the start. */
  get count(): number {
    return this.#log.count
  }

  /** `email` is in lower case. */
  note(refused: RefusedRequest, email: string): void {
    this.#log.note(refused, { account: this.#signer.sign(email).slice(0, 8) })
  }
}
