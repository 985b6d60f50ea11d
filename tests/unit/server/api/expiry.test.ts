// The end of links and tokens: as a time, or as a duration from now by the server's clock.

import { expect, it } from 'vitest'
import { endOf } from '@/server/api/routing/expiry'

const NOW = new Date('2026-01-31T09:30:00Z')

it.each([
  ['nothing', {}, undefined],
  ['nulls', { expiresAt: null, lifetimeMs: null }, undefined],
  ['a moment', { expiresAt: '2026-02-01T10:30:00+01:00' }, '2026-02-01T09:30:00.000Z'],
  ['a while', { lifetimeMs: 60_000 }, '2026-01-31T09:31:00.000Z'],
  ['both: the while', { expiresAt: '2030-01-01T00:00:00Z', lifetimeMs: 1_000 }, '2026-01-31T09:30:01.000Z'],
])('%s', (_, expiry, end) => {
  expect(endOf(expiry, NOW)?.toISOString()).toBe(end)
})
