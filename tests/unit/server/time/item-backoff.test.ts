// An item that fails doesn't stop the others, and is tried again later.

import { expect, it } from 'vitest'
import { ItemBackoff } from '@/server/time/item-backoff'
import { ManualClock } from '../../../support/manual-clock'

it('goes on behind what fails, and tries that again after a rest', async () => {
  const clock = new ManualClock()
  const [done, failed]: [string[], string[]] = [[], []]
  let isBroken = true
  const each = new ItemBackoff<{ id: string }>({
    clock,
    work: ({ id }) => {
      if (id === 'bad' && isBroken) return Promise.reject(new Error('no'))
      done.push(id)
      return Promise.resolve()
    },
    onFailed: (_error, { id }) => failed.push(id),
  })
  const run = (...ids: string[]) =>
    each.run(
      ids.map((id) => ({ id })),
      () => false,
    )
  await run('bad', 'good')
  await run('bad', 'better')
  expect([done, failed]).toEqual([['good', 'better'], ['bad']])
  isBroken = false
  clock.advance(5_000)
  await run('bad')
  expect([done, failed]).toEqual([['good', 'better', 'bad'], ['bad']])
})

it('stops on request', async () => {
  const done: string[] = []
  const each = new ItemBackoff<{ id: string }>({
    clock: new ManualClock(),
    work: ({ id }) => {
      done.push(id)
      return Promise.resolve()
    },
    onFailed: () => undefined,
  })
  await each.run([{ id: 'first' }, { id: 'second' }], () => done.length > 0)
  expect(done).toEqual(['first'])
})
