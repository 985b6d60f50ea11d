// A TCP connection that speaks WebSocket by hand, to send what no library sends.

import { connect, type Socket } from 'node:net'
import { waitFor } from '../../support/wait-for'

const HANDSHAKE =
  'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n'

const FINAL_CLOSE = 0x88
const LENGTH_IN_16_BITS = 126

export class Wire {
  readonly #socket: Socket
  #received: Buffer = Buffer.alloc(0)
  /** The server has ended its half. */
  hasEnded = false
  /** Nothing is sent in either direction any more. */
  isGone = false

  private constructor(port: number) {
    // Does not end its own half when the server ends: the server must close the connection all the same.
    this.#socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
    this.#socket.on('data', (data: Buffer) => {
      this.#received = Buffer.concat([this.#received, data])
    })
    this.#socket.on('end', () => {
      this.hasEnded = true
    })
    this.#socket.on('close', () => {
      this.isGone = true
    })
    // Several tests want a reset by the server; isGone reports it.
    this.#socket.on('error', () => undefined)
  }

  /** Requests a WebSocket and returns once there is an answer; `rest` is sent in the same write. */
  static async open(port: number, target: string, rest: Uint8Array = new Uint8Array()): Promise<Wire> {
    const wire = new Wire(port)
    wire.write(Buffer.concat([Buffer.from(`GET ${target} HTTP/1.1\r\nHost: x\r\n${HANDSHAKE}\r\n`), rest]))
    await waitFor(`there is an answer about ${target}`, () => wire.isGone || wire.#received.includes('\r\n\r\n'))
    return wire
  }

  /** The first line of the answer. */
  get status(): string {
    return this.#received.toString('latin1').split('\r\n')[0] ?? ''
  }

  /** The answer and whatever came after it. */
  get received(): Buffer {
    return this.#received
  }

  /** The code of the close frame, once it has come. */
  get closeCode(): number | undefined {
    return this.#closeFrame()?.readUInt16BE(0)
  }

  /** The words of the close frame, once it has come. */
  get closeReason(): string | undefined {
    return this.#closeFrame()?.subarray(2).toString()
  }

  /** The payload of the close frame. */
  #closeFrame(): Buffer | undefined {
    let at = this.#received.indexOf('\r\n\r\n') + 4
    while (at + 4 <= this.#received.length) {
      const length = this.#received.readUInt8(at + 1)
      if (this.#received[at] === FINAL_CLOSE) {
        const end = at + 2 + length
        return this.#received.length < end ? undefined : this.#received.subarray(at + 2, end)
      }
      at += length < LENGTH_IN_16_BITS ? 2 + length : 4 + this.#received.readUInt16BE(at + 2)
    }
    return undefined
  }

  write(bytes: Uint8Array): void {
    if (!this.#socket.destroyed) this.#socket.write(bytes)
  }

  /** Resolves when the other side has closed completely: a write is answered by a reset. */
  async gone(): Promise<void> {
    await waitFor('the server ends the connection', () => this.hasEnded || this.isGone)
    await waitFor('the server takes nothing any more', () => {
      this.write(new Uint8Array(1))
      return this.isGone
    })
  }

  destroy(): void {
    this.#socket.destroy()
  }
}

export interface FrameParts {
  /** The first byte: final, reserved bits, opcode. */
  readonly first: number
  readonly payload?: Uint8Array
  /** The length in the header, if it is false. */
  readonly claims?: bigint
  readonly isMasked?: boolean
}

/** A frame of a client, masked with zeros. */
export function clientFrame({ first, payload = new Uint8Array(), claims, isMasked = true }: FrameParts): Buffer {
  const mask = isMasked ? 0x80 : 0
  const length = claims ?? BigInt(payload.length)
  const header = Buffer.alloc(length < 126n ? 2 : 10)
  header[0] = first
  if (length < 126n) header[1] = mask | Number(length)
  else {
    header[1] = mask | 127
    header.writeBigUInt64BE(length, 2)
  }
  return Buffer.concat([header, Buffer.alloc(isMasked ? 4 : 0), payload])
}
