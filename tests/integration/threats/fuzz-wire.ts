// One hostile frame over a real socket, cheap enough for a million of them: the upgrade, the frame and a greeting leave
// in one write; the answer to the greeting, or the close, shows that the frame has been handled.

import { connect, type Socket } from 'node:net'
import { encodeHello } from '@/lib/protocol/frames'
import { MESSAGE_NOTICE } from '@/lib/protocol/message-type'
import { clientFrame } from './wire'

const FINAL_BINARY = 0x82
const FINAL_CLOSE = 0x88
const LENGTH_IN_16_BITS = 126
const LENGTH_IN_64_BITS = 127
/** How often a connection is used when nothing ends it. */
const FRAMES_PER_CONNECTION = 100
const DEADLINE_MS = 60_000
const HELLO = clientFrame({ first: FINAL_BINARY, payload: encodeHello() })

/** `open`, or the code that the server closed with. */
export type Outcome = 'open' | number

export class FuzzWire {
  /** Codes of closes that arrived between two frames. */
  readonly lateEnds: number[] = []
  readonly #port: number
  readonly #target: string
  #socket: Socket | null = null
  #bytes: Buffer = Buffer.alloc(0)
  #isUpgraded = false
  #sent = 0
  #settle: ((outcome: Outcome | Error) => void) | null = null

  constructor(port: number, target: string) {
    this.#port = port
    this.#target = target
  }

  /** Sends the frame and resolves with the state of the connection. Rejects when there is no answer at all. */
  async send(frame: Uint8Array): Promise<Outcome> {
    const outcome = await new Promise<Outcome | Error>((resolve) => {
      const deadline = setTimeout(() => resolve(new Error('There was no answer')), DEADLINE_MS)
      this.#settle = (settled) => {
        clearTimeout(deadline)
        this.#settle = null
        resolve(settled)
      }
      const socket = this.#socket ?? this.#connect()
      socket.write(Buffer.concat([clientFrame({ first: FINAL_BINARY, payload: frame }), HELLO]))
      this.#sent += 1
    })
    if (outcome instanceof Error) throw outcome
    if (outcome !== 'open' || this.#sent >= FRAMES_PER_CONNECTION) this.close()
    return outcome
  }

  close(): void {
    this.#socket?.removeAllListeners('close')
    this.#socket?.destroy()
    this.#socket = null
    this.#sent = 0
  }

  /** A change is applied after the greeting behind it is answered; its consequence shows with the next frame. */
  #endLate(code: number): void {
    this.lateEnds.push(code)
    this.close()
  }

  #connect(): Socket {
    const socket = connect({ port: this.#port, host: '127.0.0.1', noDelay: true })
    this.#socket = socket
    this.#bytes = Buffer.alloc(0)
    this.#isUpgraded = false
    socket.on('data', (data: Buffer) => {
      if (this.#socket === socket) this.#read(data)
    })
    // The close follows, and is what counts.
    socket.on('error', () => undefined)
    socket.on('close', () => this.#settle?.(new Error('The connection broke without a close frame')))
    socket.write(
      `GET ${this.#target} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
    )
    return socket
  }

  #read(data: Buffer): void {
    this.#bytes = this.#bytes.length === 0 ? data : Buffer.concat([this.#bytes, data])
    if (!this.#isUpgraded) {
      const end = this.#bytes.indexOf('\r\n\r\n')
      if (end === -1) return
      this.#bytes = this.#bytes.subarray(end + 4)
      this.#isUpgraded = true
    }
    for (;;) {
      const frame = firstFrame(this.#bytes)
      if (!frame) return
      this.#bytes = this.#bytes.subarray(frame.end)
      if (frame.first === FINAL_CLOSE) {
        const code = frame.payload.readUInt16BE(0)
        if (this.#settle) this.#settle(code)
        else this.#endLate(code)
        return
      }
      if (frame.payload[0] === MESSAGE_NOTICE) this.#settle?.('open')
    }
  }
}

function firstFrame(bytes: Buffer): { first: number; payload: Buffer; end: number } | null {
  if (bytes.length < 2) return null
  const short = bytes.readUInt8(1)
  const head = short === LENGTH_IN_64_BITS ? 10 : short === LENGTH_IN_16_BITS ? 4 : 2
  if (bytes.length < head) return null
  const length = head === 10 ? Number(bytes.readBigUInt64BE(2)) : head === 4 ? bytes.readUInt16BE(2) : short
  const end = head + length
  return bytes.length < end ? null : { first: bytes.readUInt8(0), payload: bytes.subarray(head, end), end }
}
