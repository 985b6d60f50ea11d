// How long a link works and for how many people, as one chooses it.

export const LIFETIMES = ['never', 'hour', 'day', 'week'] as const
export type Lifetime = (typeof LIFETIMES)[number]

const HOUR_MS = 3_600_000

/** Null: until it is revoked. */
export const LIFETIME_MS: Readonly<Record<Lifetime, number | null>> = {
  never: null,
  hour: HOUR_MS,
  day: 24 * HOUR_MS,
  week: 7 * 24 * HOUR_MS,
}

export const MAX_USES = 100_000

/** Whether what was typed is a number of people that a link may let in. */
export function isCount(text: string): boolean {
  return /^\d{1,6}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= MAX_USES
}
