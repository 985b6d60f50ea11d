// Follows what a WebSocket server sends without keeping any of it, to know where a frame ends: between two frames another one
// can be put in.

const SWITCHING = Buffer.from('HTTP/1.1 101 ')
const END_OF_HEAD = Buffer.from('\r\n\r\n')
/** The first two bytes of a frame, and the longest length after them. */
const MAX_HEAD_BYTES = 10

/** Follows the bytes from the answer to the upgrade on. */
export class FrameEnds {
  /** Bytes of the answer that are as they must be. Undefined: this is no WebSocket. */
  #begun: number | undefined = 0
  /** Bytes of the end of the answer's head that have come. */
  #ended = 0
  readonly #head = Buffer.alloc(MAX_HEAD_BYTES)
  #headBytes = 0
  /** Bytes that are still to come of the frame. */
  #left = 0

  /** True while nothing of a frame is on its way, once the socket is open. */
  get isBetween(): boolean {
    return this.#ended === END_OF_HEAD.length && this.#headBytes === 0 && this.#left === 0
  }

  /** Takes the next bytes that were sent. */
  pass(bytes: Uint8Array): void {
    let at = 0
    while (at < bytes.length && this.#begun !== undefined) {
      if (this.#ended < END_OF_HEAD.length) this.#answer(bytes[at++] ?? 0)
      else if (this.#left === 0) this.#frameHead(bytes[at++] ?? 0)
      else {
        const passed = Math.min(this.#left, bytes.length - at)
        this.#left -= passed
        at += passed
      }
    }
  }

  #answer(byte: number): void {
    if (this.#begun === undefined) return
    if (this.#begun < SWITCHING.length) this.#begun = SWITCHING[this.#begun] === byte ? this.#begun + 1 : undefined
    else if (END_OF_HEAD[this.#ended] === byte) this.#ended += 1
    else this.#ended = END_OF_HEAD[0] === byte ? 1 : 0
  }

  /** A server's frames are not masked (RFC 6455, 5.1 and 5.2). */
  #frameHead(byte: number): void {
    this.#head[this.#headBytes++] = byte
    if (this.#headBytes < 2) return
    const length = (this.#head[1] ?? 0) & 0x7f
    const lengthBytes = length === 127 ? 8 : length === 126 ? 2 : 0
    if (this.#headBytes < 2 + lengthBytes) return
    if (lengthBytes === 8) this.#left = Number(this.#head.readBigUInt64BE(2))
    else this.#left = lengthBytes === 2 ? this.#head.readUInt16BE(2) : length
    this.#headBytes = 0
  }
}

/** A close frame as a server sends it. */
export function closeFrame(code: number, reason: string): Buffer {
  const sentence = Buffer.from(reason)
  const frame = Buffer.alloc(4)
  frame[0] = 0x88
  frame[1] = 2 + sentence.length
  frame.writeUInt16BE(code, 2)
  return Buffer.concat([frame, sentence])
}
