// Refusals that a program such as fail2ban counts by their address (deploy/fail2ban): failed sign-ins, and invite links,
// codes and passwords that were wrong. Each is one line, with the address first and always in the same form. The rate is
// limited by address, so that nobody hides behind the lines that somebody else provokes.

import { KeyedBuckets } from '../rates/keyed-buckets'
import type { Clock } from '../time/clock'
import type { Logger } from './logger'

const PER_MINUTE = 30
const AT_ONCE = 20
const MAX_ADDRESSES = 10_000

export interface RefusedRequest {
  /** The client's address, as the socket or the proxy names it. */
  readonly address: string
  /** The id of the request. */
  readonly request: string
}

/** Logs and counts refusals of one kind. */
export class RefusalLog {
  readonly #logger: Logger
  readonly #message: string
  readonly #addresses: KeyedBuckets
  #count = 0

  constructor(logger: Logger, clock: Clock, message: string) {
    this.#logger = logger
    this.#message = message
    this.#addresses = new KeyedBuckets({
      clock,
      perSecond: PER_MINUTE / 60,
      burst: AT_ONCE,
      maxKeys: MAX_ADDRESSES,
    })
  }

  /** How many there were since the start, those without a line included. */
  get count(): number {
    return this.#count
  }

  /** Writes a line about one, unless its address has had too many of them. */
  note({ address, request }: RefusedRequest, fields: Readonly<Record<string, string>> = {}): void {
    this.#count += 1
    const plain = plainAddress(address)
    const bucket = this.#addresses.of(plain)
    if (bucket.waitMs(1) > 0) return
    bucket.take(1)
    this.#logger.warn({ address: plain, ...fields, request }, this.#message)
  }
}

/** An IPv4 address that came through a socket of IPv6 is written as one; the zone of a link-local address is left out. */
function plainAddress(address: string): string {
  return address
    .replace(/^::ffff:(?=\d+\.)/i, '')
    .replace(/%.*$/, '')
    .toLowerCase()
}
