// A WebSocket client of the load generator that does as little work per frame as possible, so that the servers are
// measured and not the generator. Counts bytes and frames. Its mask is zero, which the protocol allows and servers undo
// like any other.

import { createConnection, type Socket } from 'node:net'

const TEXT = 1
const CLOSE = 8
const PING = 9
const PONG = 10

export interface LightSocketOptions {
  readonly port: number
  readonly path: string
  /** The bytes of a longer message to keep, from its beginning; `bytes` of the callback is always its whole length. */
  readonly keepBytes?: number
  readonly onMessage: (payload: Buffer, bytes: number) => void
  readonly onOpen?: () => void
  readonly onClose?: (code: number) => void
}

export class LightSocket {
  readonly #options: LightSocketOptions
  readonly #socket: Socket
  #chunks: Buffer[] = []
  #buffered = 0
  /** No frame is complete before so many bytes are there. */
  #needed = 1
  /** Bytes of a message whose beginning is kept that are still to come. */
  #skipping = 0
  #kept: { readonly head: Buffer; readonly bytes: number } | null = null
  #isOpen = false
  #closeCode = 1006
  /** Bytes received since the handshake. */
  receivedBytes = 0
  receivedFrames = 0

  constructor(options: LightSocketOptions) {
    this.#options = options
    this.#socket = createConnection({ port: options.port, host: '127.0.0.1', noDelay: true })
    this.#socket.on('connect', () => {
      const key = Buffer.from('a load generator').toString('base64')
      const headers = ['Host: 127.0.0.1', 'Upgrade: websocket', 'Connection: Upgrade', 'Sec-WebSocket-Version: 13']
      this.#socket.write(`GET ${options.path} HTTP/1.1\r\n${headers.join('\r\n')}\r\nSec-WebSocket-Key: ${key}\r\n\r\n`)
    })
    this.#socket.on('data', (chunk) => this.#take(chunk))
    // The close event that follows says all there is to know.
    this.#socket.on('error', () => undefined)
    this.#socket.on('close', () => options.onClose?.(this.#closeCode))
  }

  /** Sends one message. */
  send(payload: Uint8Array, isText = false): void {
    this.#write(isText ? TEXT : 2, payload)
  }

  /** Leaves. */
  close(): void {
    this.#write(CLOSE, Buffer.from([0x03, 0xe8]))
    this.#socket.end()
  }

  destroy(): void {
    this.#socket.destroy()
  }

  pause(): void {
    this.#socket.pause()
  }

  resume(): void {
    this.#socket.resume()
  }

  #write(opcode: number, payload: Uint8Array): void {
    const { length } = payload
    const extended = length < 126 ? 0 : length < 65_536 ? 2 : 8
    const frame = Buffer.allocUnsafe(6 + extended + length)
    frame[0] = 0x80 | opcode
    frame[1] = 0x80 | (extended === 0 ? length : extended === 2 ? 126 : 127)
    if (extended === 2) frame.writeUInt16BE(length, 2)
    else if (extended === 8) frame.writeBigUInt64BE(BigInt(length), 2)
    frame.fill(0, 2 + extended, 6 + extended)
    frame.set(payload, 6 + extended)
    this.#socket.write(frame)
  }

  #take(chunk: Buffer): void {
    let rest = chunk
    if (this.#isOpen) this.receivedBytes += chunk.length
    if (this.#skipping > 0) {
      const skipped = Math.min(this.#skipping, rest.length)
      this.#skipping -= skipped
      rest = rest.subarray(skipped)
      if (this.#skipping === 0) this.#deliverKept()
    }
    if (rest.length === 0) return
    this.#chunks.push(rest)
    this.#buffered += rest.length
    if (this.#buffered < this.#needed) return
    let buffer = this.#chunks.length === 1 ? rest : Buffer.concat(this.#chunks)
    if (!this.#isOpen) {
      const end = buffer.indexOf('\r\n\r\n')
      if (end < 0) {
        this.#keep(buffer, buffer.length + 1)
        return
      }
      if (!buffer.subarray(0, 12).equals(Buffer.from('HTTP/1.1 101'))) {
        this.#socket.destroy()
        return
      }
      this.#isOpen = true
      buffer = buffer.subarray(end + 4)
      this.receivedBytes = buffer.length
      this.#options.onOpen?.()
    }
    this.#readFrames(buffer)
  }

  #readFrames(buffer: Buffer): void {
    let start = 0
    for (;;) {
      const left = buffer.length - start
      const short = left >= 2 ? (buffer[start + 1] ?? 0) & 0x7f : 0
      const head = short < 126 ? 2 : short === 126 ? 4 : 10
      if (left < 2 || left < head) {
        this.#keep(buffer.subarray(start), left + 1)
        return
      }
      const length =
        head === 2 ? short : head === 4 ? buffer.readUInt16BE(start + 2) : Number(buffer.readBigUInt64BE(start + 2))
      const opcode = (buffer[start] ?? 0) & 0x0f
      const { keepBytes = Number.POSITIVE_INFINITY } = this.#options
      if (left < head + length) {
        if (length <= keepBytes || left < head + keepBytes)
          this.#keep(buffer.subarray(start), head + Math.min(length, keepBytes))
        else {
          this.#kept = { head: buffer.subarray(start + head, start + head + keepBytes), bytes: length }
          this.#skipping = head + length - left
          this.#keep(Buffer.alloc(0), 1)
        }
        return
      }
      const payload = buffer.subarray(start + head, start + head + length)
      start += head + length
      this.#frame(opcode, payload)
    }
  }

  #keep(rest: Buffer, needed: number): void {
    this.#chunks = rest.length > 0 ? [rest] : []
    this.#buffered = rest.length
    this.#needed = needed
  }

  #deliverKept(): void {
    const kept = this.#kept
    this.#kept = null
    if (!kept) return
    this.receivedFrames += 1
    this.#options.onMessage(kept.head, kept.bytes)
  }

  #frame(opcode: number, payload: Buffer): void {
    if (opcode === PING) this.#write(PONG, payload)
    else if (opcode === CLOSE) {
      if (payload.length >= 2) this.#closeCode = payload.readUInt16BE(0)
      this.#socket.end()
    } else if (opcode !== PONG) {
      this.receivedFrames += 1
      this.#options.onMessage(payload, payload.length)
    }
  }
}
