import { describe, expect, it } from 'vitest'
import { timeDistance } from '@/lib/i18n/time-distance'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
const NOW_MS = Date.UTC(2026, 10, 25, 12)

describe('timeDistance', () => {
  it.each([
    ['the same moment', 0, { kind: 'now' }],
    ['a clock that is ahead', -5_000, { kind: 'now' }],
    ['just under a minute', MINUTE_MS - 1, { kind: 'now' }],
    ['a minute', MINUTE_MS, { kind: 'ago', value: -1, unit: 'minute' }],
    ['just under an hour', HOUR_MS - 1, { kind: 'ago', value: -59, unit: 'minute' }],
    ['an hour', HOUR_MS, { kind: 'ago', value: -1, unit: 'hour' }],
    ['just under a day', DAY_MS - 1, { kind: 'ago', value: -23, unit: 'hour' }],
    ['a day', DAY_MS, { kind: 'ago', value: -1, unit: 'day' }],
    ['just under a week', 7 * DAY_MS - 1, { kind: 'ago', value: -6, unit: 'day' }],
    ['a week', 7 * DAY_MS, { kind: 'date' }],
  ])('reports %s', (_, agoMs, expected) => {
    expect(timeDistance(NOW_MS - agoMs, NOW_MS)).toEqual(expected)
  })
})
