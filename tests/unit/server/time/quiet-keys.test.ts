import { describe, expect, it } from 'vitest'
import { QuietKeys } from '@/server/time/quiet-keys'
import { ManualClock } from '../../../support/manual-clock'

function keysOf() {
  const clock = new ManualClock()
  const keys = new QuietKeys({ clock, quietMs: 5, latestMs: 20 })
  return { clock, keys, due: () => [...keys.due()] }
}

describe('keys that fall quiet', () => {
  it('are due once nothing has happened to them for a while, and then no more', () => {
    const { clock, keys, due } = keysOf()
    keys.note('a')
    clock.advance(3)
    keys.note('b')
    clock.advance(2)
    expect(due()).toEqual(['a'])
    clock.advance(3)
    expect([due(), due()]).toEqual([['b'], []])
  })

  it('wait on while things happen to them, but not for longer than the longest time', () => {
    const { clock, keys, due } = keysOf()
    for (let ms = 0; ms < 19; ms++) {
      keys.note('a')
      clock.advance(1)
      expect(due()).toEqual([])
    }
    keys.note('a')
    clock.advance(1)
    expect(due()).toEqual(['a'])
  })

  it('are due at a moment that was set, whatever happened before, and wait until then', () => {
    const { clock, keys, due } = keysOf()
    keys.note('a')
    keys.noteFor('a', 30)
    clock.advance(29)
    expect([due(), keys.has('a')]).toEqual([[], true])
    clock.advance(1)
    expect([due(), keys.has('a')]).toEqual([['a'], false])
  })

  it('are taken out one by one: what is not asked for stays', () => {
    const { clock, keys, due } = keysOf()
    keys.note('a')
    keys.note('b')
    clock.advance(5)
    expect(keys.due().next().value).toBe('a')
    expect([keys.has('a'), due()]).toEqual([false, ['b']])
  })
})
