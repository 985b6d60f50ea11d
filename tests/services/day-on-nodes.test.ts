// A day on two nodes, small: people come, write, vote and rate, and go home, while both nodes are started again one after the
// other, and one is killed. Everything is counted at the end. `npm run rehearsal -- --nodes` plays it with 256 people.

import { expect, test } from 'vitest'
import { playDay } from '../rehearsal/day/day'

test('a day on two nodes that come and go: everything is there once at its end', async () => {
  const notes: string[] = []
  const { checked, faults } = await playDay({
    boards: 4,
    peopleOnEach: 3,
    seed: 24,
    thinkMs: 500,
    waveMs: 1_000,
    workMs: 1_000,
    onNote: (text) => notes.push(text),
  })
  expect(faults, notes.join('\n')).toEqual([])
  expect(checked).toBeGreaterThan(80)
})
