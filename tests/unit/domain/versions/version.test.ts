// Which versions the server keeps as they age.

import { describe, expect, it } from 'vitest'
import { type VersionKind, versionsToThin } from '@/lib/domain/versions/version'

const NOW = new Date('2026-06-01T12:00:00Z')
const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR

const version = (ageMs: number, kind: VersionKind = 'rest') => ({ kind, at: new Date(NOW.getTime() - ageMs) })

describe('versionsToThin', () => {
  it('keeps all of 48 hours, also those of one minute, and thins just beyond', () => {
    const young = [version(2 * DAY), version(2 * DAY - 60_000), version(60_000), version(30_000)]
    expect(versionsToThin(young, NOW)).toEqual([])
    const old = [version(2 * DAY + 10_000), version(2 * DAY + 20_000)]
    expect(versionsToThin(old, NOW)).toEqual([old[1]])
  })

  it('keeps the last of each hour of 14 days, and the last of each day of 90 days', () => {
    const [early, late, other] = [version(3 * DAY - 60_000), version(3 * DAY - 120_000), version(3 * DAY - 61 * 60_000)]
    expect(versionsToThin([early, late, other], NOW)).toEqual([early])
    const [morning, evening, dayBefore] = [version(20 * DAY), version(20 * DAY - 9 * HOUR), version(21 * DAY)]
    expect(versionsToThin([morning, evening, dayBefore], NOW)).toEqual([morning])
  })

  it('keeps no automatic one after 90 days, and named ones for ever', () => {
    const kinds: readonly VersionKind[] = ['rest', 'hourly', 'session-start', 'session-end', 'before-restore']
    const old = kinds.map((kind, i) => version(90 * DAY + 1 + i, kind))
    const named = [version(400 * DAY, 'named'), version(400 * DAY + 1, 'named')]
    expect(versionsToThin([...old, ...named, version(90 * DAY)], NOW)).toEqual(old)
  })

  it('takes nothing more the second time, whatever the order', () => {
    const all = Array.from({ length: 600 }, (_, i) => version(i * 17 * 60_000 * 7))
    const gone = new Set(versionsToThin(all, NOW))
    expect(gone.size).toBeGreaterThan(100)
    const left = all.filter((each) => !gone.has(each))
    expect(versionsToThin(left, NOW)).toEqual([])
    expect(new Set(versionsToThin(all.toReversed(), NOW))).toEqual(gone)
  })
})
