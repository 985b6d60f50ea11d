// Half of the people vanish without a word from the network: pulled cables, sleeping laptops.

import { expect, test } from 'vitest'
import { boardRows } from '../../support/sync/board-content'
import { ChaosProxy } from '../../support/sync/chaos-proxy'
import { ChildStage } from '../../support/sync/child-stage'
import type { Client } from '../../support/sync/client'
import { scale } from '../../support/sync/fault-scale'
import { expectWithin } from '../../support/time-bound'
import { waitFor } from '../../support/wait-for'

const stage = new ChildStage()
/** One unit of the test's time; the full run uses the times of SYNC-SPEC. */
const SECOND_MS = scale({ quick: 100, full: 1_000 })
/** How much later than 45 units things may happen on a busy machine. */
const SLACK_MS = 3_000

test(
  'F10: 10 of 20 clients fall silent: gone after 45 s, and who came back after 5 s stays',
  async () => {
    const limits = { heartbeatIntervalMs: 15 * SECOND_MS, heartbeatTimeoutMs: 30 * SECOND_MS }
    const child = await stage.start({ rows: boardRows('board', 10, 0), limits })
    const proxy = await ChaosProxy.start(child.port)
    stage.onClear(() => proxy.stop())
    const join = (count: number, name: string, port: number) =>
      Promise.all(
        Array.from({ length: count }, (_, i) => stage.fresh(`${name}${i}`, { url: `ws://127.0.0.1:${port}/sync` })),
      )
    const steady = await join(10, 'steady', child.port)
    const [returning, lost] = await Promise.all([join(5, 'returning', proxy.port), join(5, 'lost', proxy.port)])
    const all = [...steady, ...returning, ...lost]
    for (const client of all) client.provider.awareness.setLocalState({ pageId: 'page:page' })
    const seenBy = (viewer: Client, group: readonly Client[]) =>
      group.filter(({ doc }) => viewer.provider.awareness.getStates().has(doc.clientID)).length
    await waitFor('everybody sees everybody', () => steady.every((viewer) => seenBy(viewer, all) === 20))
    const socketsOf = async () => (await child.vitals()).resources.TCPSocketWrap ?? 0
    expect(await socketsOf()).toBe(20)

    proxy.blackHole()
    const silentAt = performance.now()
    const at = (units: number) => () => performance.now() >= silentAt + units * SECOND_MS
    // A page that notices it gives up the old socket, which the server can't hear, and opens a new one.
    for (const { provider } of lost) provider.disconnect()
    await waitFor('5 s are over', at(5), 60_000)
    for (const { provider } of returning) {
      provider.disconnect()
      provider.connect()
    }
    await waitFor('they are back', () => returning.every(({ provider }) => provider.synced))
    // Old and new sockets of the same people exist side by side; a slow machine may already have cut some of the old
    // ones.
    expect(await socketsOf()).toBeGreaterThan(20)
    await waitFor('the silent sockets are gone', async () => (await socketsOf()) === 15, 45 * SECOND_MS + SLACK_MS)
    await waitFor('the lost are gone', () => steady.every((viewer) => seenBy(viewer, lost) === 0), SLACK_MS)
    expectWithin(performance.now() - silentAt, 45 * SECOND_MS + SLACK_MS)
    await waitFor('60 s are over', at(60), 60_000)
    // The late end of the old sockets disconnected nobody.
    for (const viewer of steady) expect([seenBy(viewer, returning), seenBy(viewer, steady)]).toEqual([5, 10])
    for (const { provider } of returning) provider.awareness.setLocalState({ pageId: 'page:other' })
    const [viewer] = steady
    await waitFor('they can still be followed', () =>
      returning.every(({ doc }) => viewer?.provider.awareness.getStates().get(doc.clientID)?.pageId === 'page:other'),
    )
  },
  scale({ quick: 60_000, full: 150_000 }),
)
