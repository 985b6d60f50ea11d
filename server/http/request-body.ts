// A request's body as the web's stream, whose rest can be thrown away. A client that is still sending when it is
// refused reads the answer only if somebody goes on taking what it sends: a reset would take the answer along.

import type { IncomingMessage } from 'node:http'

/** How long a refused sender may go on sending before the connection is cut. */
const DISCARD_DEADLINE_MS = 5_000

/** Wraps a request's body as a web stream whose rest can be discarded. */
export class RequestBody {
  /** Reads at the pace of the consumer. */
  readonly stream: ReadableStream<Uint8Array<ArrayBuffer>>
  readonly #incoming: IncomingMessage
  #isDiscarded = false

  constructor(incoming: IncomingMessage) {
    this.#incoming = incoming
    this.stream = new ReadableStream({
      start: (controller) => this.#feed(controller),
      pull: () => {
        incoming.resume()
      },
      cancel: () => this.discard(),
    })
  }

  /** Discards the rest of the body as it arrives, within a deadline. Nothing more reaches the stream. */
  discard(): void {
    const incoming = this.#incoming
    if (this.#isDiscarded) return
    this.#isDiscarded = true
    if (incoming.complete || incoming.destroyed) return
    const deadline = setTimeout(() => incoming.destroy(), DISCARD_DEADLINE_MS)
    incoming.once('close', () => clearTimeout(deadline))
    incoming.resume()
  }

  #feed(controller: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>): void {
    const incoming = this.#incoming
    incoming.pause()
    incoming.on('data', (chunk: Buffer) => {
      if (this.#isDiscarded) return
      controller.enqueue(new Uint8Array(chunk))
      if ((controller.desiredSize ?? 0) <= 0) incoming.pause()
    })
    incoming.once('end', () => {
      if (!this.#isDiscarded) controller.close()
    })
    incoming.once('error', (error) => {
      if (!this.#isDiscarded) controller.error(error)
      this.#isDiscarded = true
    })
  }
}
