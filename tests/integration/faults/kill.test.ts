// The server is killed or told to stop while people work. FAULT_FULL=1 runs the thirty rounds of SYNC-SPEC.

import { expect, test } from 'vitest'
import { canonicalJson } from '@/server/persistence/same-content'
import { seededRandom } from '../../support/seeded-random'
import { boardRows } from '../../support/sync/board-content'
import { ChildStage } from '../../support/sync/child-stage'
import { scale } from '../../support/sync/fault-scale'
import { rawUpgrade } from '../../support/sync/raw-upgrade'
import { deadline, expectWithin } from '../../support/time-bound'
import { waitFor } from '../../support/wait-for'

const stage = new ChildStage()
const ROUNDS = scale({ quick: 3, full: 30 })
const CLIENTS = scale({ quick: 8, full: 20 })
const FIRST_SYNC_MS = 3_000
const EXIT_MS = 10_000

test(
  `F1: ${ROUNDS} times SIGKILL while ${CLIENTS} clients write: nothing that was called saved is lost, and all end equal`,
  async () => {
    const child = await stage.start({ rows: boardRows('board', 10, 0) })
    const random = seededRandom(1)
    const writers = stage.writers(CLIENTS)
    const savedCount = () => writers.reduce((sum, writer) => sum + writer.saved, 0)
    const firstSyncsMs: number[] = []
    let recovered = 0
    for (let round = 0; round < ROUNDS; round++) {
      const target = savedCount() + 20 + Math.floor(random() * 25 * CLIENTS)
      await waitFor(`round ${round}: ${target} edits are saved`, () => savedCount() >= target, 30_000)
      await child.end('SIGKILL')
      const saved = stage.history.savedNow()
      const startedAt = performance.now()
      await child.start()
      const fresh = stage.connect('fresh')
      await waitFor(`round ${round}: somebody new is synced`, () => fresh.provider.synced, 60_000)
      firstSyncsMs.push(performance.now() - startedAt)
      const verdict = stage.history.judge(fresh.doc, saved)
      fresh.destroy()
      expect([verdict.lost, verdict.stale, verdict.duplicated], `round ${round}`).toEqual([[], [], []])
      recovered += verdict.recovered
    }
    for (const writer of writers) writer.stop()
    await waitFor('all are back', () => writers.every((writer) => writer.client.provider.synced), 30_000)
    const reader = await stage.fresh('reader')
    await waitFor(
      'all edits are there, also those that were never called saved',
      () => stage.history.judge(reader.doc).missing.length === 0,
      30_000,
    )
    expect(stage.history.judge(reader.doc).duplicated).toEqual([])
    const isEqual = () => {
      const expected = canonicalJson(reader.doc)
      return writers.every((writer) => canonicalJson(writer.client.doc) === expected)
    }
    await waitFor('all are equal', isEqual, 30_000)
    console.log(
      `F1: ${ROUNDS} rounds, ${savedCount()} edits saved, ${recovered} more were there unacknowledged, ` +
        `restart to first sync ${Math.round(Math.max(...firstSyncsMs))} ms at most`,
    )
    expectWithin(Math.max(...firstSyncsMs), FIRST_SYNC_MS)
  },
  scale({ quick: 120_000, full: 1_500_000 }),
)

test('F2: SIGTERM while clients write: 503 for newcomers, 1012, exit code 0 within 10 s, nothing unsaved', async () => {
  const child = await stage.start({ rows: boardRows('board', 10, 0) })
  const writers = stage.writers(CLIENTS)
  const reader = await stage.fresh('reader')
  await waitFor('some are saved', () => writers.every((writer) => writer.saved > 10), 30_000)
  // A commit that can't end delays the stop for long enough to look at it.
  const unlock = stage.lockDatabase()
  const madeBefore = writers.map((writer) => writer.edits)
  await waitFor('there is something to flush', () =>
    writers.every((writer, i) => writer.edits > (madeBefore[i] ?? 0) + 5),
  )
  const expectInTime = deadline(EXIT_MS)
  const exit = child.end('SIGTERM')
  await waitFor(
    'everybody is told of the restart',
    () => [...writers, { client: reader }].every(({ client }) => client.closes.some((close) => close.code === 1012)),
    30_000,
  )
  expect(await rawUpgrade(child.port, '/sync/board?user=late')).toBe(503)
  unlock()
  expect(await exit).toBe(0)
  expectInTime()
  for (const writer of writers) writer.stop()
  const saved = stage.history.savedNow()
  // The log of the stopped server holds everything that was shown to anybody, and everything that was acknowledged.
  expect(child.output).not.toContain('left unsaved')
  const stored = await stage.stored()
  stage.history.judge(reader.doc, saved)
  expect(stage.history.judge(stored, saved)).toMatchObject({ lost: [], stale: [], duplicated: [] })

  await child.start()
  await waitFor('all are back', () => writers.every((writer) => writer.client.provider.synced), 30_000)
  await waitFor('nothing is missing', () => stage.history.judge(reader.doc).missing.length === 0, 30_000)
})
