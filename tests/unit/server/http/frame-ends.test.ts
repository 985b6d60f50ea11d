// Where a frame of a WebSocket server ends, wherever its bytes are cut.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { closeFrame, FrameEnds } from '@/server/http/frame-ends'

const ANSWER = Buffer.from('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n')

/** A frame as a server sends it, of so many bytes. */
function frameOf(length: number): Buffer {
  const head =
    length < 126 ? Buffer.from([0x82, length]) : Buffer.from([0x82, length < 65_536 ? 126 : 127, ...sizeOf(length)])
  return Buffer.concat([head, Buffer.alloc(length, 0x82)])
}

function sizeOf(length: number): Buffer {
  const size = Buffer.alloc(8)
  size.writeBigUInt64BE(BigInt(length))
  return length < 65_536 ? size.subarray(6) : size
}

test('is known after each frame and nowhere else, however the bytes come', () => {
  const lengths = fc.array(fc.constantFrom(0, 1, 125, 126, 65_535, 65_536), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(lengths, fc.array(fc.integer({ min: 1, max: 70_000 }), { minLength: 1 }), (each, steps) => {
      const frames = each.map(frameOf)
      const bytes = Buffer.concat([ANSWER, ...frames])
      const ends = new Set([ANSWER.length])
      for (const frame of frames) ends.add(Math.max(...ends) + frame.length)
      const followed = new FrameEnds()
      expect(followed.isBetween).toBe(false)
      for (let at = 0, step = 0; at < bytes.length; step++) {
        const next = Math.min(bytes.length, at + (steps[step % steps.length] ?? 1))
        followed.pass(bytes.subarray(at, next))
        at = next
        expect(followed.isBetween).toBe(ends.has(at))
      }
    }),
  )
})

test('is never known where the upgrade was refused', () => {
  const refused = new FrameEnds()
  refused.pass(Buffer.from('HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n'))
  refused.pass(frameOf(1))
  expect(refused.isBetween).toBe(false)
})

test('a close frame has its code and its reason', () => {
  expect(closeFrame(4504, 'It moves.')).toEqual(
    Buffer.concat([Buffer.from([0x88, 11, 0x11, 0x98]), Buffer.from('It moves.')]),
  )
})
