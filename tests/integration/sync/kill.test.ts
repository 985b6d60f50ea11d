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

const undo: (() => unknown)[] = []
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step()
})

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

  constructor(url: string, name: string) {
    this.#name = name
    this.client = new Client(url, 'board', { user: name })
    this.#timer = setInterval(() => this.#edit(), EDIT_INTERVAL_MS)
  }

  #edit(): void {
    this.edits += 1
    this.client.set(`${this.#name}:${this.edits}`, 'n', this.edits)
    // A mark speaks for the frames of this socket: before the sync is done, earlier edits may not have been sent on it.
    if (this.client.provider.synced) this.#editsAtMark.set(this.client.mark(), this.edits)
  }

  /** Ids of the records that were acknowledged as saved. */
  saved(): string[] {
    let last = 0
    for (const ack of this.client.acks) {
      if (ack.type === 'saved') last = Math.max(last, this.#editsAtMark.get(ack.mark) ?? 0)
    }
    return Array.from({ length: last }, (_, i) => `${this.#name}:${i + 1}`)
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
    const savedCount = () => workers.reduce((sum, worker) => sum + worker.saved().length, 0)
    for (let round = 0; round < ROUNDS; round++) {
      const target = savedCount() + 20 + Math.floor(random() * 150)
      await waitFor(`round ${round}: ${target} edits are saved`, () => savedCount() >= target, 30_000)
      await child.end('SIGKILL')
      const saved = workers.flatMap((worker) => worker.saved())
      await child.start()
      const fresh = new Client(child.url, 'board', { user: 'fresh' })
      await fresh.synced()
      const lost = saved.filter((id) => !fresh.records.has(id))
      fresh.destroy()
      expect(lost, `round ${round}: lost of ${saved.length} saved`).toEqual([])
    }
    for (const worker of workers) worker.stop()
    await waitFor('all are back', () => workers.every((worker) => worker.client.provider.synced), 30_000)
    const everything = workers.reduce((sum, worker) => sum + worker.edits, 0)
    const reader = new Client(child.url, 'board', { user: 'reader' })
    undo.push(() => reader.destroy())
    await waitFor('all edits are there', () => reader.records.size === everything, 30_000)
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
  await waitFor('some are saved', () => workers.every((worker) => worker.saved().length > 10))
  expect(await child.end('SIGTERM')).toBe(0)
  expect(workers.every((worker) => worker.client.lastClose?.code === 1012)).toBe(true)
  const saved = workers.flatMap((worker) => worker.saved())
  for (const worker of workers) worker.stop()
  await child.start()
  const fresh = new Client(child.url, 'board', { user: 'fresh' })
  undo.push(() => fresh.destroy())
  await fresh.synced()
  expect(saved.filter((id) => !fresh.records.has(id))).toEqual([])
})
