// Small or large frames that would cost far more than they weigh (SYNC-SPEC S3, S4).

import { expect, test } from 'vitest'
import { encodeSyncStep1, encodeUpdate } from '@/lib/protocol/frames'
import { Stage } from '../../support/sync/stage'
import { frameOf, joined, numbers, updateOf, visit } from './attack'

const stage = new Stage()

const MEGABYTES_8 = 8_000_000
const bytes = (length: number, at: (index: number) => number) => new Uint8Array(length).map((_, i) => at(i))

/** The allowed growth of the heap: without bounds, an 8 MB frame makes half a gigabyte of objects. */
const ALLOWED_BYTES = 64 * 1024 * 1024

test('S3: a frame beyond the limit ends its socket with 1009, and nothing of it is applied', async () => {
  const server = await stage.start({ limits: { maxPayloadBytes: 10_000 } })
  const ann = await stage.connected('ann')
  const eve = await visit(server, 'eve')
  eve.send(encodeUpdate(updateOf((doc) => doc.getMap('records').set('large', 'x'.repeat(10_000)))))
  expect((await eve.close()).code).toBe(1009)
  expect((await server.log.load('board', 1)).updates).toEqual([])
  ann.set('one', 'x', 1)
  await ann.saved()
})

const PROMISES: Readonly<Record<string, Uint8Array>> = {
  '32 Mi structs': numbers(1, 32 * 1024 * 1024, 1, 0),
  '2^40 clients': numbers(2 ** 40, 1, 1, 0),
  '2^53 - 1 clients': numbers(Number.MAX_SAFE_INTEGER, 1, 1, 0),
  'deletes of 2^40 clients': numbers(0, 2 ** 40),
  '2^40 deletes of one client': numbers(0, 1, 5, 2 ** 40),
  // One item in records with a list of 2^40 values.
  'a list of 2^40 values': joined(
    numbers(1, 1, 5, 0, 8 | 32, 1, 7),
    new TextEncoder().encode('records'),
    numbers(1, 'k'.charCodeAt(0), 1, 117, 2 ** 40),
  ),
}

test.each(Object.entries(PROMISES))(
  'S4: an update that promises %s is refused before anything is made',
  async (_, bomb) => {
    const server = await stage.start()
    const eve = await visit(server, 'eve')
    eve.send(encodeUpdate(bomb))
    expect((await eve.close()).code).toBe(4400)
    expect((await server.log.load('board', 1)).updates).toEqual([])
  },
)

const KEPT: Readonly<Record<string, { readonly frame: () => Uint8Array; readonly code: number }>> = {
  '4 million structs': {
    frame: () =>
      encodeUpdate(
        joined(
          numbers(1, MEGABYTES_8 / 2, 5, 0),
          bytes(MEGABYTES_8, (i) => i % 2),
          numbers(0),
        ),
      ),
    code: 4413,
  },
  '4 million deletes': {
    frame: () =>
      encodeUpdate(
        joined(
          numbers(0, 1, 5, MEGABYTES_8 / 2),
          bytes(MEGABYTES_8, () => 1),
        ),
      ),
    code: 4413,
  },
  'a state vector of 2 million clients': {
    frame: () =>
      encodeSyncStep1(
        joined(
          numbers(MEGABYTES_8 / 4),
          bytes(MEGABYTES_8, (i) => [200, 200, 3, 1][i % 4] ?? 0),
        ),
      ),
    code: 4400,
  },
  '2.6 million people': {
    frame: () =>
      frameOf(
        1,
        joined(
          numbers(2_600_000),
          bytes(2_600_000 * 3, (i) => (i % 3 === 2 ? 0 : 1)),
        ),
      ),
    code: 4400,
  },
  '200,000 goodbyes': {
    frame: () =>
      frameOf(
        1,
        joined(
          numbers(200_000),
          bytes(200_000 * 7, (i) => [1, 1, 4, 110, 117, 108, 108][i % 7] ?? 0),
        ),
      ),
    code: 4400,
  },
  'an 8 MB greeting': {
    frame: () => frameOf(121, new TextEncoder().encode(`{"type":"hello","list":[${'1,'.repeat(MEGABYTES_8 / 2)}1]}`)),
    code: 4400,
  },
  'a value nested a million deep': {
    frame: () =>
      encodeUpdate(
        joined(
          numbers(1, 1, 5, 0, 8 | 32, 1, 7),
          new TextEncoder().encode('records'),
          numbers(1, 'k'.charCodeAt(0), 1),
          bytes(2_000_000, (i) => (i % 2 === 0 ? 117 : 1)),
          numbers(126, 0),
        ),
      ),
    code: 4400,
  },
}

test.each(Object.entries(KEPT))(
  'S4: of a frame that does hold %s next to nothing is made',
  async (_, { frame, code }) => {
    const server = await stage.start()
    const ann = await stage.connected('ann')
    const eve = await visit(server, 'eve')
    const sent = frame()
    const { heapUsed } = process.memoryUsage()
    eve.send(sent)
    expect((await eve.close()).code).toBe(code)
    expect(process.memoryUsage().heapUsed - heapUsed).toBeLessThan(ALLOWED_BYTES)
    ann.set('one', 'x', 1)
    await ann.saved()
    expect((await server.log.load('board', 1)).updates).toHaveLength(1)
  },
)
