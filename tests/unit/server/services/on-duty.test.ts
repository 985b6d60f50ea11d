// One node at a time does what is done for all, and another one goes on with it.

import { test } from 'vitest'
import { createLogger } from '@/server/log/logger'
import { HomeKeeper } from '@/server/persistence/home-keeper'
import { onDuty } from '@/server/services/on-duty'
import { ManualClock } from '../../../support/manual-clock'
import { MemoryHomes } from '../../../support/persistence/memory-homes'
import { waitFor } from '../../../support/wait-for'

const LOOK_MS = 1_000

function setUp() {
  const clock = new ManualClock()
  const homes = new MemoryHomes()
  const logger = createLogger('silent')
  const atWork = new Set<string>()
  const join = async (name: string) => {
    const keeper = await HomeKeeper.start({ log: homes.of(name), beatMs: LOOK_MS, clock, logger })
    const stop = onDuty({
      homes: keeper,
      clock,
      logger,
      start: () => {
        atWork.add(name)
        return () => Promise.resolve(void atWork.delete(name))
      },
    })
    return { keeper, stop }
  }
  /** Turns the clock until the same node has looked several times. */
  const isAtWork = (...names: string[]) =>
    waitFor(`${names.join()} at work`, () => {
      clock.advance(LOOK_MS)
      return [...atWork].join() === names.join()
    })
  return { homes, join, isAtWork }
}

test('the first node has the duty, and the next one when that ends', async () => {
  const { join, isAtWork } = setUp()
  const one = await join('one')
  await isAtWork('one')
  const two = await join('two')
  await isAtWork('one')
  await one.stop()
  await isAtWork()
  await one.keeper.stop()
  await isAtWork('two')
  await two.stop()
  await isAtWork()
})

test('a node that was taken for dead stops its work when it learns that another one does it', async () => {
  const { homes, join, isAtWork } = setUp()
  const one = await join('one')
  await isAtWork('one')
  homes.expire('one')
  const two = await join('two')
  await isAtWork('two')
  await Promise.all([one.stop(), two.stop()])
})
