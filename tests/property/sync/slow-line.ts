// The line between a server and a client: while held it accepts nothing more, like a full line. A socket's own buffers
// would take megabytes before the server noticed a slow reader.

import type { Duplex } from 'node:stream'

type Done = (error?: Error | null) => void

export class SlowLine {
  #waiting: (() => void)[] | null = null

  /** Intercepts everything that is written to `stream` from now on. */
  attach(stream: Duplex): void {
    const write = stream._write.bind(stream)
    stream._write = (chunk: unknown, encoding: BufferEncoding, done: Done) =>
      this.#pass(() => write(chunk, encoding, done))
    const writeAll = stream._writev?.bind(stream)
    if (writeAll) stream._writev = (chunks, done: Done) => this.#pass(() => writeAll(chunks, done))
  }

  hold(): void {
    this.#waiting ??= []
  }

  release(): void {
    const waiting = this.#waiting ?? []
    this.#waiting = null
    for (const write of waiting) write()
  }

  #pass(write: () => void): void {
    if (this.#waiting) this.#waiting.push(write)
    else write()
  }
}
