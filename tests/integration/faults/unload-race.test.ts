// The last client leaves a board and another one joins, at every moment around the unload.

import { expect, test } from 'vitest'
import { canonicalJson } from '@/server/persistence/same-content'
import { MemoryUpdateLog } from '../../support/persistence/memory-update-log'
import { seededRandom } from '../../support/seeded-random'
import { boardRows } from '../../support/sync/board-content'
import { IS_FULL } from '../../support/sync/fault-scale'
import { FaultyLog } from '../../support/sync/faulty-log'
import { fold } from '../../support/sync/fold'
import { Stage } from '../../support/sync/stage'
import { waitFor } from '../../support/wait-for'

const stage = new Stage()
const TIMINGS = IS_FULL ? 500 : 60
const LONGEST_PAUSE_MS = 50

test(
  `F25: a client leaves and another joins 0-50 ms later, ${TIMINGS} seeded timings: no stale load, one document, no lost edit`,
  async () => {
    const inner = new MemoryUpdateLog()
    await inner.append(boardRows('board', 5, 0))
    const log = new FaultyLog(inner)
    const random = seededRandom(25)
    // The log is slow enough that leaving and joining also meet a load, a commit and a compaction in progress.
    log.before = () => new Promise((resolve) => setTimeout(resolve, random() * 4))
    const limits = {
      idleUnloadMs: 20,
      maxHandshakesPerMinutePerUser: 100_000,
      maxHandshakesPerMinutePerAddress: 100_000,
    }
    const server = await stage.start({ log, limits: { ...limits, maxHandshakesPerSecond: 10_000 } })
    const saved: string[] = []
    for (let timing = 1; timing <= TIMINGS; timing++) {
      const client = stage.connect('ann')
      await client.synced()
      // Edits acknowledged earlier are here: no older state was loaded.
      expect(
        saved.filter((id) => !client.records.has(id)),
        `missing at timing ${timing}`,
      ).toEqual([])
      client.set(`edit${timing}`, 'x', timing)
      if (random() < 0.5) {
        await client.saved()
        saved.push(`edit${timing}`)
      } else await waitFor('the edit is sent', () => client.provider.ws?.bufferedAmount === 0)
      // The close follows the edit on this socket, so an edit that was not awaited still arrives, if later.
      client.destroy()
      const pauseMs = random() * LONGEST_PAUSE_MS
      const leftAt = performance.now()
      await waitFor('the pause is over', () => performance.now() >= leftAt + pauseMs)
    }
    const last = await stage.connected('ben')
    // The last edits were perhaps not awaited: they may come after this client.
    const edits = () => [...last.records.keys()].filter((id) => id.startsWith('edit')).length
    await waitFor('every edit is here', () => edits() === TIMINGS)
    const loads = log.calls.get('load') ?? 0
    expect(loads, 'the room was unloaded now and then').toBeGreaterThan(TIMINGS / 20)
    // There is one document: the room, its visitors and the log have the same content.
    await last.saved()
    const stored = canonicalJson(await fold(inner, 'board'))
    expect(canonicalJson(last.doc)).toBe(stored)
    expect(await server.rooms.read('board', canonicalJson)).toBe(stored)
  },
  IS_FULL ? 300_000 : 60_000,
)
