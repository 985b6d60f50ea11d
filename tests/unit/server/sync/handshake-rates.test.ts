// The rates of handshakes at the limits that the product ships with, and one beyond.

import { describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import { KeyedBuckets } from '@/server/rates/keyed-buckets'
import { HandshakeRates } from '@/server/sync/sockets/handshake-rates'
import { ManualClock } from '../../../support/manual-clock'

/** Limits so high that only the rate under test applies. */
const OUT_OF_THE_WAY = 1_000_000

/** How many of `tries` calls are admitted. */
function admitted(tries: number, admit: () => boolean): number {
  let count = 0
  for (let i = 0; i < tries; i++) if (admit()) count += 1
  return count
}

describe('HandshakeRates', () => {
  it('S31: lets 50 a second into the process, refuses the 51st for a second, and then has room for 50 more', () => {
    const clock = new ManualClock()
    const rates = new HandshakeRates(DEFAULT_LIMITS, clock)
    let next = 0
    const come = () => rates.refusal(`10.0.0.${next++}`) === null
    expect(admitted(50, come)).toBe(50)
    expect(rates.refusal('10.9.9.9')).toEqual({ by: 'process', retryAfterSeconds: 1 })
    clock.advance(1_000)
    expect(admitted(60, come)).toBe(50)
  })

  it('S31: lets 1,500 a minute in from one address, tells the next one how long to wait, and disturbs no other address', () => {
    const clock = new ManualClock()
    const rates = new HandshakeRates({ ...DEFAULT_LIMITS, maxHandshakesPerSecond: OUT_OF_THE_WAY }, clock)
    expect(admitted(1_500, () => rates.refusal('192.0.2.1') === null)).toBe(1_500)
    expect(rates.refusal('192.0.2.1')).toEqual({ by: 'address', retryAfterSeconds: 1 })
    expect(rates.refusal('192.0.2.2')).toBeNull()
    clock.advance(60_000)
    expect(admitted(1_600, () => rates.refusal('192.0.2.1') === null)).toBe(1_500)
  })

  it('S31: lets one person open 30 a minute, refuses the 31st until two seconds later, and disturbs nobody else', () => {
    const clock = new ManualClock()
    const rates = new HandshakeRates(DEFAULT_LIMITS, clock)
    expect(admitted(30, () => rates.admitUser('ann'))).toBe(30)
    expect(rates.admitUser('ann')).toBe(false)
    expect(rates.admitUser('ben')).toBe(true)
    clock.advance(1_999)
    expect(rates.admitUser('ann')).toBe(false)
    clock.advance(1)
    expect(rates.admitUser('ann')).toBe(true)
  })

  it('F11: after a restart 500 pages behind one address are in within a minute, however the refused ones insist', () => {
    const clock = new ManualClock()
    const rates = new HandshakeRates(DEFAULT_LIMITS, clock)
    // y-websocket's pauses without jitter, the worst case: everybody tries again at the same moments, and often.
    let waiting = 500
    const perTry: number[] = []
    for (let attempt = 1; waiting > 0; attempt++) {
      const came = admitted(waiting, () => rates.refusal('192.0.2.1') === null)
      perTry.push(came)
      waiting -= came
      clock.advance(Math.min(2 ** attempt * 100, 2_500))
    }
    expect(clock.now()).toBeLessThanOrEqual(60_000)
    expect(Math.max(...perTry)).toBe(50)
  })
})

describe('KeyedBuckets', () => {
  it('S31: remembers a bounded number of keys, and forgets the longest unused', () => {
    const buckets = new KeyedBuckets({ clock: new ManualClock(), perSecond: 1, burst: 1, maxKeys: 3 })
    const isFull = (key: string) => buckets.of(key).waitMs(1) === 0
    for (const key of ['a', 'b', 'c']) buckets.of(key).take(1)
    expect(isFull('a')).toBe(false)
    for (let i = 0; i < 10_000; i++) buckets.of(`stranger ${i}`)
    expect(buckets.size).toBe(3)
    for (const key of ['a', 'b', 'c']) buckets.of(key).take(1)
    expect(isFull('a')).toBe(false)
    buckets.of('d')
    expect([isFull('a'), isFull('b')]).toEqual([false, true])
  })
})
