// An hour of the day in a time zone, also on days that have it twice or never.

import { describe, expect, it } from 'vitest'
import { isTimeZone, nextDailyTime } from '@/lib/domain/boards/daily-time'
import { seededRandom } from '../../support/seeded-random'

const next = (after: string, minute: number, zone: string, days?: readonly number[]) =>
  nextDailyTime(new Date(after), minute, zone, days).toISOString()

describe('the next time that clocks show a minute', () => {
  it('is today where it is still to come, and tomorrow where it is now or was', () => {
    expect(next('2026-11-26T16:59:59Z', 120, 'Asia/Tokyo')).toBe('2026-11-26T17:00:00.000Z')
    expect(next('2026-11-26T17:00:00Z', 120, 'Asia/Tokyo')).toBe('2026-11-27T17:00:00.000Z')
    expect(next('2026-11-26T23:59:00Z', 0, 'UTC')).toBe('2026-11-27T00:00:00.000Z')
  })

  it('is the first moment after a gap in which clocks are set forth over it', () => {
    // 2026-03-29 01:00 UTC: 02:00 becomes 03:00 in Berlin.
    expect(next('2026-03-28T12:00:00Z', 150, 'Europe/Berlin')).toBe('2026-03-29T01:00:00.000Z')
    expect(next('2026-03-29T01:00:00Z', 150, 'Europe/Berlin')).toBe('2026-03-30T00:30:00.000Z')
  })

  it('is the first of two where clocks are set back over it, and only that', () => {
    // 2026-10-25 01:00 UTC: 03:00 becomes 02:00 in Berlin.
    expect(next('2026-10-24T12:00:00Z', 150, 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z')
    expect(next('2026-10-25T00:30:00Z', 150, 'Europe/Berlin')).toBe('2026-10-26T01:30:00.000Z')
  })

  it('comes on the weekdays that are wished for, by the zone’s own calendar', () => {
    // Friday evening in UTC is Saturday in Tokyo.
    expect(next('2026-11-27T18:00:00Z', 9 * 60, 'Asia/Tokyo', [1, 2, 3, 4, 5])).toBe('2026-11-30T00:00:00.000Z')
    expect(next('2026-11-30T00:00:00Z', 9 * 60, 'Asia/Tokyo', [1])).toBe('2026-12-07T00:00:00.000Z')
  })

  it('comes once a day of the zone, whatever zone and year', () => {
    const random = seededRandom(20261126)
    const zones = ['America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia', 'Asia/Kathmandu', 'America/St_Johns']
    for (let i = 0; i < 12; i++) {
      const zone = zones[Math.floor(random() * zones.length)] ?? 'UTC'
      const minute = Math.floor(random() * 1440)
      const dayOf = new Intl.DateTimeFormat('en-CA', { timeZone: zone })
      let at = new Date(Date.UTC(2010 + Math.floor(random() * 20), 0, 1))
      let before = dayOf.format(nextDailyTime(at, minute, zone))
      at = nextDailyTime(at, minute, zone)
      for (let day = 0; day < 120; day++) {
        at = nextDailyTime(at, minute, zone)
        const today = dayOf.format(at)
        expect([zone, minute, today > before]).toEqual([zone, minute, true])
        before = today
      }
    }
  })

  it('knows which zones there are', () => {
    expect([isTimeZone('Asia/Tokyo'), isTimeZone('Asia/Nowhere'), isTimeZone('')]).toEqual([true, false, false])
  })
})
