// Queues the messages of one socket. All messages of one event-loop turn leave in one write, and a reader who doesn't
// keep up costs a bounded amount of memory for a bounded time.

import type { Duplex } from 'node:stream'
import type { Limits } from '@/lib/protocol/limits'
import type { Clock } from '@/server/time/clock'
import type { MessageParts } from './binary-message'
import type { SyncCounters } from './sync-counters'

export interface OutboxOptions {
  readonly stream: Duplex
  readonly limits: Pick<Limits, 'softOutboundBytes' | 'hardOutboundBytes' | 'maxSlowReaderMs'>
  readonly clock: Clock
  readonly counters: Pick<SyncCounters, 'socketWrites' | 'sentBytes'>
  /** Called when the reader was slow for too long, or far too much waits. */
  readonly onTooSlow: () => void
  /** Called when everything that was put in has left this process. */
  readonly onDrained: () => void
}

/** Gathers the outgoing messages of one socket, within bounds of memory and time. */
export class Outbox {
  readonly #options: OutboxOptions
  #turn: Buffer[] = []
  #turnBytes = 0
  /** Writes that the stream has not handed on yet. */
  #writes = 0
  /** Set while more waits than the soft limit. */
  #cancelSlowAlarm: (() => void) | null = null

  constructor(options: OutboxOptions) {
    this.#options = options
  }

  /** Bytes that the reader has not taken. */
  get waitingBytes(): number {
    return this.#options.stream.writableLength + this.#turnBytes
  }

  /** Takes a whole WebSocket message, in as many parts as it lies in. */
  put(...message: MessageParts): void {
    const { limits } = this.#options
    let length = 0
    for (const part of message) length += part.length
    const waiting = this.waitingBytes + length
    if (waiting > limits.hardOutboundBytes) {
      this.#options.onTooSlow()
      return
    }
    if (waiting > limits.softOutboundBytes) this.#watch()
    if (this.#turn.length === 0) flushAfterThisTurn(this)
    this.#turn.push(...message)
    this.#turnBytes += length
  }

  /** Writes the messages that this turn has gathered. */
  flush(): void {
    const turn = this.#turn
    const last = turn.pop()
    if (last === undefined) return
    const { stream, counters } = this.#options
    counters.socketWrites += 1
    counters.sentBytes += this.#turnBytes
    this.#turn = []
    this.#turnBytes = 0
    // The stream's own `drain` comes only after more than its high-water mark has waited.
    this.#writes += 1
    if (turn.length > 0) stream.cork()
    for (const message of turn) stream.write(message)
    stream.write(last, this.#onWritten)
    if (turn.length > 0) stream.uncork()
  }

  readonly #onWritten = (error?: Error | null): void => {
    this.#writes -= 1
    if (!error && this.#writes === 0 && this.#turn.length === 0) this.#options.onDrained()
  }

  close(): void {
    this.#cancelSlowAlarm?.()
    this.#cancelSlowAlarm = null
    this.#turn = []
    this.#turnBytes = 0
  }

  /** The reader must get below the soft limit in time; a little progress is not enough. */
  #watch(): void {
    if (this.#cancelSlowAlarm) return
    const { clock, limits, stream, onTooSlow } = this.#options
    const startedAt = clock.now()
    const look = (): void => {
      this.#cancelSlowAlarm = null
      if (stream.writableLength <= limits.softOutboundBytes) return
      if (clock.now() - startedAt >= limits.maxSlowReaderMs) onTooSlow()
      else this.#cancelSlowAlarm = clock.after(LOOK_EVERY_MS, look)
    }
    this.#cancelSlowAlarm = clock.after(LOOK_EVERY_MS, look)
  }
}

const LOOK_EVERY_MS = 250

/** Outboxes with something to write in this turn. They share one microtask, which costs more than a small write. */
let gathered: Outbox[] = []

function flushAfterThisTurn(outbox: Outbox): void {
  if (gathered.length === 0) queueMicrotask(flushGathered)
  gathered.push(outbox)
}

function flushGathered(): void {
  const outboxes = gathered
  gathered = []
  for (const outbox of outboxes) outbox.flush()
}
