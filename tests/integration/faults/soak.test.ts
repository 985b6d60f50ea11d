// People come and go on a few boards for a long time; in the end the server is as it was before the first of them.

import { expect, test } from 'vitest'
import { seededRandom } from '../../support/seeded-random'
import { boardRows } from '../../support/sync/board-content'
import { ChildStage } from '../../support/sync/child-stage'
import type { Client } from '../../support/sync/client'
import { IS_FULL, scale } from '../../support/sync/fault-scale'
import { waitFor } from '../../support/wait-for'

const stage = new ChildStage()
const MIB = 1024 * 1024
const BOARDS = 5
const PEOPLE = scale({ quick: 8, full: 20 })
/** Joins and leaves: in the full run one every 5 s, for an hour. */
const STEPS = scale({ quick: 60, full: 720 })
const STEP_MS = scale({ quick: 20, full: 5_000 })
const WARM_UP = STEPS / 6

/** The rates of addresses and of people each keep a timer until they have forgotten everybody, a minute later. */
const RATES = 2

/** Megabytes a step, by least squares. */
function slope(samples: readonly number[]): number {
  const middle = (samples.length - 1) / 2
  const mean = samples.reduce((sum, each) => sum + each, 0) / samples.length
  let [above, below] = [0, 0]
  for (const [i, each] of samples.entries()) {
    above += (i - middle) * (each - mean)
    below += (i - middle) ** 2
  }
  return below === 0 ? 0 : above / below / MIB
}

test(
  `F23: ${PEOPLE} people come and go ${STEPS} times on ${BOARDS} boards: nothing of it stays in the process`,
  async () => {
    const limits = {
      idleUnloadMs: 4 * STEP_MS,
      parkAfterMs: 2 * STEP_MS,
      maxHandshakesPerMinutePerUser: 100_000,
      maxHandshakesPerMinutePerAddress: 100_000,
      maxHandshakesPerSecond: 10_000,
    }
    const rows = Array.from({ length: BOARDS }, (_, i) => boardRows(`board${i}`, 20, 20, i + 1)).flat()
    const child = await stage.start({ rows, limits })
    const before = await child.vitals({ collect: true })
    const random = seededRandom(23)
    const seats: (Client | null)[] = Array.from({ length: PEOPLE }, () => null)
    const rss: number[] = []
    let joins = 0
    for (let step = 0; step < STEPS; step++) {
      const steppedAt = performance.now()
      const seat = Math.floor(random() * PEOPLE)
      const there = seats[seat]
      if (there) {
        there.destroy()
        seats[seat] = null
      } else {
        const client = await stage.fresh(`user${seat}`, { boardId: `board${Math.floor(random() * BOARDS)}` })
        joins += 1
        client.provider.awareness.setLocalState({ pageId: 'page:page' })
        client.records.get(`shape:seed${seat}`)?.set('xy', [step, seat])
        if (random() < 0.5) await client.saved()
        seats[seat] = client
      }
      if (step >= WARM_UP && step % 12 === 0) rss.push((await child.vitals({ collect: true })).rssBytes)
      await waitFor('the step is over', () => performance.now() >= steppedAt + STEP_MS)
    }
    const perStep = slope(rss) / 12
    console.log(`F23: ${joins} joins, RSS ${Math.round((rss.at(-1) ?? 0) / MIB)} MiB, ${perStep.toFixed(3)} MiB a step`)

    // One client stays, and only its board remains in memory.
    const last = await stage.fresh('last', { boardId: 'board0' })
    last.provider.awareness.setLocalState({ pageId: 'page:page' })
    for (const client of seats) client?.destroy()
    await waitFor('one board is left', async () => (await child.vitals()).rooms === 1, 60_000)
    expect((await child.vitals()).connections).toBe(1)
    await waitFor('nobody else is shown', () => last.provider.awareness.getStates().size === 1)
    await waitFor(
      'its document is gone while nobody writes',
      async () => (await child.vitals()).documents === 0,
      60_000,
    )
    last.destroy()
    await waitFor('no board is left', async () => (await child.vitals()).rooms === 0, 60_000)
    await waitFor(
      'no timer is left but those of the engine',
      async () => (await child.vitals()).timers <= before.timers + RATES,
    )
    const after = await child.vitals({ collect: true })
    expect([after.connections, after.documents, after.resources.TCPSocketWrap ?? 0]).toEqual([0, 0, 0])
    expect(child.output).not.toContain('Warning')
    // Documents, sockets and people of the past would show in the heap; the memory of warming up doesn't.
    expect(after.heapBytes - before.heapBytes).toBeLessThan(32 * MIB)
    // A minute has twelve steps.
    if (IS_FULL) expect(perStep).toBeLessThan(1 / 12)
  },
  scale({ quick: 120_000, full: 4_200_000 }),
)
