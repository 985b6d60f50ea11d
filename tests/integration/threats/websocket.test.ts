// Bytes that aren't a WebSocket frame (SYNC-SPEC S2, S3): their connection is gone within a second, whether the other
// side answers the close or not, and nobody else notices.

import { expect, test } from 'vitest'
import { ManualClock } from '../../support/manual-clock'
import { Stage } from '../../support/sync/stage'
import { waitFor } from '../../support/wait-for'
import { clientFrame, Wire } from './wire'

const stage = new Stage()

const FINAL_BINARY = 0x82
const FINAL_TEXT = 0x81
const FINAL_PING = 0x89
const bytes = (length: number) => new Uint8Array(length)
/** A text or binary message begins, and its pieces follow. */
const fragments = (count: number) =>
  Buffer.concat([
    clientFrame({ first: 0x02, payload: bytes(1) }),
    ...Array.from({ length: count - 1 }, () => clientFrame({ first: 0x00, payload: bytes(1) })),
  ])

const BROKEN: Readonly<Record<string, { readonly sent: Uint8Array; readonly code: number }>> = {
  'an unknown opcode': { sent: clientFrame({ first: 0x83 }), code: 1002 },
  'reserved bits': { sent: clientFrame({ first: 0xf2 }), code: 1002 },
  'a frame that is not masked': {
    sent: clientFrame({ first: FINAL_BINARY, payload: bytes(3), isMasked: false }),
    code: 1002,
  },
  'text that is no UTF-8': { sent: clientFrame({ first: FINAL_TEXT, payload: bytes(4).fill(0xff) }), code: 1007 },
  'a continuation of nothing': { sent: clientFrame({ first: 0x80, payload: bytes(1) }), code: 1002 },
  'a ping of 126 bytes': { sent: clientFrame({ first: FINAL_PING, payload: bytes(126) }), code: 1002 },
  'a ping in pieces': { sent: clientFrame({ first: 0x09 }), code: 1002 },
  'a close code that does not exist': { sent: clientFrame({ first: 0x88, payload: Buffer.from([0, 1]) }), code: 1002 },
  'a close reason that is no UTF-8': {
    sent: clientFrame({ first: 0x88, payload: Buffer.from([3, 0xe8, 0xff, 0xff]) }),
    code: 1007,
  },
  'a header that claims 8 EiB': { sent: clientFrame({ first: FINAL_BINARY, claims: 2n ** 63n - 1n }), code: 1009 },
  'a header that claims one byte beyond the limit': {
    sent: clientFrame({ first: FINAL_BINARY, claims: 8n * 1024n * 1024n + 1n }),
    code: 1009,
  },
  'pieces that add up beyond the limit': {
    sent: Buffer.concat([
      clientFrame({ first: 0x02, payload: bytes(1) }),
      clientFrame({ first: 0x80, claims: 8n * 1024n * 1024n }),
    ]),
    code: 1009,
  },
  'more pieces than a message may have': { sent: fragments(1_025), code: 1008 },
}

test.each(Object.entries(BROKEN))('S2, S3: %s ends its connection, answered or not', async (_name, { sent, code }) => {
  const clock = new ManualClock()
  const server = await stage.start({ clock })
  const ann = await stage.connected('ann')
  const eve = await Wire.open(server.port, '/sync/board?user=eve')
  await waitFor('eve is in', () => server.rooms.stats().connections === 2)
  eve.write(sent)
  await waitFor('eve is told', () => eve.closeCode !== undefined)
  expect(eve.closeCode).toBe(code)
  clock.advance(1_000)
  await eve.gone()
  await waitFor('eve is gone', () => server.rooms.stats().connections === 1)
  ann.set('one', 'x', 1)
  clock.advance(100)
  await ann.saved()
  expect(ann.closes).toEqual([])
})

test('S2: fifty connections that never finish their messages cost what their limits say, and are let go', async () => {
  const server = await stage.start({ limits: { maxConnectionsPerUserPerBoard: 50 } })
  const [begun, rest] = [fragments(1_000), fragments(130_000).subarray(7)]
  const wires = await Promise.all(
    Array.from({ length: 50 }, () => Wire.open(server.port, '/sync/board?user=eve', begun)),
  )
  await waitFor('all are in', () => server.rooms.stats().connections === 50)
  const before = process.memoryUsage()
  for (const wire of wires) wire.write(rest)
  for (const wire of wires) await waitFor('it is told', () => wire.closeCode !== undefined)
  expect(new Set(wires.map((wire) => wire.closeCode))).toEqual(new Set([1008]))
  const after = process.memoryUsage()
  // The test's own copies of what it sends are outside the heap.
  expect(after.heapUsed - before.heapUsed).toBeLessThan(64 * 1024 * 1024)
  await waitFor('all are gone', () => server.rooms.stats().connections === 0)
  for (const wire of wires) wire.destroy()
})

test('S2: half a frame, and then silence, is cut like any silent connection', async () => {
  const clock = new ManualClock()
  const server = await stage.start({ clock })
  const eve = await Wire.open(server.port, '/sync/board?user=eve')
  await waitFor('eve is in', () => server.rooms.stats().connections === 1)
  eve.write(clientFrame({ first: FINAL_BINARY, claims: 1_000_000n }))
  clock.advance(46_000)
  await waitFor('eve is gone', () => server.rooms.stats().connections === 0)
  await eve.gone()
})
