// The order in which the server draws people's pictures (SYNC-SPEC S38).

import { expect, test } from 'vitest'
import type { Asker } from '@/server/fairness/asker'
import { RenderQueue } from '@/server/render/render-queue'
import { askerNamed, strangerAt } from '../../../support/asker'
import { ManualClock } from '../../../support/manual-clock'

/** A queue whose drawings take two seconds each, and the names of those that have begun. */
function makeQueue(maxWaitingRenders = 20) {
  const clock = new ManualClock()
  const queue = new RenderQueue({ maxWaitingRenders, maxRenderMs: 60_000 }, clock)
  const begun: string[] = []
  const draw = (name: string, asker: Asker) =>
    queue.run(asker, async () => {
      begun.push(name)
      await new Promise((resolve) => setImmediate(resolve))
      clock.advance(2_000)
    })
  return { queue, begun, draw }
}

test('S38: the picture of somebody with an account is drawn before all that strangers wait for', async () => {
  const { begun, draw } = makeQueue()
  const strangers = Array.from({ length: 10 }, (_, i) => draw(`stranger ${i}`, strangerAt(`address ${i}`)))
  await draw('owner', askerNamed('ann'))
  expect(begun.slice(0, 2)).toEqual(['stranger 0', 'owner'])
  await Promise.all(strangers)
})

test('S38: one picture of a person waits for none of the twenty that another has asked for before', async () => {
  const { begun, draw } = makeQueue()
  const many = Array.from({ length: 20 }, (_, i) => draw(`many ${i}`, askerNamed('mallory')))
  await draw('one', askerNamed('ann'))
  expect(begun.slice(0, 2)).toEqual(['many 0', 'one'])
  await Promise.all(many)
})

test('S38: one person may fill the queue until somebody else comes, who gets the last place', async () => {
  const { queue, begun, draw } = makeQueue(3)
  const many = Array.from({ length: 4 }, (_, i) => draw(`many ${i}`, askerNamed('mallory')))
  expect(queue.waiting).toBe(3)
  await expect(draw('too many', askerNamed('mallory'))).rejects.toMatchObject({ code: 'busy' })
  const one = draw('one', askerNamed('ann'))
  await expect(many[3]).rejects.toMatchObject({ code: 'busy' })
  await Promise.all([one, ...many.slice(0, 3)])
  expect(begun).toEqual(['many 0', 'one', 'many 1', 'many 2'])
  expect(queue.isIdle).toBe(true)
})
