// Many who ask at once are answered by one piece of work, each with an answer of their own.

import { expect, test } from 'vitest'
import { KeyedBatches } from '@/server/time/keyed-batches'

function setUp(most = 3) {
  const done: string[] = []
  let goOn: () => void = () => undefined
  const batches = new KeyedBatches<number, string>(most, async (key, take) => {
    await new Promise<void>((resolve) => {
      const before = goOn
      goOn = () => {
        before()
        resolve()
      }
    })
    const items = take()
    done.push(`${key} ${items.join(' ')}`)
    if (items.includes(13)) throw new Error('Unlucky')
    return items.map((item): PromiseSettledResult<string> => {
      if (item < 0) return { status: 'rejected', reason: new Error(`No ${item}`) }
      return { status: 'fulfilled', value: `${key}${item}` }
    })
  })
  return { batches, done, goOn: () => goOn() }
}

test('what comes until the work takes it goes along, by key, at most so much at once', async () => {
  const { batches, done, goOn } = setUp()
  const answers = [1, 2, 3, 4].map((item) => batches.ask('a', item))
  answers.push(batches.ask('b', 5))
  goOn()
  expect(await Promise.all(answers)).toEqual(['a1', 'a2', 'a3', 'a4', 'b5'])
  expect(done).toEqual(['a 1 2 3', 'a 4', 'b 5'])
  const later = batches.ask('a', 6)
  goOn()
  expect(await later).toBe('a6')
})

test('each gets an answer of its own, also a refusal; where the work fails, all of its batch do', async () => {
  const { batches, goOn } = setUp()
  const mixed = [batches.ask('a', 1), batches.ask('a', -2)]
  const unlucky = [batches.ask('b', 1), batches.ask('b', 13)]
  goOn()
  const results = await Promise.allSettled([...mixed, ...unlucky])
  expect(results.map((each) => (each.status === 'fulfilled' ? each.value : (each.reason as Error).message))).toEqual([
    'a1',
    'No -2',
    'Unlucky',
    'Unlucky',
  ])
})
