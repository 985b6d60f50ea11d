// Reads the messages that come whole, as nearly all do: one unmasked, unfragmented binary frame in one piece of the
// stream. Everything else goes to ws as it came: pings, closes, fragments, halves, and bytes that are not a frame. ws
// takes each frame through a stream of its own, which costs more than all the later work on a cursor.

import type { Duplex } from 'node:stream'

const FINAL_BINARY = 0x82
const MASKED = 0x80
const LENGTH_IN_16_BITS = 126
const LENGTH_IN_64_BITS = 127
const MASK_BYTES = 4
const NOTHING = Buffer.alloc(0)

export interface WholeFramesOptions {
  /** Larger messages are left to ws, which refuses them. */
  readonly maxPayloadBytes: number
  /** False once the socket is closing: then ws sees to the rest. */
  readonly isOpen: () => boolean
  readonly onMessage: (message: Buffer) => void
}

/**
 * Puts itself between the stream and its present reader. While it flows and nothing waits in it, a chunk bypasses the
 * stream's own queue: for each one Node would check, in a separate tick, whether it should read more ahead, which a
 * socket that hands on everything never should.
 */
export function readWholeFrames(stream: Duplex, options: WholeFramesOptions): void {
  const others = stream.listeners('data')
  stream.removeAllListeners('data')
  const frames = new WholeFrames(options)
  const read = (chunk: Buffer): void => {
    const rest = frames.take(chunk)
    if (rest !== null) for (const other of others) other.call(stream, rest)
  }
  stream.on('data', read)
  const queue = stream.push.bind(stream)
  stream.push = (chunk: unknown, encoding?: BufferEncoding): boolean => {
    if (!(chunk instanceof Buffer) || stream.readableFlowing !== true || stream.readableLength > 0) {
      return queue(chunk, encoding)
    }
    read(chunk)
    // More may come: what comes while the stream is paused waits in its queue, whose end stops the socket.
    return true
  }
}

/** Reads whole binary frames directly, and leaves everything else to ws. */
export class WholeFrames {
  readonly #options: WholeFramesOptions
  /** Bytes of a frame that ws has begun to read. */
  #left = 0
  /** The beginning of a frame, too short to tell how long it is. */
  #head: Buffer = NOTHING
  /** ws waits for the rest of a message that comes in fragments. */
  #isFragmented = false

  constructor(options: WholeFramesOptions) {
    this.#options = options
  }

  /** Hands on what comes whole at the beginning of `chunk`; returns the rest, which is ws's, or null. */
  take(chunk: Buffer): Buffer | null {
    let start = 0
    if (this.#left === 0 && this.#head.length === 0 && !this.#isFragmented) {
      while (start < chunk.length && this.#options.isOpen()) {
        const end = this.#takeFrame(chunk, start)
        if (end === null) break
        start = end
      }
      if (start === chunk.length) return null
    }
    const rest = start === 0 ? chunk : chunk.subarray(start)
    this.#follow(rest)
    return rest
  }

  /** Returns the end of the frame at `start`, or null when it is none that comes whole. */
  #takeFrame(chunk: Buffer, start: number): number | null {
    const short = (chunk[start + 1] ?? 0) - MASKED
    if (chunk[start] !== FINAL_BINARY || short < 0 || short === LENGTH_IN_64_BITS) return null
    const isLong = short === LENGTH_IN_16_BITS
    const mask = start + (isLong ? 4 : 2)
    const begin = mask + MASK_BYTES
    if (begin > chunk.length) return null
    const length = isLong ? chunk.readUInt16BE(start + 2) : short
    const end = begin + length
    if (end > chunk.length || length > this.#options.maxPayloadBytes) return null
    for (let i = 0; i < length; i++) chunk[begin + i] = (chunk[begin + i] ?? 0) ^ (chunk[mask + (i & 3)] ?? 0)
    this.#options.onMessage(chunk.subarray(begin, end))
    return end
  }

  /** Counts along with ws, to know when it has come to the end of a message. */
  #follow(chunk: Buffer): void {
    let rest = chunk
    for (;;) {
      if (this.#left >= rest.length) {
        this.#left -= rest.length
        return
      }
      rest = rest.subarray(this.#left)
      if (this.#head.length > 0) rest = Buffer.concat([this.#head, rest])
      this.#left = 0
      const length = frameLength(rest)
      if (length === null) {
        this.#head = rest
        return
      }
      this.#head = NOTHING
      this.#left = length
      const [first = 0] = rest
      // Control frames, from 8 on, may stand between fragments.
      if ((first & 0x0f) < 8) this.#isFragmented = (first & 0x80) === 0
    }
  }
}

/** The whole length of the frame that begins here, its head included; null when that isn't all there. */
function frameLength(bytes: Buffer): number | null {
  const second = bytes[1]
  if (second === undefined) return null
  const short = second & 0x7f
  const mask = (second & MASKED) === 0 ? 0 : MASK_BYTES
  if (short === LENGTH_IN_16_BITS) return bytes.length < 4 ? null : 4 + mask + bytes.readUInt16BE(2)
  if (short === LENGTH_IN_64_BITS) return bytes.length < 10 ? null : 10 + mask + Number(bytes.readBigUInt64BE(2))
  return 2 + mask + short
}
