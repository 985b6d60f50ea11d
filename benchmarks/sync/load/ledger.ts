// Keeps account of deliveries. A delivery is one change at one client that did not make it; it counts when the client
// has seen it, alone, merged with others or already overwritten. Changes of one writer are numbered from 0 without
// holes.

import { Latencies } from './latencies'

export class Ledger {
  readonly #writers: number
  readonly #receivers: number
  /** Counts how many changes of each writer have reached each receiver. */
  readonly #seen: Uint32Array
  readonly #sentAt: number[][]
  readonly #windowStart: number[]
  readonly latencies: Latencies
  /** Deliveries of changes that were sent in the window. */
  delivered = 0
  /** Changes that came although an earlier one had not. */
  holes = 0

  /** Several ledgers may share `latencies`. */
  constructor(writers: number, receivers: number, latencies = new Latencies()) {
    this.latencies = latencies
    this.#writers = writers
    this.#receivers = receivers
    this.#seen = new Uint32Array(writers * receivers)
    this.#sentAt = Array.from({ length: writers }, () => [])
    this.#windowStart = Array.from({ length: writers }, () => 0)
  }

  /** Notes that the writer's next change goes out now. */
  sent(writer: number, at: number): void {
    this.#sentAt[writer]?.push(at)
  }

  /** Begins to measure: only what is sent from now on counts. */
  begin(): void {
    for (const [writer, sent] of this.#sentAt.entries()) this.#windowStart[writer] = sent.length
    this.latencies.clear()
    this.delivered = 0
    this.holes = 0
  }

  /** A frame held the writer's changes from `first` up to, not including, `end`. */
  received(receiver: number, writer: number, first: number, end: number, at: number): void {
    const place = receiver * this.#writers + writer
    const seen = this.#seen[place] ?? 0
    if (end <= seen) return
    this.#seen[place] = end
    if (receiver === writer) return
    if (first > seen) this.holes += first - seen
    const sentAt = this.#sentAt[writer] ?? []
    for (let n = Math.max(seen, first, this.#windowStart[writer] ?? 0); n < end; n++) {
      this.delivered += 1
      this.latencies.record(at - (sentAt[n] ?? at))
    }
  }

  /** Changes sent, in the window and before. */
  get sentAlways(): number {
    return this.#sentAt.reduce((sum, sent) => sum + sent.length, 0)
  }

  /** Changes sent in the window. */
  get sentCount(): number {
    return this.#sentAt.reduce((sum, sent, writer) => sum + sent.length - (this.#windowStart[writer] ?? 0), 0)
  }

  /** The value of `delivered` once everything has arrived; every writer is a receiver too. */
  get expected(): number {
    return this.sentCount * (this.#receivers - 1)
  }

  /** True when everybody has everybody's last change. */
  get isComplete(): boolean {
    return this.missing === 0
  }

  /** Pairs of receiver and writer where the receiver lacks the writer's last change. */
  get missing(): number {
    let missing = 0
    for (let receiver = 0; receiver < this.#receivers; receiver++) {
      for (let writer = 0; writer < this.#writers; writer++) {
        const sent = this.#sentAt[writer]?.length ?? 0
        if (receiver !== writer && (this.#seen[receiver * this.#writers + writer] ?? 0) < sent) missing += 1
      }
    }
    return missing
  }

  /** Returns the number of changes that the writer has sent before `at`. */
  sentBefore(writer: number, at: number): number {
    return (this.#sentAt[writer] ?? []).filter((each) => each < at).length
  }
}
