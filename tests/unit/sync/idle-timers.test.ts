// F23, F25: how long a board stays in memory. It stays while used, leaves when deserted, and a client that returns in
// time finds it there.

import { expect, test } from 'vitest'
import { IdleTimers } from '@/server/sync/rooms/idle-timers'
import { ManualClock } from '../../support/manual-clock'

const LIMITS = { parkAfterMs: 30_000, idleUnloadMs: 60_000 }

function setUp() {
  const clock = new ManualClock()
  const room = { people: 1, mayPark: true, mayUnload: true, parked: [] as number[], unloaded: [] as number[] }
  const timers = new IdleTimers({
    limits: LIMITS,
    clock,
    isDeserted: () => room.people === 0,
    park: () => {
      room.parked.push(clock.now())
      return room.mayPark
    },
    unload: () => {
      room.unloaded.push(clock.now())
      return room.mayUnload
    },
  })
  return { clock, room, timers }
}

test('is parked its time after the last use, with one timer however often it is used', () => {
  const { clock, room, timers } = setUp()
  for (let i = 0; i < 100; i++) {
    timers.use()
    clock.advance(1_000)
    expect(clock.waiting).toBe(1)
  }
  expect(room.parked).toEqual([])
  clock.advance(LIMITS.parkAfterMs)
  expect(room.parked).toEqual([99_000 + LIMITS.parkAfterMs])
  expect(clock.waiting).toBe(0)
  timers.use()
  clock.advance(LIMITS.parkAfterMs)
  expect(room.parked).toHaveLength(2)
})

test('that could not be parked is asked again', () => {
  const { clock, room, timers } = setUp()
  room.mayPark = false
  timers.use()
  clock.advance(3 * LIMITS.parkAfterMs)
  expect(room.parked).toHaveLength(3)
  room.mayPark = true
  clock.advance(5 * LIMITS.parkAfterMs)
  expect(room.parked).toHaveLength(4)
})

test('goes its time after the last one left, unless somebody comes back', () => {
  const { clock, room, timers } = setUp()
  timers.go()
  clock.advance(10 * LIMITS.idleUnloadMs)
  expect(room.unloaded).toEqual([])
  room.people = 0
  timers.go()
  clock.advance(LIMITS.idleUnloadMs - 1)
  room.people = 1
  timers.come()
  clock.advance(LIMITS.idleUnloadMs)
  expect(room.unloaded).toEqual([])
  room.people = 0
  timers.go()
  clock.advance(LIMITS.idleUnloadMs - 1)
  expect(room.unloaded).toEqual([])
  clock.advance(1)
  expect(room.unloaded).toHaveLength(1)
  expect(clock.waiting).toBe(0)
})

test('that could not go is asked again', () => {
  const { clock, room, timers } = setUp()
  room.people = 0
  room.mayUnload = false
  timers.go()
  clock.advance(2 * LIMITS.idleUnloadMs)
  expect(room.unloaded).toHaveLength(2)
  room.mayUnload = true
  clock.advance(5 * LIMITS.idleUnloadMs)
  expect(room.unloaded).toHaveLength(3)
})

test('ended, it leaves no timer', () => {
  const { clock, room, timers } = setUp()
  room.people = 0
  timers.use()
  timers.go()
  expect(clock.waiting).toBe(2)
  timers.end()
  expect(clock.waiting).toBe(0)
})
