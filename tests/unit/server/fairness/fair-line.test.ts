// Turns and places (SYNC-SPEC S38): whose turn is next, and who gives up a place.

import { describe, expect, test } from 'vitest'
import type { Asker } from '@/server/fairness/asker'
import { FairLine } from '@/server/fairness/fair-line'
import { askerNamed, strangerAt } from '../../../support/asker'
import { ManualClock } from '../../../support/manual-clock'

const WORDS = { tooMany: 'You have many.', busy: 'There are many.', calledOff: 'It was called off.' }

/** A line whose jobs end when the test ends them, and the jobs that have begun, in order. */
function makeLine({ places = 100, placesPerPerson = 100, accountsFirst = false } = {}) {
  const clock = new ManualClock()
  const line = new FairLine({ clock, places, placesPerPerson, accountsFirst, words: WORDS })
  const begun: string[] = []
  let finish: () => void = () => undefined
  const ask = (name: string, asker: Asker, signal?: AbortSignal) => {
    const done = line.run(
      asker,
      () => {
        begun.push(name)
        return new Promise<string>((resolve) => {
          finish = () => resolve(name)
        })
      },
      signal,
    )
    // Awaited in the tests, where its outcome matters.
    done.catch(() => undefined)
    return done
  }
  /** Ends the current job after this time. */
  const end = async (afterMs = 1_000) => {
    await settled()
    clock.advance(afterMs)
    finish()
    await settled()
  }
  return { line, begun, ask, end }
}

/** Everything that was decided has begun. */
const settled = () => new Promise((resolve) => setImmediate(resolve))

describe('turns', () => {
  test('S38: whoever comes with one piece waits for the one that is being done, not for all that somebody else has in line', async () => {
    const { begun, ask, end } = makeLine()
    for (let i = 0; i < 5; i++) void ask(`flood ${i}`, askerNamed('mallory'))
    await end()
    void ask('ann', askerNamed('ann'))
    await end()
    expect(begun).toEqual(['flood 0', 'flood 1', 'ann'])
  })

  test('S38: a hundred people of one address have the turns of one address', async () => {
    const { begun, ask, end } = makeLine()
    for (let i = 0; i < 20; i++) void ask(`visitor ${i}`, askerNamed(`visitor ${i}`, 'one address'))
    await end()
    for (const name of ['ann', 'ben']) void ask(name, askerNamed(name))
    await end()
    await end()
    expect(begun).toEqual(['visitor 0', 'visitor 1', 'ann', 'ben'])
  })

  test('S38: within an address the person who has had the least comes first, and equals in the order in which they came', async () => {
    const { begun, ask, end } = makeLine()
    const here = (person: string) => askerNamed(person, 'a classroom')
    void ask('ann 1', here('ann'))
    void ask('ann 2', here('ann'))
    void ask('ben 1', here('ben'))
    void ask('cay 1', here('cay'))
    for (let i = 0; i < 4; i++) await end()
    expect(begun).toEqual(['ann 1', 'ben 1', 'cay 1', 'ann 2'])
  })

  test('S38: where accounts come first, strangers have every fourth turn, and each group takes its own in fairness', async () => {
    const { begun, ask, end } = makeLine({ accountsFirst: true })
    for (let i = 0; i < 3; i++) void ask(`stranger ${i}`, strangerAt(`address ${i}`))
    for (const name of ['ann 1', 'ann 2', 'ben 1', 'ben 2']) void ask(name, askerNamed(name.slice(0, 3)))
    for (let i = 0; i < 6; i++) await end()
    expect(begun).toEqual(['stranger 0', 'ann 1', 'ben 1', 'ann 2', 'stranger 1', 'ben 2', 'stranger 2'])
  })

  test('S38: nobody waits where nothing is being done, whatever they have had', async () => {
    const { line, begun, ask, end } = makeLine()
    void ask('one', askerNamed('ann'))
    await end(60_000)
    void ask('two', askerNamed('ann'))
    await settled()
    expect(begun).toEqual(['one', 'two'])
    await end()
    expect([line.isIdle, line.waiting]).toEqual([true, 0])
  })

  test('S38: a caller that goes away leaves the line, and nothing is done for it', async () => {
    const { line, begun, ask, end } = makeLine()
    const gone = new AbortController()
    void ask('first', askerNamed('ann'))
    await settled()
    const second = ask('second', askerNamed('ben'), gone.signal)
    void ask('third', askerNamed('ben'))
    gone.abort()
    await expect(second).rejects.toMatchObject({ code: 'bad-request', message: WORDS.calledOff })
    expect(line.waiting).toBe(1)
    await end()
    expect(begun).toEqual(['first', 'third'])
    await expect(ask('fourth', askerNamed('ben'), AbortSignal.abort())).rejects.toMatchObject({ code: 'bad-request' })
  })

  test('S38: a piece that fails ends its own turn, and the next one begins', async () => {
    const { line, begun, ask } = makeLine()
    const failing = line.run(askerNamed('ann'), () => Promise.reject(new Error('It broke')))
    void ask('next', askerNamed('ben'))
    await expect(failing).rejects.toThrow('It broke')
    await settled()
    expect(begun).toEqual(['next'])
  })
})

describe('places', () => {
  test('S38: one person has so many, one more is refused with a time, and others still come in', async () => {
    const { line, ask } = makeLine({ placesPerPerson: 2 })
    void ask('1', askerNamed('ann'))
    void ask('2', askerNamed('ann'))
    await expect(ask('3', askerNamed('ann', 'elsewhere'))).rejects.toMatchObject({
      code: 'too-many',
      message: WORDS.tooMany,
      retryAfterSeconds: expect.any(Number) as number,
    })
    void ask('4', askerNamed('ben'))
    expect(line.waiting).toBe(2)
  })

  test('S38: when all are taken, the address with the most gives its last one up to another, until both have as many', async () => {
    const { line, ask } = makeLine({ places: 6, placesPerPerson: 4 })
    const flood = ['m', 'm', 'm', 'n', 'n', 'n'].map((person, i) => ask(`${i}`, askerNamed(person, 'a flood')))
    const others = [1, 2, 3].map((i) => ask(`ann ${i}`, askerNamed('ann')))
    const out = await Promise.allSettled([flood[2], flood[5], flood[1]])
    for (const each of out) {
      expect(each).toMatchObject({ reason: { code: 'busy', message: WORDS.busy, retryAfterSeconds: 5 } })
    }
    await expect(ask('ann 4', askerNamed('ann'))).rejects.toMatchObject({ code: 'busy' })
    expect(line.waiting).toBe(5)
    expect(others).toHaveLength(3)
  })

  test('S38: within one address the person with the most gives up, and who has as many as everybody is refused', async () => {
    const { line, ask } = makeLine({ places: 4, placesPerPerson: 4 })
    const here = (person: string) => askerNamed(person, 'a classroom')
    const held = [1, 2, 3, 4].map((i) => ask(`m ${i}`, here('m')))
    void ask('ann', here('ann'))
    await expect(held[3]).rejects.toMatchObject({ code: 'busy' })
    void ask('ben', here('ben'))
    await expect(held[2]).rejects.toMatchObject({ code: 'busy' })
    void ask('cay', here('cay'))
    await expect(held[1]).rejects.toMatchObject({ code: 'busy' })
    await expect(ask('dan', here('dan'))).rejects.toMatchObject({ code: 'busy' })
    expect(line.waiting).toBe(3)
  })
})
