// The server's time on a device: as exact as the shortest round trip allows, whatever the device's own clock shows.

import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { serverNow, setServerClock } from '@/components/session/server-clock'

const TRUE_START = Date.UTC(2026, 0, 1)

/** True time, in milliseconds since 1970; the device's clock is `offMs` ahead of it. */
let trueMs: number
let offMs: number
const pass = (ms: number) => {
  trueMs += ms
  vi.setSystemTime(trueMs + offMs)
}
/** An answer that takes `there` ms to the server and `back` ms home. */
const asking = (ways: readonly (readonly [there: number, back: number])[]) => {
  const left = [...ways]
  return () => {
    const [there, back] = left.shift() ?? [0, 0]
    pass(there)
    const now = trueMs
    pass(back)
    return Promise.resolve(now)
  }
}
const FIVE = [
  [300, 20],
  [40, 400],
  [15, 15],
  [90, 10],
  [5, 200],
] as const

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
  trueMs = TRUE_START
  offMs = 0
  pass(0)
})
afterEach(() => vi.useRealTimers())

it('is right to half the shortest way, however wrong the device’s clock is', async () => {
  for (const off of [0, 7 * 60_000, -26 * 3_600_000]) {
    offMs = off
    pass(0)
    await setServerClock(asking(FIVE))
    expect(serverNow()).toBe(trueMs)
    await setServerClock(asking(FIVE.map(([there]) => [there, 0] as const)))
    expect(Math.abs(serverNow() - trueMs)).toBeLessThanOrEqual(2.5)
  }
})

it('is set anew after the device’s clock was changed, and leaves out an answer during which it was', async () => {
  await setServerClock(asking(FIVE))
  offMs = -3 * 60_000
  pass(10_000)
  expect(Math.abs(serverNow() - trueMs)).toBe(3 * 60_000)
  const ask = asking(FIVE)
  let asked = 0
  await setServerClock(() => {
    asked += 1
    // The clock is set back during the first request, which would then have taken a negative time.
    if (asked === 1) offMs -= 60_000
    return ask()
  })
  expect(serverNow()).toBe(trueMs)
})

it('stays as it was where the server does not answer, and asks again the next time', async () => {
  await setServerClock(asking(FIVE))
  const before = serverNow()
  await expect(setServerClock(() => Promise.reject(new Error('away')))).rejects.toThrow('away')
  expect(serverNow()).toBe(before)
  offMs = 5_000
  pass(0)
  await setServerClock(asking(FIVE))
  expect(serverNow()).toBe(trueMs)
})
