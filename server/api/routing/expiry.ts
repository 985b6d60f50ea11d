// When something ends that a request makes, a link or a token: at a moment, or after a while. Pages say how long, because
// the clock of the device that they are on need not be right; the end is always by the server's clock (SYNC-SPEC F12).

import { z } from '@hono/zod-openapi'

/** Ten years. */
const MAX_LIFETIME_MS = 10 * 365 * 24 * 60 * 60 * 1_000

/** The fields of a request's body; without both of them what it makes ends never. */
export const expiryFields = {
  expiresAt: z.iso.datetime({ offset: true, error: 'must be a date and time such as 2026-01-31T09:30:00Z' }).nullish(),
  lifetimeMs: z
    .number()
    .int()
    .min(1_000)
    .max(MAX_LIFETIME_MS)
    .nullish()
    .openapi({ description: 'Instead of expiresAt: how long from now, by the server’s clock' }),
}

export interface Expiry {
  readonly expiresAt?: string | null | undefined
  readonly lifetimeMs?: number | null | undefined
}

/** The end that the fields mean, seen from `now`; undefined for none. */
export function endOf({ expiresAt, lifetimeMs }: Expiry, now: Date): Date | undefined {
  if (lifetimeMs) return new Date(now.getTime() + lifetimeMs)
  return expiresAt ? new Date(expiresAt) : undefined
}
