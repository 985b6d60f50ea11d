// The server is killed, or told to stop, while people work. FAULT_FULL=1 runs the thirty rounds of SYNC-SPEC.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { canonicalJson } from '@/server/persistence/same-content'
import { seededRandom } from '../../support/seeded-random'
import { Client } from '../../support/sync/client'
import { ServerChild } from '../../support/sync/server-child'
import { waitFor } from '../../support/wait-for'

const FULL = process.env.FAULT_FULL === '1'
const ROUNDS = FULL ? 30 : 3
const CLIENTS = FULL ? 20 : 6
const EDIT_INTERVAL_MS = 20
const EDITS_PER_MARK = 3
/** Each client writes its edits round these records, so that the board stays small however long the test is. */
const RECORDS = 50

const undo: (() => unknown)[] = []
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step()
})

// Every client listens for the end of the process.
process.setMaxListeners(100)

async function startChild(): Promise<ServerChild> {
  const directory = await mkdtemp(join(tmpdir(), 'foreboard-kill-'))
  const child = new ServerChild(join(directory, 'board.sqlite'))
  await child.start()
  undo.push(() => rm(directory, { recursive: true, force: true }))
  undo.push(() => child.end('SIGKILL'))
  return child
}

/** Somebody who edits at a steady rate and remembers what was called saved. */
class Worker {
  readonly client: Client
  readonly #name: string
  readonly #timer: ReturnType<typeof setInterval>
  /** The edits up to this one were sent before each mark. */
  readonly #editsAtMark = new Map<number, number>()
  edits = 0
  #readAcks = 0
  #savedEdits = 0

  constructor(url: string, name: string) {
    this.#name = name
    this.client = new Client(url, 'board', { user: name })
    this.#timer = setInterval(() => this.#edit(), EDIT_INTERVAL_MS)
  }

  #edit(): void {
    this.edits += 1
    this.client.set(this.#recordOf(this.edits), 'n', this.edits)
    if (this.edits % EDITS_PER_MARK !== 0) return
    // A mark speaks for the frames of this socket: before the sync is done, earlier edits may not have been sent on it.
    if (this.client.provider.synced) this.#editsAtMark.set(this.client.mark(), this.edits)
  }

  /** How many edits were acknowledged as saved: always the first ones. */
  get savedEdits(): number {
    for (; this.#readAcks < this.client.acks.length; this.#readAcks++) {
      const ack = this.client.acks[this.#readAcks]
      if (ack?.type === 'saved') this.#savedEdits = Math.max(this.#savedEdits, this.#editsAtMark.get(ack.mark) ?? 0)
    }
    return this.#savedEdits
  }

  /** Those of the newest `count` edits that `reader` doesn't have: neither themselves nor what overwrote them. */
  missingFrom(reader: Client, count: number): string[] {
    const newest = Array.from({ length: Math.min(count, RECORDS) }, (_, i) => count - i)
    return newest
      .filter((edit) => !(Number(reader.get(this.#recordOf(edit), 'n')) >= edit))
      .map((edit) => `${this.#name}'s edit ${edit}`)
  }

  #recordOf(edit: number): string {
    return `${this.#name}:${edit % RECORDS}`
  }

  stop(): void {
    clearInterval(this.#timer)
  }
}

test(
  `F1: ${ROUNDS} times SIGKILL while ${CLIENTS} clients write: nothing that was called saved is lost, and all end equal`,
  async () => {
    const child = await startChild()
    const random = seededRandom(1)
    const workers = Array.from({ length: CLIENTS }, (_, i) => new Worker(child.url, `user${i}`))
    undo.push(() => {
      for (const worker of workers) {
        worker.stop()
        worker.client.destroy()
      }
    })
    const savedCount = () => workers.reduce((sum, worker) => sum + worker.savedEdits, 0)
    for (let round = 0; round < ROUNDS; round++) {
      const target = savedCount() + 20 + Math.floor(random() * 150)
      await waitFor(`round ${round}: ${target} edits are saved`, () => savedCount() >= target, 30_000)
      await child.end('SIGKILL')
      const saved = workers.map((worker) => worker.savedEdits)
      await child.start()
      const fresh = new Client(child.url, 'board', { user: 'fresh' })
      await fresh.synced()
      const lost = workers.flatMap((worker, i) => worker.missingFrom(fresh, saved[i] ?? 0))
      fresh.destroy()
      expect(lost, `lost in round ${round}`).toEqual([])
    }
    for (const worker of workers) worker.stop()
    await waitFor('all are back', () => workers.every((worker) => worker.client.provider.synced), 30_000)
    const reader = new Client(child.url, 'board', { user: 'reader' })
    undo.push(() => reader.destroy())
    const missing = () => workers.flatMap((worker) => worker.missingFrom(reader, worker.edits))
    await waitFor('all edits are there, also those that were never called saved', () => missing().length === 0, 30_000)
    const expected = canonicalJson(reader.doc)
    await waitFor(
      'all are equal',
      () => workers.every((worker) => canonicalJson(worker.client.doc) === expected),
      30_000,
    )
  },
  FULL ? 600_000 : 60_000,
)

test('F2: SIGTERM while clients write: exit code 0, and nothing that was called saved is lost', async () => {
  const child = await startChild()
  const workers = Array.from({ length: 3 }, (_, i) => new Worker(child.url, `user${i}`))
  undo.push(() => {
    for (const worker of workers) {
      worker.stop()
      worker.client.destroy()
    }
  })
  await waitFor('some are saved', () => workers.every((worker) => worker.savedEdits > 10))
  expect(await child.end('SIGTERM')).toBe(0)
  await waitFor('everybody was told of the restart', () =>
    workers.every((worker) => worker.client.closes.some((close) => close.code === 1012)),
  )
  const saved = workers.map((worker) => worker.savedEdits)
  for (const worker of workers) worker.stop()
  await child.start()
  const fresh = new Client(child.url, 'board', { user: 'fresh' })
  undo.push(() => fresh.destroy())
  await fresh.synced()
  expect(workers.flatMap((worker, i) => worker.missingFrom(fresh, saved[i] ?? 0))).toEqual([])
})
