// Live pictures are drawn at most once per change and interval, however many clients ask.

import { expect, it } from 'vitest'
import { RenderedPictures } from '@/server/embeds/rendered-pictures'
import { ManualClock } from '../../../support/manual-clock'

const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second))

function setUp(maxBytes = 1_000) {
  const clock = new ManualClock()
  const pictures = new RenderedPictures({ clock, minIntervalMs: 10_000, maxBytes })
  const drawn: string[] = []
  const ask = (name: string, changedAt: Date) =>
    pictures.get(name, changedAt, async () => {
      await Promise.resolve()
      drawn.push(name)
      return { bytes: new Uint8Array(10).fill(drawn.length), mediaType: 'image/png' }
    })
  return { clock, drawn, ask, pictures }
}

it('draws once for all who ask at once, and not again while nothing changes', async () => {
  const { clock, drawn, ask } = setUp()
  const [one, two] = await Promise.all([ask('a', at(1)), ask('a', at(1)), ask('a', at(1))])
  clock.advance(60_000)
  expect(await ask('a', at(1))).toBe(one)
  expect([drawn, two?.etag]).toEqual([['a'], one?.etag])
})

it('draws anew after a change, at the earliest when the interval is over', async () => {
  const { clock, drawn, ask } = setUp()
  const old = await ask('a', at(1))
  clock.advance(9_999)
  expect(await ask('a', at(2))).toBe(old)
  clock.advance(1)
  const fresh = await ask('a', at(2))
  expect([drawn.length, fresh.etag === old.etag, fresh.changedAt]).toEqual([2, false, at(2)])
})

it('asks again after drawing failed, and forgets what was longest not asked for', async () => {
  const { drawn, ask, pictures } = setUp(20)
  await expect(pictures.get('a', at(1), () => Promise.reject(new Error('busy')))).rejects.toThrow('busy')
  await ask('a', at(1))
  await ask('b', at(1))
  await ask('a', at(1))
  await ask('c', at(1))
  await ask('a', at(1))
  await ask('b', at(1))
  expect(drawn).toEqual(['a', 'b', 'c', 'b'])
})
