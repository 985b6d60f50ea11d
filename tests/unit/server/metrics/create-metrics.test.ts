// The numbers as Prometheus reads them.

import { afterEach, describe, expect, it } from 'vitest'
import { readBackupStatus } from '@/server/backup/backup-status'
import { createMetrics, type Metrics } from '@/server/metrics/create-metrics'
import type { SyncStats } from '@/server/sync/board-rooms'
import { SyncCounters } from '@/server/sync/sockets/sync-counters'
import { waitFor } from '../../../support/wait-for'

const CALM: SyncStats = {
  connections: 0,
  rooms: 0,
  documents: 0,
  bufferedBytes: 0,
  waitingStructs: 0,
  waitingBytes: 0,
  isDegraded: false,
  heldUpBoards: 0,
  degradedMs: 0,
}

const NO_BACKUPS = { backupStatus: () => readBackupStatus('/nowhere'), wallClock: () => new Date() }

const made: Metrics[] = []
afterEach(() => {
  for (const metrics of made.splice(0)) metrics.dispose()
})

function metricsOf(counters: SyncCounters, stats: SyncStats = CALM, unhandled = 0): Metrics {
  const metrics = createMetrics({
    counters,
    stats: () => stats,
    unhandledRejections: { count: unhandled },
    ...NO_BACKUPS,
  })
  made.push(metrics)
  return metrics
}

/** Every sample: its name with labels, and its value. */
async function samplesOf(metrics: Metrics): Promise<Map<string, number>> {
  const lines = (await metrics.render()).split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(
    lines.map((line) => {
      const at = line.lastIndexOf(' ')
      return [line.slice(0, at), Number(line.slice(at + 1))]
    }),
  )
}

describe('createMetrics', () => {
  it('tells every number of the engine, as it is at the moment', async () => {
    const counters = new SyncCounters()
    const plain = Object.keys(counters).filter((name) => typeof counters[name as keyof SyncCounters] === 'number')
    const metrics = metricsOf(counters)
    const before = await samplesOf(metrics)
    for (const [i, name] of plain.entries()) Object.assign(counters, { [name]: 1_000_003 + i })
    const after = await samplesOf(metrics)
    const changed = [...after].filter(([name, value]) => name.startsWith('foreboard_') && before.get(name) !== value)
    const told = new Set(changed.map(([, value]) => value))
    const untold = plain.filter((_, i) => !told.has(1_000_003 + i) && !told.has((1_000_003 + i) / 1000))
    expect(untold).toEqual([])
  })

  it('tells how things stand', async () => {
    const stats = {
      ...CALM,
      connections: 7,
      rooms: 3,
      documents: 2,
      bufferedBytes: 4_096,
      waitingStructs: 3,
      waitingBytes: 120,
      heldUpBoards: 1,
      degradedMs: 1_500,
    }
    const samples = await samplesOf(metricsOf(new SyncCounters(), stats, 2))
    expect(Object.fromEntries(samples)).toMatchObject({
      foreboard_connections: 7,
      foreboard_rooms: 3,
      foreboard_documents: 2,
      foreboard_write_buffer_bytes: 4_096,
      foreboard_waiting_bytes: 120,
      foreboard_held_up_boards: 1,
      foreboard_degraded_seconds_total: 1.5,
      foreboard_unhandled_rejections_total: 2,
    })
  })

  it('counts refusals by their reason', async () => {
    const counters = new SyncCounters()
    for (const reason of ['malformed', 'forbidden', 'malformed']) counters.rejected(reason)
    counters.refusedHandshake('process')
    const metrics = metricsOf(counters)
    await metrics.render()
    const samples = await samplesOf(metrics)
    expect(samples.get('foreboard_rejected_frames_total{reason="malformed"}')).toBe(2)
    expect(samples.get('foreboard_rejected_frames_total{reason="forbidden"}')).toBe(1)
    expect(samples.get('foreboard_refused_handshakes_total{reason="process"}')).toBe(1)
  })

  it('tells how long commits took, in buckets that add up', async () => {
    const counters = new SyncCounters()
    for (const ms of [0.5, 1, 1.5, 30, 9_000]) counters.committed(1, ms)
    const text = await metricsOf(counters).render()
    expect(text).toContain('# TYPE foreboard_commit_duration_seconds histogram')
    const samples = await samplesOf(metricsOf(counters))
    const bucket = (le: string) => samples.get(`foreboard_commit_duration_seconds_bucket{le="${le}"}`)
    expect(['0.001', '0.002', '0.025', '0.05', '5', '+Inf'].map(bucket)).toEqual([2, 3, 3, 4, 4, 5])
    expect(samples.get('foreboard_commit_duration_seconds_count')).toBe(5)
    expect(samples.get('foreboard_commit_duration_seconds_sum')).toBeCloseTo(9.033, 6)
  })

  it('tells how long the event loop was held up, and only since the last time', async () => {
    const metrics = metricsOf(new SyncCounters())
    const longest = async () => (await samplesOf(metrics)).get('foreboard_event_loop_delay_seconds{quantile="1"}') ?? 0
    // Node samples every 20 ms, and its first sample after a scrape only starts the next interval.
    const sampled = () => {
      const from = performance.now()
      return waitFor('the loop is sampled a few times', () => performance.now() - from > 80)
    }
    await longest()
    await sampled()
    const heldUntil = performance.now() + 200
    while (performance.now() < heldUntil) await Promise.resolve()
    await sampled()
    const held = await longest()
    expect(held).toBeGreaterThan(0.15)
    // Other work may hold up a busy machine's loop for as long once more, but not each time.
    await waitFor('a time without it', async () => {
      await sampled()
      return (await longest()) < held
    })
  })

  it('tells of the process too, and keeps two servers apart', async () => {
    const one = new SyncCounters()
    one.updatesReceived = 5
    const [first, second] = [metricsOf(one), metricsOf(new SyncCounters())]
    const [a, b] = [await samplesOf(first), await samplesOf(second)]
    expect(a.get('process_resident_memory_bytes')).toBeGreaterThan(1_000_000)
    expect(a.has('nodejs_heap_size_used_bytes')).toBe(true)
    expect([a.get('foreboard_updates_received_total'), b.get('foreboard_updates_received_total')]).toEqual([5, 0])
    first.dispose()
    expect(await first.render()).not.toContain('foreboard_')
    expect((await samplesOf(second)).has('foreboard_rooms')).toBe(true)
  })
})
