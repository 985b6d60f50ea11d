// Many clients connect at once, and one of many stops reading.

import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { encodeSyncStep1 } from '@/lib/protocol/frames'
import { MESSAGE_SYNC } from '@/lib/protocol/message-type'
import { canonicalJson } from '@/server/persistence/same-content'
import { boardRows } from '../../support/sync/board-content'
import { ChildStage } from '../../support/sync/child-stage'
import { DeliveryTimes } from '../../support/sync/delivery-times'
import { IS_FULL, scale } from '../../support/sync/fault-scale'
import { RawSocket } from '../../support/sync/raw-socket'
import { waitFor } from '../../support/wait-for'

const stage = new ChildStage()
const MIB = 1024 * 1024

const CROWD = scale({ quick: 100, full: 500 })
const BOARDS = scale({ quick: 2, full: 5 })
const HANDSHAKES_PER_SECOND = 50

test(
  `F11: ${CROWD} clients of ${BOARDS} boards that were cut at once come back within 60 s, and each board is loaded once`,
  async () => {
    const limits = {
      maxHandshakesPerSecond: HANDSHAKES_PER_SECOND,
      maxHandshakesPerMinutePerAddress: 10_000,
      maxHandshakesPerMinutePerUser: 1_000,
      // Folding also reads a board, and would be counted as a load.
      compactAfterRows: 1_000_000,
    }
    const rows = Array.from({ length: BOARDS }, (_, i) => boardRows(`board${i}`, 100, 50, i + 1)).flat()
    const child = await stage.start({ rows, limits })
    const crowd = Array.from({ length: CROWD }, (_, i) => {
      const client = stage.connect(`user${i}`, { boardId: `board${i % BOARDS}` })
      // Set as on our own page: a crowd that comes back in step stays a crowd.
      client.provider.maxBackoffTime = 1_000 + (i % 10) * 200
      return client
    })
    const allSynced = () => crowd.every((client) => client.provider.synced)
    await waitFor('all are in', allSynced, 60_000)
    const openedAt: number[] = []
    for (const { provider } of crowd) {
      provider.on('status', ({ status }) => {
        if (status === 'connected') openedAt.push(performance.now())
      })
    }

    await child.end('SIGKILL')
    await waitFor('all are cut', () => crowd.every(({ provider }) => !provider.wsconnected))
    await child.start()
    const { pid } = child
    const startedAt = performance.now()
    await waitFor('all are synced again', allSynced, 60_000)
    const tookMs = performance.now() - startedAt
    const { logCalls, loopDelayP99Ms } = await child.vitals()
    console.log(
      `F11: ${CROWD} clients back after ${Math.round(tookMs)} ms, event loop p99 ${Math.round(loopDelayP99Ms)} ms`,
    )
    expect(logCalls.load).toBe(BOARDS)
    expect([child.isRunning, child.pid]).toEqual([true, pid])
    expect(mostWithinSecond(openedAt)).toBeLessThanOrEqual(2 * HANDSHAKES_PER_SECOND)
    for (const client of crowd) expect(client.records.size).toBe(crowd[0]?.records.size)
    if (IS_FULL) expect(loopDelayP99Ms).toBeLessThan(500)
  },
  scale({ quick: 120_000, full: 240_000 }),
)

/** The largest number of times (in ascending milliseconds) that lie within one second. */
function mostWithinSecond(moments: readonly number[]): number {
  return Math.max(...moments.map((from) => moments.filter((each) => each >= from && each < from + 1_000).length))
}

const WRITERS = scale({ quick: 6, full: 18 })
const FLOW_MS = scale({ quick: 6_000, full: 60_000 })

test(
  `F9: one of ${WRITERS + 2} clients stops reading for ${FLOW_MS / 1_000} s: it is cut off, memory stays, the others notice nothing`,
  async () => {
    const soft = scale({ quick: { softOutboundBytes: 64 * 1024, maxSlowReaderMs: 2_000 }, full: {} })
    // Without folding: its thread takes 50 MiB and more whenever it runs, however the clients read.
    const unfolded = { compactAfterRows: 1_000_000, compactAfterBytes: 1_000 * MIB }
    const limits = { maxBytesPerSecond: 8 * MIB, maxFramesPerSecond: 400, ...unfolded, ...soft }
    const child = await stage.start({ rows: boardRows('board', 20, 0), limits })
    const reader = await stage.fresh('reader')
    const slow = await RawSocket.open(`${child.url}/board?user=slow`)
    stage.onClear(() => slow.socket.terminate())
    slow.send(encodeSyncStep1(Y.encodeStateVector(new Y.Doc())))
    await waitFor('the slow one is up to date', () => slow.ofType(MESSAGE_SYNC).length >= 2)
    const writers = stage.writers(WRITERS)
    await waitFor('the flow is there', () => writers.every((writer) => writer.saved > 50), 30_000)
    const sockets = async () => (await child.vitals()).resources.TCPSocketWrap ?? 0
    // The kernel buffers some megabytes for a socket that isn't read, so something large has to flow as well.
    const heavy = setInterval(() => writers[0]?.write(100, 2_500), 250)
    stage.onClear(() => clearInterval(heavy))
    // The same flow while everybody reads: what it makes the server load, fold and hold isn't caused by the slow
    // reader.
    let [peakBytes, peakWhileAllRead] = [0, 0]
    const flowsSince = performance.now()
    await waitFor(
      'it has flowed for a while',
      async () => {
        const { rssBytes, resources } = await child.vitals()
        peakWhileAllRead = Math.max(peakWhileAllRead, rssBytes)
        expect(resources.TCPSocketWrap).toBe(WRITERS + 2)
        return performance.now() - flowsSince > FLOW_MS / 2
      },
      FLOW_MS,
    )

    slow.socket.pause()
    const pausedAt = performance.now()
    const times = new DeliveryTimes(reader)
    let cutAfterMs = Number.POSITIVE_INFINITY
    await waitFor(
      'the time is over',
      async () => {
        const { rssBytes, resources } = await child.vitals()
        peakBytes = Math.max(peakBytes, rssBytes)
        const elapsed = performance.now() - pausedAt
        if (resources.TCPSocketWrap === WRITERS + 1) cutAfterMs = Math.min(cutAfterMs, elapsed)
        return elapsed > FLOW_MS && Number.isFinite(cutAfterMs)
      },
      FLOW_MS + 30_000,
    )
    clearInterval(heavy)
    const { p95Ms, count } = times.stop()
    console.log(
      `F9: cut off after ${Math.round(cutAfterMs)} ms, RSS ${Math.round((peakBytes - peakWhileAllRead) / MIB)} MiB more than while all read, ` +
        `${count} deliveries to a reader, p95 ${Math.round(p95Ms)} ms`,
    )
    expect(await sockets()).toBe(WRITERS + 1)
    expect(peakBytes - peakWhileAllRead).toBeLessThan(64 * MIB)
    expect(writers.flatMap((writer) => writer.client.closes)).toEqual([])
    expect(count).toBeGreaterThan(WRITERS * 50)
    if (IS_FULL) expect(p95Ms).toBeLessThan(200)

    slow.socket.resume()
    await waitFor('the slow one learns it', () => slow.closed !== null)
    for (const writer of writers) writer.stop()
    for (const writer of writers) await writer.client.saved()
    const back = await stage.fresh('slow')
    await waitFor('all are equal', () => canonicalJson(back.doc) === canonicalJson(reader.doc))
    expect(stage.history.judge(back.doc)).toMatchObject({ lost: [], missing: [], duplicated: [] })
  },
  scale({ quick: 90_000, full: 180_000 }),
)
