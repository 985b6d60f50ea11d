// Questions of one moment are one query, and none is answered by what was read before it was asked.

import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { Gathered } from '@/server/time/gathered'

function setUp(now?: () => number) {
  const asked: string[] = []
  const goOn: (() => void)[] = []
  let value = 'old'
  const gathered = new Gathered<number, string>(async (key, items) => {
    asked.push(`${key} ${items.join(' ')}`)
    const read = value
    await new Promise<void>((resolve) => goOn.push(resolve))
    if (items.includes(13)) throw new Error('Unlucky')
    return items.map((item) => `${read} ${item}`)
  }, now)
  const change = () => {
    value = 'new'
  }
  const answer = () => {
    for (const resolve of goOn.splice(0)) resolve()
  }
  return { gathered, asked, change, goOn: answer }
}

test('what is asked within one turn of the event loop is asked together, by key, and each gets its own answer', async () => {
  const { gathered, asked, goOn } = setUp()
  const answers = [gathered.ask('a', 1), gathered.ask('a', 2), gathered.ask('b', 3)]
  await nextTurn()
  await nextTurn()
  goOn()
  expect(await Promise.all(answers)).toEqual(['old 1', 'old 2', 'old 3'])
  expect(asked).toEqual(['a 1 2', 'b 3'])
})

test('what comes one a turn, as requests on new connections do, is asked together after the first turn without another', async () => {
  const { gathered, asked } = setUp()
  for (let i = 1; i <= 4; i++) {
    void gathered.ask('a', i)
    await nextTurn()
  }
  expect(asked).toEqual([])
  await nextTurn()
  expect(asked).toEqual(['a 1 2 3 4'])
})

test('nobody waits for others for more than a tenth of a second', async () => {
  let ms = 0
  const { gathered, asked } = setUp(() => ms)
  for (let i = 1; i <= 8; i++) {
    void gathered.ask('a', i)
    await nextTurn()
    ms += 20
  }
  expect(asked).toEqual(['a 1 2 3 4 5 6'])
})

test('a question that comes while one is under way is asked again: its answer is not older than itself', async () => {
  const { gathered, asked, change, goOn } = setUp()
  const before = gathered.ask('a', 1)
  await nextTurn()
  await nextTurn()
  change()
  const after = gathered.ask('a', 1)
  await nextTurn()
  await nextTurn()
  goOn()
  expect(await Promise.all([before, after])).toEqual(['old 1', 'new 1'])
  expect(asked).toEqual(['a 1', 'a 1'])
})

test('a query that fails fails for all who asked it, and for nobody after them', async () => {
  const { gathered, goOn } = setUp()
  const answers = [gathered.ask('a', 13), gathered.ask('a', 1)]
  const settled = Promise.allSettled(answers)
  await nextTurn()
  await nextTurn()
  goOn()
  expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  const later = gathered.ask('a', 2)
  await nextTurn()
  await nextTurn()
  goOn()
  expect(await later).toBe('old 2')
})
