// The processor time of the thread of the event loop, and a control: what the same sum takes in each of many turns shows how
// much of an outlier is the machine's.

import { existsSync, openSync, readSync } from 'node:fs'
import { setImmediate as nextTurn } from 'node:timers/promises'

const SCHEDSTAT = `/proc/self/task/${process.pid}/schedstat`
const schedstat = existsSync(SCHEDSTAT) ? openSync(SCHEDSTAT, 'r') : null
const schedstatBytes = Buffer.alloc(128)

/**
 * How long the thread of the event loop has had a processor, where the system tells it: what other programs do isn't in
 * it. It is asked in each turn, so it must leave little to collect.
 */
export function workedMs(): number {
  if (schedstat === null) return Number.NaN
  const length = readSync(schedstat, schedstatBytes, 0, schedstatBytes.length, 0)
  return Number.parseInt(schedstatBytes.toString('latin1', 0, length), 10) / 1e6
}

/** About as much work as the median turn of a version that is being made: 3 to 4 ms here. */
const STEPS_OF_SUM = 1_200_000

/** Works out the same sum in each of so many turns of the loop, and resolves to the processor time of each in ms. */
export async function workOfEqualTurns(count: number): Promise<number[]> {
  const works: number[] = []
  for (let turn = 0; turn < count; turn++) {
    await nextTurn()
    const before = workedMs()
    let sum = turn
    for (let step = 0; step < STEPS_OF_SUM; step++) sum = (sum * 31 + step) | 0
    works.push(workedMs() - before)
    if (!Number.isInteger(sum)) throw new Error('The sum is needed, or it would not be worked out')
  }
  return works
}
