// The distance of a past moment, in the unit that people would use: now, 5 minutes, 3 hours, 2 days, else its date.

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

export type TimeDistance =
  | { readonly kind: 'now' }
  /** `value` is negative: minus two days is two days ago, as Intl.RelativeTimeFormat counts. */
  | { readonly kind: 'ago'; readonly value: number; readonly unit: 'minute' | 'hour' | 'day' }
  | { readonly kind: 'date' }

/** Both in ms since 1970. A moment slightly in the future, as by a clock that is off, counts as now. */
export function timeDistance(thenMs: number, nowMs: number): TimeDistance {
  const ms = nowMs - thenMs
  if (ms < MINUTE_MS) return { kind: 'now' }
  if (ms < HOUR_MS) return { kind: 'ago', value: -Math.floor(ms / MINUTE_MS), unit: 'minute' }
  if (ms < DAY_MS) return { kind: 'ago', value: -Math.floor(ms / HOUR_MS), unit: 'hour' }
  if (ms < 7 * DAY_MS) return { kind: 'ago', value: -Math.floor(ms / DAY_MS), unit: 'day' }
  return { kind: 'date' }
}
