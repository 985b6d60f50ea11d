// Shares of the event loop (SYNC-SPEC S41): what is measured, who continues at once, and who waits for how long.

import { describe, expect, test } from 'vitest'
import { BusyShares } from '@/server/fairness/busy-shares'
import { BusyTime, offLoop } from '@/server/fairness/busy-time'
import { askerNamed } from '../../../support/asker'
import { ManualClock } from '../../../support/manual-clock'

const LIMITS = { maxBusyMsPerSecondPerUser: 100, maxBusyMsPerSecondPerAddress: 300 }
const MEBIBYTE = 1024 * 1024

function makeShares() {
  const clock = new ManualClock()
  let busyMs = 0
  const shares = new BusyShares({ clock, limits: LIMITS, busyTime: new BusyTime(() => busyMs) })
  const begun: string[] = []
  /** A request that keeps the loop busy for a given time. */
  const request = (
    name: string,
    person: string,
    { ms = 0, bytes = 0, address = 'one address', signal = new AbortController().signal } = {},
  ) => {
    const work = () => {
      begun.push(name)
      busyMs += ms
      return Promise.resolve(name)
    }
    return shares.run(askerNamed(person, address), bytes, work, signal)
  }
  return { clock, begun, request }
}

describe('BusyShares', () => {
  test('S41: maxBusyMsPerSecondPerUser, maxBusyMsPerSecondPerAddress: who has had no more goes on at once, and who has had more waits until it is paid back', async () => {
    const { clock, begun, request } = makeShares()
    // Two seconds' worth at once is allowed, and one more request still runs as long as it takes.
    await request('ann 1', 'ann', { ms: 199 })
    await request('ann 2', 'ann', { ms: 51 })
    const waiting = request('ann 3', 'ann', { ms: 150 })
    await request('ben 1', 'ben', { ms: 200 })
    expect(begun).toEqual(['ann 1', 'ann 2', 'ben 1'])
    clock.advance(499)
    expect(begun).toHaveLength(3)
    clock.advance(2)
    await waiting
    expect(begun).toEqual(['ann 1', 'ann 2', 'ben 1', 'ann 3'])
    // The address had 600 ms, and got 150 back.
    await request('cay 1', 'cay', { ms: 199 })
    const behind = request('dan 1', 'dan')
    await request('eve 1', 'eve', { address: 'another' })
    expect(begun.slice(4)).toEqual(['cay 1', 'eve 1'])
    clock.advance(200)
    await behind
  })

  test('S41: bytes are paid in advance: of what comes at once, so much goes on, and the rest waits in order', async () => {
    const { clock, begun, request } = makeShares()
    // 21 ms each of 200 ms.
    const all = Array.from({ length: 14 }, (_, i) => request(`${i}`, 'ann', { bytes: MEBIBYTE }))
    await Promise.all(all.slice(0, 10))
    expect(begun).toHaveLength(10)
    clock.advance(320)
    await all[11]
    expect(begun).toEqual(Array.from({ length: 12 }, (_, i) => String(i)))
    clock.advance(1_000)
    await Promise.all(all)
  })

  test('S41: a crowd that waits together goes on one by one, each when the one before has been paid for', async () => {
    const { clock, begun, request } = makeShares()
    await request('before', 'ann', { ms: 200 })
    // Each paid 1 ms in advance, and really takes 50 of 100 ms a second.
    const all = Array.from({ length: 5 }, (_, i) => request(`${i}`, 'ann', { ms: 50 }))
    await all[0]
    const counts: number[] = []
    for (let halfSeconds = 0; halfSeconds < 4; halfSeconds++) {
      for (let ms = 0; ms < 500; ms += 10) {
        clock.advance(10)
        for (let turns = 0; turns < 10; turns++) await Promise.resolve()
      }
      counts.push(begun.length)
    }
    expect(counts).toEqual([3, 4, 5, 6])
  })

  test('S41: whoever would wait for more than ten seconds is refused with a time, and pays nothing for it', async () => {
    const { clock, begun, request } = makeShares()
    const all = Array.from({ length: 58 }, (_, i) => request(`${i}`, 'ann', { bytes: MEBIBYTE }))
    for (let i = 0; i < 3; i++) {
      await expect(request('more', 'ann')).rejects.toMatchObject({
        code: 'too-many',
        message: expect.stringMatching(/^More work came from you.*Try again in 11 s\.$/) as string,
        retryAfterSeconds: 11,
      })
    }
    clock.advance(11_000)
    await Promise.all(all)
    await request('later', 'ann')
    expect(begun).toHaveLength(59)
  })

  test('S41: a caller that goes away while waiting is not served', async () => {
    const { clock, begun, request } = makeShares()
    for (let i = 0; i < 2; i++) await request(`${i}`, 'ann', { ms: 200 })
    const gone = new AbortController()
    const waiting = request('gone', 'ann', { signal: gone.signal })
    gone.abort()
    await expect(waiting).rejects.toMatchObject({ code: 'bad-request' })
    clock.advance(60_000)
    expect(begun).toEqual(['0', '1'])
  })
})

describe('BusyTime', () => {
  test('S41: the time of every moment is shared among those that are under way in it', () => {
    let busyMs = 0
    const time = new BusyTime(() => busyMs)
    busyMs += 1_000
    const first = time.begin()
    busyMs += 10
    const second = time.begin()
    busyMs += 40
    expect(first.end()).toBe(30)
    busyMs += 5
    expect(second.end()).toBe(25)
    busyMs += 500
    expect(time.begin().end()).toBe(0)
  })

  test('S41: a piece that waits for a thread has no share of what others do meanwhile', async () => {
    let busyMs = 0
    const time = new BusyTime(() => busyMs)
    const [waiting, busy] = [time.begin(), time.begin()]
    let answer = () => {}
    const answered = new Promise<void>((resolve) => {
      answer = resolve
    })
    const done = waiting.run(async () => {
      busyMs += 4
      await offLoop(() => answered)
      busyMs += 6
    })
    busyMs += 100
    expect(busy.end()).toBe(102)
    answer()
    await done
    expect(waiting.end()).toBe(8)
  })
})
