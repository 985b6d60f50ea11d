// Whatever a client sends, and wherever the network cuts it, the messages equal those that ws alone would have read, in
// the same order; and those that arrive whole never reach ws.

import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Duplex } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import WebSocket, { WebSocketServer } from 'ws'
import { readWholeFrames } from '@/server/sync/sockets/whole-frames'

const HANDSHAKE = {
  method: 'GET',
  headers: {
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': Buffer.alloc(16).toString('base64'),
  },
}

interface Frame {
  readonly first: number
  readonly payload: Buffer
  readonly isMasked: boolean
}

const FINAL = 0x80
const CONTINUE = 0
const BEGIN = 2
const TEXT = 0x81
const BINARY = 0x82
const CLOSE = 0x88
const PING = 0x89

function encode({ first, payload, isMasked }: Frame): Buffer {
  const { length } = payload
  const head = Buffer.alloc(length < 126 ? 2 : length < 0x1_00_00 ? 4 : 10)
  head[0] = first
  head[1] = (isMasked ? 0x80 : 0) | (head.length === 2 ? length : head.length === 4 ? 126 : 127)
  if (head.length === 4) head.writeUInt16BE(length, 2)
  if (head.length === 10) head.writeBigUInt64BE(BigInt(length), 2)
  if (!isMasked) return Buffer.concat([head, payload])
  const mask = Buffer.from([0x80, 2, 3, 4])
  return Buffer.concat([head, mask, payload.map((byte, i) => byte ^ (mask[i % 4] ?? 0))])
}

const whole = (text: string): Buffer => encode({ first: BINARY, payload: Buffer.from(text), isMasked: true })

/** A stream that the test fills. */
class Line extends Duplex {
  override _read(): void {}
  override _write(_chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    done()
  }
}

/** Reads `chunks` as a server does; with `isShort` messages that arrive whole are taken off before ws. */
async function read(
  chunks: readonly Buffer[],
  isShort: boolean,
  maxPayloadBytes: number = MAX_BYTES[1],
): Promise<{ events: string[]; byWs: number }> {
  const line = new Line()
  const server = new WebSocketServer({ noServer: true, maxPayload: maxPayloadBytes })
  const socket = await new Promise<WebSocket>((resolve) => {
    server.handleUpgrade(HANDSHAKE as unknown as IncomingMessage, line, Buffer.alloc(0), resolve)
  })
  const events: string[] = []
  let byWs = 0
  const told = (data: Buffer, isBinary: boolean) => `${isBinary ? 'binary' : 'text'} ${data.toString('hex')}`
  socket.on('message', (data: Buffer, isBinary: boolean) => {
    byWs += 1
    events.push(told(data, isBinary))
  })
  socket.on('ping', (data: Buffer) => events.push(`ping ${data.toString('hex')}`))
  socket.on('error', (error: Error & { code: string }) => events.push(error.code))
  if (isShort) {
    readWholeFrames(line, {
      maxPayloadBytes,
      isOpen: () => socket.readyState === WebSocket.OPEN,
      onMessage: (data) => events.push(told(data, true)),
    })
  }
  for (const chunk of chunks) {
    line.push(Buffer.from(chunk))
    await new Promise(setImmediate)
  }
  socket.terminate()
  return { events, byWs }
}

function cut(bytes: Buffer, places: readonly number[]): Buffer[] {
  const ends = [...new Set(places.map((place) => place % (bytes.length + 1)))].sort((a, b) => a - b)
  return [...ends, bytes.length].map((end, i) => bytes.subarray(i === 0 ? 0 : ends[i - 1], end))
}

const MAX_BYTES = [300, 70_000] as const
const length = fc.oneof(
  { weight: 8, arbitrary: fc.nat(20) },
  { weight: 1, arbitrary: fc.constantFrom(125, 126, 300, 301, 65_535, 65_536, 70_001) },
)
const payload = length.map((bytes) => Buffer.alloc(bytes, 'a board'))
const single = fc.record({
  // Mostly the messages of people's pages; then texts, pings, closes, and forbidden frames.
  first: fc.oneof({ weight: 8, arbitrary: fc.constant(BINARY) }, fc.constantFrom(TEXT, PING, PING, CLOSE, 0x80, 0xc2)),
  payload,
  isMasked: fc.oneof({ weight: 40, arbitrary: fc.constant(true) }, fc.constant(false)),
})
const fragmented = fc
  .record({ parts: fc.array(payload, { minLength: 2, maxLength: 3 }), between: fc.option(single) })
  .map(({ parts, between }) => {
    const frames = parts.map((part, i): Frame => {
      const first = (i === 0 ? BEGIN : CONTINUE) | (i === parts.length - 1 ? FINAL : 0)
      return { first, payload: part, isMasked: true }
    })
    return between ? [...frames.slice(0, 1), between, ...frames.slice(1)] : frames
  })
const frames = fc
  .array(fc.oneof({ weight: 4, arbitrary: single.map((frame) => [frame]) }, fragmented), { maxLength: 8 })
  .map((all) => all.flat())

describe('messages', () => {
  test('are those that ws would have read, wherever the stream is cut', async () => {
    const cuts = fc.array(fc.nat(), { maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(frames, cuts, fc.constantFrom(...MAX_BYTES), async (sent, places, maxBytes) => {
        const chunks = cut(Buffer.concat(sent.map(encode)), places)
        const [shortened, plain] = [await read(chunks, true, maxBytes), await read(chunks, false, maxBytes)]
        expect(shortened.events).toEqual(plain.events)
      }),
      { numRuns: 300 },
    )
  })

  test('whose head is cut are not mistaken for what their rest looks like', async () => {
    // Without its first byte it begins as an empty message does.
    const bytes = whole('hi')
    const chunks = [bytes.subarray(0, 1), bytes.subarray(1), whole('there')]
    expect(await read(chunks, true)).toEqual({ events: ['binary 6869', 'binary 7468657265'], byWs: 1 })
  })

  test('that come whole never reach ws, alone, together, or after what is not for them', async () => {
    const ping = encode({ first: PING, payload: Buffer.from('?'), isMasked: true })
    const [half, otherHalf] = [whole('cut in two').subarray(0, 5), whole('cut in two').subarray(5)]
    const long = whole('x'.repeat(300))
    const alone = await read([whole('one'), Buffer.concat([whole('two'), long]), ping, whole('three')], true)
    expect(alone).toMatchObject({ byWs: 0 })
    expect(alone.events).toHaveLength(5)
    const among = await read([half, otherHalf, whole('four')], true)
    expect(among.byWs).toBe(1)
    expect(among.events).toHaveLength(2)
  })

  test('after the close of the other side are none', async () => {
    const bye = encode({ first: CLOSE, payload: Buffer.from([0x03, 0xe8]), isMasked: true })
    expect(await read([whole('one'), bye, whole('two')], true)).toEqual({ events: ['binary 6f6e65'], byWs: 0 })
  })

  test('all come in order, and then the close, from a sender who is made to wait again and again', async () => {
    const COUNT = 3_000
    const http = createServer().listen(0, '127.0.0.1')
    const server = new WebSocketServer({ noServer: true })
    const got: number[] = []
    let waits = 0
    let isStill = false
    let early = 0
    const closed = new Promise<number>((resolve) => {
      http.on('upgrade', (request, stream, head) => {
        server.handleUpgrade(request, stream, head, (socket) => {
          const onMessage = (data: Buffer) => {
            if (isStill) early += 1
            got.push(data.readUInt32BE())
            // More is in transit than the stream buffers while it waits.
            if (got.length % 100 !== 50) return
            waits += 1
            socket.pause()
            // The bytes that arrived together with it are still to come.
            setImmediate(() => {
              isStill = true
            })
            setTimeout(() => {
              isStill = false
              socket.resume()
            }, 3)
          }
          const isOpen = () => socket.readyState === WebSocket.OPEN
          readWholeFrames(stream, { maxPayloadBytes: 10_000, isOpen, onMessage })
          socket.on('message', onMessage)
          socket.on('close', resolve)
        })
      })
    })
    await once(http, 'listening')
    const client = new WebSocket(`ws://127.0.0.1:${(http.address() as AddressInfo).port}`)
    await once(client, 'open')
    for (let i = 0; i < COUNT; i++) {
      const message = Buffer.alloc(1_000)
      message.writeUInt32BE(i)
      client.send(message)
    }
    client.close(1000)
    expect(await closed).toBe(1000)
    expect(got).toEqual(Array.from({ length: COUNT }, (_, i) => i))
    expect([waits, early]).toEqual([COUNT / 100, 0])
    http.close()
  })
})
