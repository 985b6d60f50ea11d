import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { TurnQueue } from '@/server/time/turn-queue'
import { ManualClock } from '../../../support/manual-clock'

/** Records the callers whose turn came, and in which turns of the event loop. */
class Turns {
  readonly came = new Map<string, number>()
  #turn = 0

  note(name: string, turn: Promise<void>): void {
    void turn.then(() => this.came.set(name, this.#turn))
  }

  async pass(turns: number): Promise<void> {
    for (let i = 0; i < turns; i++) {
      await nextTurn()
      this.#turn += 1
    }
  }
}

test('everybody has a turn of the event loop for themselves, in order', async () => {
  const line = new TurnQueue(new ManualClock())
  const turns = new Turns()
  for (const name of ['first', 'second', 'third']) turns.note(name, line.next())
  await turns.pass(6)
  const [first = Number.NaN, second, third] = [...turns.came.values()]
  expect([...turns.came.keys()]).toEqual(['first', 'second', 'third'])
  expect([second, third]).toEqual([first + 1, first + 2])
})

test('who rests holds up those behind, and nobody before', async () => {
  const clock = new ManualClock()
  const line = new TurnQueue(clock)
  const turns = new Turns()
  turns.note('before', line.next())
  turns.note('rests', line.next(4))
  turns.note('behind', line.next())
  await turns.pass(6)
  clock.advance(3)
  await turns.pass(6)
  expect([...turns.came.keys()]).toEqual(['before', 'rests'])
  clock.advance(1)
  await turns.pass(6)
  expect([...turns.came.keys()]).toEqual(['before', 'rests', 'behind'])
})
