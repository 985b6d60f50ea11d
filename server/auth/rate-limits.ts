// The server's rates of trying. Several nodes count tries at what can be guessed together (decision 274); rates that only keep
// load away are each node's own.

import type { Limits } from '@/lib/protocol/limits'
import type { Clock } from '../time/clock'
import { type GuessLimit, JoinGuard } from './join-guard'
import { RateLimit, type RateLimitOptions, type TryLimit } from './rate-limit'
import type { SharedTries } from './shared-tries'

/** The server's rates. Keys are addresses as server/http/address-key makes them, and e-mail addresses in lower case. */
export interface RateLimits {
  /** Limits sign-in, sign-up, password resets and the first set-up by address. */
  readonly signIn: TryLimit
  /** Failures by e-mail and address, or by e-mail and browser where the account knows it. */
  readonly failedFromAddress: TryLimit
  /** Failures by e-mail from everywhere, of browsers that the account doesn't know. */
  readonly failed: TryLimit
  /** Wrong links by address, and wrong passwords of links by address and link. */
  readonly links: GuessLimit
  /** Wrong codes of sessions by address. */
  readonly codes: GuessLimit
  /** Limits new visitors by address, also those who join by a link; those who join by a session's code, by session. */
  readonly visitors: RateLimit
  /** Limits the mails that an admin sends by hand, by admin. */
  readonly adminMails: RateLimit
}

/** Wrong links and passwords of an address that are answered in each minute. */
const LINK_MISSES_PER_MINUTE = 20
/**
 * The number of wrong codes is limited as well: people type them, and a room full of people is behind one address. In a
 * session of two hours that leaves one chance in 100,000 to find its code.
 */
const CODE_MISSES_PER_MINUTE = 60
const MINUTE_MS = 60_000

/** Makes the server's rates from its configured limits. `shared`: there are several nodes, which count together. */
export function createRateLimits(limits: Limits, clock: Clock, shared?: SharedTries): RateLimits {
  const tries = (name: string, rate: Omit<RateLimitOptions, 'clock'>) =>
    shared?.rate(name, rate) ?? new RateLimit({ clock, ...rate })
  const guesses = (name: string, misses: number) => {
    const options = { misses, windowMs: MINUTE_MS }
    return shared?.guesses(name, options) ?? new JoinGuard(clock, options)
  }
  const failures = {
    windowMs: limits.failedSignInWindowMs,
    refusal: 'Signing in to this account failed too often',
  }
  return {
    signIn: tries('sign-in', {
      limit: limits.maxSignInsPerMinutePerAddress,
      windowMs: MINUTE_MS,
      refusal: 'There were too many sign-ins from your address',
    }),
    failedFromAddress: tries('failed from address', {
      ...failures,
      limit: limits.maxFailedSignInsPerAccountAndAddress,
    }),
    failed: tries('failed', { ...failures, limit: limits.maxFailedSignInsPerAccount }),
    links: guesses('links', LINK_MISSES_PER_MINUTE),
    codes: guesses('codes', CODE_MISSES_PER_MINUTE),
    visitors: new RateLimit({
      clock,
      limit: limits.maxVisitorsPerMinutePerAddress,
      windowMs: MINUTE_MS,
      refusal: 'Too many people came in from your address',
    }),
    adminMails: new RateLimit({
      clock,
      limit: limits.maxMailsPerHourPerAdmin,
      windowMs: 60 * MINUTE_MS,
      refusal: 'You have sent as many mails as an admin may within an hour',
    }),
  }
}
