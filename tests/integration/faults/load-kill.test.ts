// The server is killed while it reads a board with a long log and people wait for it.

import { expect, test } from 'vitest'
import { seededRandom } from '../../support/seeded-random'
import { boardRows } from '../../support/sync/board-content'
import { ChildStage } from '../../support/sync/child-stage'
import type { Client } from '../../support/sync/client'
import { scale } from '../../support/sync/fault-scale'
import { waitFor } from '../../support/wait-for'

const stage = new ChildStage()
const ROUNDS = scale({ quick: 2, full: 20 })
const ROWS = scale({ quick: 2_000, full: 5_000 })
const CARDS = 20
const CLIENTS = 10

const cardOf = (index: number) => `shape:seed${index}`

/**
 * The state of the card that the client with this index moves, in the copy of `client`: the round of its newest move.
 */
function moveIn(client: Client, index: number): number {
  const xy = client.records.get(cardOf(index))?.get('xy')
  return Array.isArray(xy) ? Number(xy[0]) : Number.NaN
}

test(
  `F4: killed ${ROUNDS} times while it loads ${ROWS} rows and ${CLIENTS} clients wait: who is told "synced" has all that was saved`,
  async () => {
    const rows = boardRows('board', CARDS, ROWS, 4)
    const random = seededRandom(4)
    const child = await stage.start({ rows })
    /** The newest acknowledged move of each client. */
    const saved = Array.from({ length: CLIENTS }, () => 0)
    const lacking: string[] = []
    let syncs = 0
    const clients = Array.from({ length: CLIENTS }, (_, i) => {
      const client = stage.connect(`user${i}`)
      client.provider.on('sync', (isSynced: boolean) => {
        if (!isSynced) return
        syncs += 1
        for (let card = 0; card < CARDS; card++) {
          if (!client.records.has(cardOf(card))) lacking.push(`user${i} lacks ${cardOf(card)}`)
        }
        for (const [index, move] of saved.entries()) {
          if (move > 0 && !(moveIn(client, index) >= move)) lacking.push(`user${i} lacks move ${move} of ${index}`)
        }
      })
      return client
    })
    const allSynced = () => clients.every(({ provider }) => provider.synced)
    const loadStartedAt = performance.now()
    await waitFor('all are in', allSynced, 60_000)
    const loadMs = performance.now() - loadStartedAt

    for (let round = 1; round <= ROUNDS; round++) {
      for (const [i, client] of clients.entries()) client.records.get(cardOf(i))?.set('xy', [1_000_000 + round, round])
      for (const [i, client] of clients.entries()) {
        await client.saved()
        saved[i] = 1_000_000 + round
      }
      await child.end('SIGKILL')
      // The same rows, appended again, change nothing, and make the log as long as before it was folded.
      await stage.withLog((log) => log.append(rows))
      await child.start()
      const startedAt = performance.now()
      const killAfterMs = random() * loadMs
      await waitFor('the moment of the kill', () => performance.now() - startedAt >= killAfterMs, 60_000)
      await child.end('SIGKILL')
      await child.start()
      await waitFor('all are in again', allSynced, 60_000)
    }
    expect(lacking).toEqual([])
    expect(syncs).toBeGreaterThanOrEqual(CLIENTS * (ROUNDS + 1))
    const fresh = await stage.fresh()
    expect(saved.map((_, i) => moveIn(fresh, i))).toEqual(saved)
  },
  scale({ quick: 120_000, full: 600_000 }),
)
