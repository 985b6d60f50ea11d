// A board that is held stays at home, and a loss is noticed; with a clock turned by hand.

import { expect, test, vi } from 'vitest'
import { createLogger } from '@/server/log/logger'
import { BoardElsewhereError, type Home } from '@/server/persistence/board-homes'
import { HomeKeeper } from '@/server/persistence/home-keeper'
import { ManualClock } from '../../support/manual-clock'
import { MemoryHomes } from '../../support/persistence/memory-homes'
import { waitFor } from '../../support/wait-for'

const BEAT_MS = 1_000

async function setUp() {
  const clock = new ManualClock()
  const homes = new MemoryHomes()
  const start = async (node: string) => {
    const log = homes.of(node)
    const keeper = await HomeKeeper.start({ log, beatMs: BEAT_MS, clock, logger: createLogger('silent') })
    const lost: Home[] = []
    keeper.onLost((home) => lost.push(home))
    return { log, keeper, lost }
  }
  const [one, two] = [await start('one'), await start('two')]
  return { clock, homes, one, two }
}

test('a board stays at home until its last hold is released, and is taken once for all', async () => {
  const { homes, one, two } = await setUp()
  const take = vi.spyOn(one.log, 'take')
  const [first, second] = await Promise.all([one.keeper.hold('board'), one.keeper.hold('board')])
  expect([first.token, second.token, take.mock.calls.length]).toEqual([1, 1, 1])
  first.release()
  first.release()
  expect(homes.homeOf('board')).toBe('one')
  await expect(two.keeper.hold('board')).rejects.toThrow(BoardElsewhereError)
  expect([await two.keeper.find('board'), await one.keeper.find('board')]).toEqual(['http://one', null])
  second.release()
  await waitFor('it is given up', () => homes.homeOf('board') === null)
  expect((await two.keeper.hold('board')).token).toBe(2)
})

test('a board that another node has can be asked for again, and is got when that node is dead', async () => {
  const { homes, one, two } = await setUp()
  await one.keeper.hold('board')
  await expect(two.keeper.hold('board')).rejects.toThrow(BoardElsewhereError)
  homes.expire('one')
  expect((await two.keeper.hold('board')).token).toBe(2)
})

test('a node that was taken for dead learns which boards it has lost, and keeps those that nobody wanted', async () => {
  const { clock, homes, one, two } = await setUp()
  await one.keeper.hold('lost')
  const kept = await one.keeper.hold('kept')
  homes.expire('one')
  await two.keeper.hold('lost')
  clock.advance(BEAT_MS)
  await waitFor('it is told', () => one.lost.length > 0)
  expect(one.lost).toEqual([{ boardId: 'lost', token: 1 }])
  await expect(one.keeper.hold('lost')).rejects.toThrow(BoardElsewhereError)
  expect((await one.keeper.hold('kept')).token).toBe(kept.token)
})

test('a board that comes back is another home: what was lost before says nothing about it', async () => {
  const { homes, one, two } = await setUp()
  const before = await one.keeper.hold('board')
  homes.expire('one')
  const there = await two.keeper.hold('board')
  one.keeper.lose({ boardId: 'board', token: 1 })
  there.release()
  await waitFor('it is free', () => homes.homeOf('board') === null)
  expect((await one.keeper.hold('board')).token).toBe(3)
  one.keeper.lose({ boardId: 'board', token: 1 })
  before.release()
  expect((await one.keeper.hold('board')).token).toBe(3)
  expect(homes.homeOf('board')).toBe('one')
})

test('a beat that fails is followed by the next one, and a node that stops gives all up', async () => {
  const { clock, homes, one, two } = await setUp()
  const beat = vi.spyOn(one.log, 'beat').mockRejectedValueOnce(new Error('The database is away'))
  for (let beats = 1; beats <= 2; beats++) {
    clock.advance(BEAT_MS)
    await waitFor('it beats', () => beat.mock.calls.length === beats)
    await waitFor('it waits for the next time', () => clock.waiting === 2)
  }
  await one.keeper.hold('board')
  await one.keeper.stop()
  await one.keeper.stop()
  expect(homes.homeOf('board')).toBeNull()
  await expect(one.keeper.hold('board')).rejects.toMatchObject({ code: 'busy' })
  expect((await two.keeper.hold('board')).token).toBe(2)
})
