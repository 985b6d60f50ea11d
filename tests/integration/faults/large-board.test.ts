// A board of ten thousand shapes, and many people at work on it.

import { expect, test } from 'vitest'
import { canonicalJson } from '@/server/persistence/same-content'
import { boardRows } from '../../support/sync/board-content'
import { ChildStage } from '../../support/sync/child-stage'
import { DeliveryTimes } from '../../support/sync/delivery-times'
import { IS_FULL, scale } from '../../support/sync/fault-scale'
import { waitFor } from '../../support/wait-for'

const stage = new ChildStage()
const MIB = 1024 * 1024
const SHAPES = scale({ quick: 2_000, full: 10_000 })
const EDITORS = scale({ quick: 3, full: 20 })
const WORK_MS = scale({ quick: 2_000, full: 300_000 })

test(
  `F22: ${EDITORS} editors on a board of ${SHAPES} shapes for ${WORK_MS / 1_000} s: joining, edits and memory stay within bounds`,
  async () => {
    const limits = { maxShapesPerPage: 20_000, maxRecordsPerBoard: 40_000, compactAfterRows: 500 }
    const child = await stage.start({ rows: boardRows('board', SHAPES, 0), limits })
    const measured: { joinMs: number; rssBytes: number; blockMs: number }[] = []
    const measure = async (joinMs: number): Promise<void> => {
      const { rssBytes, loopDelayMaxMs } = await child.vitals()
      measured.push({ joinMs, rssBytes, blockMs: loopDelayMaxMs })
    }
    await child.vitals()
    const join = async (name: string) => {
      const startedAt = performance.now()
      const client = await stage.fresh(name)
      await measure(performance.now() - startedAt)
      expect(client.records.size, `${name} was told "synced" with all shapes`).toBeGreaterThanOrEqual(SHAPES)
      return client
    }
    // The first client finds a board that is not loaded and was never folded.
    const reader = await join('reader')
    const writers = stage.writers(EDITORS, { editsPerSecond: 10 })
    await waitFor('all are in', () => writers.every(({ client }) => client.provider.synced), 120_000)
    await waitFor('all edits flow', () => writers.every((writer) => writer.saved > 0), 60_000)
    await measure(0)
    const times = new DeliveryTimes(reader)
    const startedAt = performance.now()
    // A new visitor joins every so often, while the others work.
    for (let visitors = 1; performance.now() - startedAt < WORK_MS; visitors++) {
      await waitFor('the next one comes', () => performance.now() - startedAt >= (visitors * WORK_MS) / 5, WORK_MS)
      const visitor = await join(`visitor${visitors}`)
      visitor.destroy()
    }
    const { count, p95Ms } = times.stop()
    for (const writer of writers) writer.stop()
    for (const writer of writers) await writer.client.saved()
    await waitFor('the reader has all', () => stage.history.judge(reader.doc).missing.length === 0)
    const stored = canonicalJson(await stage.stored())
    for (const { client } of [...writers, { client: reader }]) {
      await waitFor('all are equal', () => canonicalJson(client.doc) === stored)
      expect(client.closes).toEqual([])
    }
    const most = {
      joinMs: Math.max(...measured.map(({ joinMs }) => joinMs)),
      rssBytes: Math.max(...measured.map(({ rssBytes }) => rssBytes)),
      blockMs: Math.max(...measured.map(({ blockMs }) => blockMs)),
    }
    console.log(
      `F22: joined within ${Math.round(most.joinMs)} ms, ${count} deliveries, p95 ${Math.round(p95Ms)} ms, ` +
        `RSS ${Math.round(most.rssBytes / MIB)} MiB, event loop blocked for ${Math.round(most.blockMs)} ms at most`,
    )
    expect(count).toBeGreaterThan(0)
    if (!IS_FULL) return
    expect(most.joinMs).toBeLessThan(3_000)
    expect(p95Ms).toBeLessThan(150)
    expect(most.rssBytes).toBeLessThan(600 * MIB)
    expect(most.blockMs).toBeLessThan(250)
  },
  scale({ quick: 120_000, full: 900_000 }),
)
